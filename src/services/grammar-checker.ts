import type { Dialect, Lint, Linter, LintKind } from 'harper.js';
import type { GrammarChecker } from '../check/csaf/services.ts';
import { PublisherError } from '../publisher-error.ts';
import { paragraphsOf } from './paragraphs.ts';

type Harper = typeof import('harper.js') & typeof import('harper.js/slimBinaryInlined');
type DialectName = keyof typeof Dialect;

/** Mistakes of grammar. Spelling is another test's, and style is the author's. */
const mistakeKinds: ReadonlySet<string> = new Set<LintKind>([
  'Agreement',
  'BoundaryError',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Miscellaneous',
  'Nonstandard',
  'Punctuation',
  'Repetition',
  'Usage',
  'WordOrder',
]);

/** English of regions that Harper tells apart; American is that of all others. */
const dialectOfTag: ReadonlyMap<string, DialectName> = new Map<string, DialectName>([
  ['en-au', 'Australian'],
  ['en-ca', 'Canadian'],
  ['en-gb', 'British'],
  ['en-ie', 'British'],
  ['en-in', 'Indian'],
  ['en-nz', 'Australian'],
  ['en-za', 'British'],
]);

/**
 * Finds mistakes of grammar in English (CSAF 2.1 §6.3.16) with Harper, which works offline. The package is large, so it is installed only
 * by those who want it, and loaded when the first English text comes; a check then rejects with a PublisherError where it is missing.
 *
 * @param load Gives the modules of Harper, or rejects. Imports the installed package unless told otherwise.
 */
export function grammarChecker(load: () => Promise<Harper> = loadHarper): GrammarChecker {
  const linters = new Map<DialectName, Promise<Linter>>();
  let harper: Promise<Harper> | undefined;
  return {
    async mistakes(text, language) {
      const tag = language.toLowerCase();
      if (!/^en(?:-|$)/.test(tag)) return undefined;
      harper ??= load().catch(missing);
      const dialect = dialectOfTag.get(tag) ?? 'American';
      const linter = linters.get(dialect) ?? harper.then((modules) => linterOf(modules, dialect));
      linters.set(dialect, linter);
      return mistakesIn(text, await linter);
    },
  };
}

function missing(cause: unknown): never {
  const message = 'The grammar check needs the package harper.js, which is not installed';
  throw new PublisherError('INSTALL', message, 'Install it: `npm install harper.js`.', { cause });
}

/** The WebAssembly that is inlined in a module: the file beside it is not found below a folder with a space in its name. */
async function loadHarper(): Promise<Harper> {
  const [harper, binary] = await Promise.all([import('harper.js'), import('harper.js/slimBinaryInlined')]);
  return { ...harper, ...binary };
}

async function linterOf({ LocalLinter, Dialect, slimBinaryInlined }: Harper, dialect: DialectName): Promise<Linter> {
  const linter = new LocalLinter({ binary: slimBinaryInlined, dialect: Dialect[dialect] });
  await linter.setup();
  await linter.setLintConfig({ ...(await linter.getDefaultLintConfig()), SpellCheck: false });
  return linter;
}

async function mistakesIn(text: string, linter: Linter): Promise<string[]> {
  const found = new Set<string>();
  for (const paragraph of paragraphsOf(text)) {
    for (const lint of await linter.lint(paragraph, { language: 'markdown' })) {
      if (mistakeKinds.has(lint.lint_kind())) found.add(told(lint));
      lint.free();
    }
  }
  return [...found];
}

function told(lint: Lint): string {
  return `\`${lint.get_problem_text()}\`: ${lint.message()}`;
}
