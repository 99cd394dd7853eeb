import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import type { Finding } from '../../src/check/csaf/finding.ts';
import { checkSchema } from '../../src/check/csaf/schema/check-schema.ts';
import { validate } from '../../src/check/csaf/validate.ts';
import { type Oracle, type OracleVerdict, oracleOf } from './oracle.ts';

/** One test on one document, judged by both. */
export interface Comparison {
  version: CsafVersion;
  /** `schema`, or the id of a test. */
  test: string;
  document: unknown;
  /** What ours found by this test. */
  ours: readonly Finding[];
  /** What ours found by all tests. */
  findings: readonly Finding[];
  theirs: OracleVerdict;
}

/** Everything that can be compared of one document, and the tests of ours that fail. */
export interface JudgedDocument {
  comparisons: readonly Comparison[];
  failed: ReadonlySet<string>;
}

const oracles: Readonly<Record<CsafVersion, Oracle>> = { '2.0': oracleOf('2.0'), '2.1': oracleOf('2.1') };

/** Has both judge a document, by the version that it states. */
export async function judge(document: unknown): Promise<JudgedDocument> {
  const { version, findings } = validate(document, { tests: ['full'] });
  if (version === undefined) return { comparisons: [], failed: new Set() };
  const byTest = Map.groupBy(findings, ({ test }) => test);
  const comparisons: Comparison[] = [];
  for (const test of testsOf(document, version)) {
    const ours = test === 'schema' ? refusals(document) : (byTest.get(test) ?? []);
    const theirs = await theirVerdict(version, test, document);
    comparisons.push({ version, test, document, ours, findings, theirs });
  }
  return { comparisons, failed: new Set(byTest.keys()) };
}

/** What the library says of a document. */
export async function theirVerdict(version: CsafVersion, test: string, document: unknown): Promise<OracleVerdict> {
  return (await oracles[version].get(test)?.(document)) ?? [];
}

/** Whether the two say the same: that the document fails, or that it passes. */
export function agrees({ ours, theirs }: Pick<Comparison, 'ours' | 'theirs'>): boolean {
  return !threw(theirs) && ours.length > 0 === theirs.length > 0;
}

/** Whether a test of theirs broke down. */
export function threw(verdict: OracleVerdict): verdict is { threw: string } {
  return 'threw' in verdict;
}

/** Tests take the shape for granted: what they say of documents of another shape means nothing. */
function testsOf(document: unknown, version: CsafVersion): Iterable<string> {
  const { hasShape } = checkSchema(document);
  const isTested = hasShape && refusals(document).every(({ test }) => test === '6.1.8');
  return isTested ? oracles[version].keys() : ['schema'];
}

function refusals(document: unknown): Finding[] {
  return checkSchema(document).faults.flatMap((fault) =>
    fault.test === '6.2.20' ? [] : [{ severity: 'error', ...fault }],
  );
}
