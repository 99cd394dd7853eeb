import type { Severity } from '../../model/diagnostic.ts';
import type { TestGroup } from './conformity-test.ts';

/** What the schema or a test of CSAF says about a document. */
export interface Finding {
  /** `6.1.27.3`, or `schema` for the JSON schema of CSAF. */
  test: string;
  /** `error` for the schema and the mandatory tests, `warning` for recommended ones, `info` for informative ones. */
  severity: Severity;
  /** JSON pointer (RFC 6901) into the document. */
  pointer: string;
  /** What is wrong, in plain words; `subject` is not in it. */
  message: string;
  /** The offending value, product or key, ready to stand after `message` and a colon. */
  subject?: string;
  /** JSON pointers of the other elements that it is about. */
  related?: readonly string[];
}

/** How grave a failed test of each group is (CSAF 2.1 §6.1 to §6.3). */
export const groupSeverities: Readonly<Record<TestGroup, Severity>> = {
  mandatory: 'error',
  recommended: 'warning',
  informative: 'info',
};
