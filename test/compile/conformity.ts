import { validate } from '../../src/check/csaf/validate.ts';

/** What the schema, without unknown keys, and the mandatory tests of CSAF 2.0 say against a document, as `rule pointer message`. */
export async function objections(document: unknown): Promise<string[]> {
  const { findings } = validate(document, { tests: ['basic', '6.2.20'] });
  return findings.map(({ test, pointer, message }) => `${test} ${pointer} ${message}`);
}
