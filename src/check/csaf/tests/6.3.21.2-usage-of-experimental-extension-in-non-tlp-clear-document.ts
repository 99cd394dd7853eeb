import type { ConformityTest } from '../conformity-test.ts';
import { extensionClassOf } from '../values/extension-class.ts';

/** CSAF 2.1 §6.3.21.2. */
export const usageOfExperimentalExtensionInNonTlpClearDocument: ConformityTest = {
  id: '6.3.21.2',
  title: 'Usage of Experimental Extension in Non-TLP:CLEAR Document',
  group: 'informative',
  versions: ['2.1'],
  what: 'A document of limited distribution uses an experimental extension',
  why: 'Its recipients may not know what the extension means.',
  mend: 'Make sure that the recipients know the extension, or leave it out.',
  run({ extensions, knownExtensions, tlpLabel }, verdict) {
    if (tlpLabel === 'CLEAR') return;
    for (const { extension, pointer } of extensions) {
      const found = extensionClassOf(extension.$schema, knownExtensions);
      if (found === 'experimental') verdict.fail(pointer, `\`${extension.$schema}\``);
    }
  },
};
