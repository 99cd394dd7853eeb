import type { ConformityTest } from '../conformity-test.ts';
import { extensionClassOf } from '../values/extension-class.ts';

/** CSAF 2.1 §6.2.54.1. */
export const registeredExtension: ConformityTest = {
  id: '6.2.54.1',
  title: 'Registered Extension',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An extension is neither official nor registered',
  why: 'Readers cannot look up what it means.',
  mend: 'Use an official or registered extension, or have this one registered with the OASIS CSAF TC.',
  run({ extensions, knownExtensions }, verdict) {
    for (const { extension, pointer } of extensions) {
      const isListed = extensionClassOf(extension.$schema, knownExtensions) !== 'experimental';
      if (!isListed) verdict.fail(pointer, `\`${extension.$schema}\``);
    }
  },
};
