import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

/** CSAF 2.1 §6.3.21.3. */
export const usageOfExtensionAtDocumentLevel: ConformityTest = {
  id: '6.3.21.3',
  title: 'Usage of Extension at Document Level',
  group: 'informative',
  versions: ['2.1'],
  what: 'The metadata of the document carry an extension',
  why: 'Tools that do not know the extension pass over what it says.',
  mend: 'Nothing, if the readers know the extension; otherwise say it with the elements of CSAF and take `x_extensions` off `document`.',
  run: (facts, verdict) => failListsAt(['document'], facts, verdict),
};
