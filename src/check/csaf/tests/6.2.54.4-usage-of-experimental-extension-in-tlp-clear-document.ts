import type { ConformityTest } from '../conformity-test.ts';
import { extensionClassOf } from '../values/extension-class.ts';

/** CSAF 2.1 §6.2.54.4. */
export const usageOfExperimentalExtensionInTlpClearDocument: ConformityTest = {
  id: '6.2.54.4',
  title: 'Usage of Experimental Extension in TLP:CLEAR Document',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A public document uses an experimental extension',
  why: 'Anyone may read it, and few will know what the extension means.',
  mend: 'Leave the extension out of documents labelled TLP:CLEAR, or have it registered with the OASIS CSAF TC.',
  run({ extensions, knownExtensions, tlpLabel }, verdict) {
    if (tlpLabel !== 'CLEAR') return;
    for (const { extension, pointer } of extensions) {
      const found = extensionClassOf(extension.$schema, knownExtensions);
      if (found === 'experimental') verdict.fail(pointer, `\`${extension.$schema}\``);
    }
  },
};
