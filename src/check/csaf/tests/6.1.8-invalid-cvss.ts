import type { ConformityTest } from '../conformity-test.ts';

/** CSAF §6.1.8. */
export const invalidCvss: ConformityTest = {
  id: '6.1.8',
  title: 'Invalid CVSS',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A CVSS score does not fit the schema of its CVSS version',
  why: 'Consumers refuse a document whose scores cannot be read.',
  mend: 'Give the CVSS object the properties and values that the JSON schema of its CVSS version asks for.',
  mendYaml: 'Write the vector under `cvss` and let the score be worked out.',
  /** The schema of CSAF contains those of CVSS, and the findings of the schema about scores are reported under this test. */
  run() {},
};
