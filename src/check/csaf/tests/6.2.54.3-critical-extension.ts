import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.54.3. */
export const criticalExtension: ConformityTest = {
  id: '6.2.54.3',
  title: 'Critical Extension',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An extension is critical',
  why: 'It changes which documents are valid, so a consumer that does not know it takes this one for broken.',
  mend: 'Say it with an extension that is not critical, or with the elements of CSAF.',
  run({ extensions }, verdict) {
    for (const { extension, pointer } of extensions) {
      if (extension.critical) verdict.fail(`${pointer}/critical`, `\`${extension.$schema}\``);
    }
  },
};
