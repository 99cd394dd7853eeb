import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

/** CSAF 2.1 §6.3.21.8. */
export const usageOfExtensionAtVulnerabilitiesLevel: ConformityTest = {
  id: '6.3.21.8',
  title: 'Usage of Extension at Vulnerabilities Level',
  group: 'informative',
  versions: ['2.1'],
  what: 'A vulnerability carries an extension',
  why: 'Tools that do not know the extension pass over what it says.',
  mend: 'Nothing, if the readers know the extension; otherwise say it with the elements of CSAF and take `x_extensions` off the vulnerability.',
  run: (facts, verdict) => failListsAt(['vulnerabilities'], facts, verdict),
};
