import type { Severity } from '../../model/diagnostic.ts';

/** The three groups of tests of CSAF 2.0 §6. */
export type TestGroup = 'mandatory' | 'optional' | 'informative';

/** What a test of CSAF 2.0 says about a document. */
export interface Finding {
  /** `6.1.7`, or `schema` for the JSON schema of CSAF. */
  test: string;
  /** `error` for the schema and the mandatory tests, `warning` for optional ones, `info` for informative ones. */
  severity: Severity;
  /** JSON pointer into the document. */
  pointer: string;
  /** What is wrong, in plain words; `subject` is not in it. */
  message: string;
  /** The offending value, product or key, ready to stand after `message` and a colon. */
  subject?: string;
}

/** How grave a failed test of each group is. */
export const groupSeverities: Readonly<Record<TestGroup, Severity>> = {
  mandatory: 'error',
  optional: 'warning',
  informative: 'info',
};
