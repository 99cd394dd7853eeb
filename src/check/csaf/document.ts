import { valueAt } from '../../standard/json-pointer.ts';
import { type Finding, groupSeverities, type TestGroup } from './finding.ts';
import { type ConformityTest, type LibraryFinding, loadConformityTests } from './library.ts';
import { quoteElement } from './quote.ts';
import { schemaFindings } from './schema-errors.ts';
import { testDescriptions } from './tests.ts';

/**
 * What the schema and the tests of CSAF 2.0 §6 find in a document. A document that the schema refuses is not tested further:
 * the tests take its shape for granted. Never throws: a test that breaks down becomes a finding that says so.
 *
 * @param groups The tests to run; the mandatory ones alone decide whether a document is valid, and load in a third of the time.
 */
export async function checkDocument(document: unknown, groups?: readonly TestGroup[]): Promise<Finding[]> {
  const { validateSchema, tests } = await loadConformityTests(groups);
  const shape = await attempt('schema', 'error', () => schemaFindings(validateSchema(document), document));
  if (shape.some(({ severity }) => severity === 'error')) return shape;
  const found: Finding[] = groups === undefined || groups.includes('optional') ? [...shape] : [];
  for (const test of tests) found.push(...(await runTest(test, document)));
  return found;
}

async function runTest({ test, group, run }: ConformityTest, document: unknown): Promise<Finding[]> {
  const severity = groupSeverities[group];
  return attempt(test, severity, async () => {
    const reported = await run(document);
    return reported.map((finding) => describe(test, severity, finding, document));
  });
}

function describe(
  test: string,
  severity: Finding['severity'],
  { instancePath, message }: LibraryFinding,
  document: unknown,
): Finding {
  const pointer = instancePath === '/' ? '' : instancePath;
  const description = testDescriptions[test];
  const title = description?.what ?? message;
  const subject = description?.detail ? message : quoteElement(valueAt(document, pointer));
  return { test, severity, pointer, message: title, ...(subject === undefined ? {} : { subject }) };
}

async function attempt(
  test: string,
  severity: Finding['severity'],
  work: () => Finding[] | Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await work();
  } catch (cause) {
    const name = test === 'schema' ? 'The schema of CSAF 2.0' : `Test ${test}`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [{ test, severity, pointer: '', message: `${name} could not be run on this document`, subject: reason }];
  }
}
