import { loadConformityTests } from '../../src/check/csaf/library.ts';

const { tests, validateSchema } = await loadConformityTests(['mandatory']);

/** What the strict schema and the mandatory tests of CSAF 2.0 say against a document, as `rule pointer message`. */
export async function objections(document: unknown): Promise<string[]> {
  const faults = validateSchema(document);
  if (faults.length > 0) return faults.map(({ instancePath, message }) => `schema ${instancePath} ${message}`);
  const found: string[] = [];
  for (const { test, run } of tests) {
    for (const { instancePath, message } of await run(document)) found.push(`${test} ${instancePath} ${message}`);
  }
  return found;
}
