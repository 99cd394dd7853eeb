import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

/** CSAF 2.1 §6.3.21.6. */
export const usageOfExtensionInProductTreeProductPathsPath: ConformityTest = {
  id: '6.3.21.6',
  title: 'Usage of Extension in Product Tree Product Paths Path',
  group: 'informative',
  versions: ['2.1'],
  what: 'A product made by a product path carries an extension',
  why: 'Tools that do not know the extension pass over what it says.',
  mend: 'Nothing, if the readers know the extension; otherwise say it with the elements of CSAF and take `x_extensions` off the product.',
  run: (facts, verdict) => failListsAt(['product_paths'], facts, verdict),
};
