import type { AuthoredAdvisory } from '../model/authored.ts';
import type { Workspace } from '../model/workspace.ts';
import { canonicalText } from '../standard/change/json-identity.ts';
import { isRecord } from '../standard/record.ts';

/** Raised when the text below changes its shape: documents would then look as if all of them had been edited. */
const shape = 1;

/** What decides when and where a document is published, not what it says. A move of the site leaves published documents as they are. */
const besideAdvisory: ReadonlySet<string> = new Set(['embargo_until']);
const besidePublisher: ReadonlySet<string> = new Set([
  'aggregators',
  'base_url',
  'keys',
  'notes',
  'references',
  'restricted',
  'signer',
]);
const besideProduct: ReadonlySet<string> = new Set(['branches', 'description', 'url']);

/** A withdrawn document has neither of them; what is left of them in the file is its author's own. */
const besideWithdrawn: ReadonlySet<string> = new Set([...besideAdvisory, 'products', 'vulnerabilities']);

/**
 * All that an author wrote which an advisory's document is compiled from, as one text: of two workspaces that give the same text, each
 * version of csaf-press compiles the same document. Its digest is published, so it holds nothing of what only other advisories name.
 */
export function authoredSource({ publisher, products }: Workspace, advisory: AuthoredAdvisory): string {
  const own = without(advisory, advisory.withdrawn === undefined ? besideAdvisory : besideWithdrawn);
  const words = new Set<string>();
  collectWords(own, words);
  const named = (all: Readonly<Record<string, unknown>> = {}): [string, unknown][] =>
    Object.entries(all).filter(([name]) => words.has(name));
  const { notes, references } = publisher.value;
  return canonicalText([
    shape,
    own,
    without(publisher.value, besidePublisher),
    named(notes),
    named(references),
    // In the order of the catalogue, which product trees follow.
    named(products.value).map(([key, product]) => [key, without(product, besideProduct)]),
  ]);
}

function without(value: unknown, keys: ReadonlySet<string>): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key))) : value;
}

/** Every text and every key: whatever an advisory mentions by name is among them. */
function collectWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value);
  else if (Array.isArray(value)) for (const item of value) collectWords(item, words);
  else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      words.add(key);
      collectWords(member, words);
    }
  }
}
