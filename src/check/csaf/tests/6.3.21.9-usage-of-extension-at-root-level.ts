import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

/** CSAF 2.1 §6.3.21.9. */
export const usageOfExtensionAtRootLevel: ConformityTest = {
  id: '6.3.21.9',
  title: 'Usage of Extension at Root Level',
  group: 'informative',
  versions: ['2.1'],
  what: 'The document carries an extension at its root',
  why: 'Tools that do not know the extension pass over what it says.',
  mend: 'Nothing, if the readers know the extension; otherwise say it with the elements of CSAF and take `x_extensions` off the document.',
  run: (facts, verdict) => failListsAt(['root'], facts, verdict),
};
