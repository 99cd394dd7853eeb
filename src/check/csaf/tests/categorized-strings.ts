import type { BranchCategory } from '@csaf/types/csaf-2.1';
import type { BranchFact } from '../facts/product-tree.ts';
import { pathUpwards } from './branch-path.ts';

/** Names of branches are compared as far as this many code units, so that a huge one costs nothing. */
const longestName = 256;

/** Words that go with a version and say nothing. */
const fillers: ReadonlySet<string> = new Set(['v', 'ver', 'version', 'release']);

/** What the branches on the way to a product say of it (CSAF 2.1 §6.2.42). */
export class CategorizedStrings {
  readonly #names = new Map<string, string>();
  readonly #words = new Set<string>();

  /** Of two branches of one category the lower one counts. */
  constructor(leaf: BranchFact) {
    for (const { branch } of pathUpwards(leaf)) {
      if (!this.#names.has(branch.category)) this.#names.set(branch.category, branch.name);
      for (const word of wordsOf(branch.name)) this.#words.add(word);
    }
  }

  /** The name of the branch of this category. */
  get(category: BranchCategory): string | undefined {
    return this.#names.get(category);
  }

  /** Whether every word of a text occurs in the name of some branch. */
  mention(text: string): boolean {
    return wordsOf(text).every((word) => this.#words.has(word));
  }
}

/**
 * Whether the name of a `product_version` branch and a version are the same, apart from spaces, case, and what identifies the product
 * beside its version (`context`): `Product A V4.2 SP1` and `4.2` are, beside `product_a` and `sp1`.
 */
export function isSameVersion(name: string, version: string, context: readonly string[]): boolean {
  if (name.length > longestName || version.length > longestName) return name === version;
  const [whole, part] = [plain(name), plain(version)];
  if (whole === part) return true;
  if (part === '') return false;
  const allowed = new Set(context.flatMap(wordsOf));
  return [whole.indexOf(part), whole.lastIndexOf(part)].some((at) => {
    if (at === -1) return false;
    const rest = wordsOf(`${whole.slice(0, at)} ${whole.slice(at + part.length)}`);
    const cutsNumber = isDigit(whole.charAt(at - 1)) || isDigit(whole.charAt(at + part.length));
    return !cutsNumber && rest.every((word) => allowed.has(word) || fillers.has(word));
  });
}

/** Whether the name of a branch stands for more than one value. */
export function suggestsWildcard(name: string): boolean {
  return /[*?]|(?:^|\.)x(?:\.|$)/i.test(name.slice(0, longestName));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('_', ' ').trim();
}

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, longestName)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
