import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.3.21.1. */
export const extensionCategoryEssential: ConformityTest = {
  id: '6.3.21.1',
  title: 'Extension Category Essential',
  group: 'informative',
  versions: ['2.1'],
  what: 'An extension is essential to understand the document',
  why: 'A reader whose tools do not know it misses what the document is about.',
  mend: 'Say what is essential with the elements of CSAF, a note for instance, and give the extension a lesser `category`.',
  run({ extensions }, verdict) {
    for (const { extension, pointer } of extensions) {
      if (extension.category === 'essential') verdict.fail(`${pointer}/category`, `\`${extension.$schema}\``);
    }
  },
};
