import type { ConformityTest } from '../conformity-test.ts';
import { extensionClassOf } from '../values/extension-class.ts';

/** CSAF 2.1 §6.2.54.2. */
export const officialExtension: ConformityTest = {
  id: '6.2.54.2',
  title: 'Official Extension',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An extension is not an official one',
  why: 'Only what the OASIS CSAF TC has specified itself is sure to be understood everywhere.',
  mend: 'Use an official extension where one says the same.',
  run({ extensions, knownExtensions }, verdict) {
    for (const { extension, pointer } of extensions) {
      const found = extensionClassOf(extension.$schema, knownExtensions);
      if (found !== 'official') verdict.fail(pointer, `\`${extension.$schema}\` (${found})`);
    }
  },
};
