import type { Finding } from '../check/csaf/finding.ts';
import { testDescription } from '../check/csaf/test-descriptions.ts';
import type { ValidationFinding } from '../model/validation.ts';

/** A finding of the engine with the why and the mend of its test. */
export function inWords(finding: Finding): ValidationFinding {
  const { id, group, why, mend } = testDescription(finding.test);
  return { ...finding, group: id === 'schema' ? 'schema' : group, why, mend };
}
