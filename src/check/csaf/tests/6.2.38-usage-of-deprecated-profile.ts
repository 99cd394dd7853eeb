import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.38. */
export const usageOfDeprecatedProfile: ConformityTest = {
  id: '6.2.38',
  title: 'Usage of Deprecated Profile',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The document has the category of a deprecated profile',
  why: 'Such profiles are there for documents of older versions of CSAF, and may go.',
  mend: 'Choose the category of the profile that took its place, such as `csaf_security_advisory`, and meet its demands.',
  mendYaml: 'Leave `category` out, or choose another one.',
  run(facts, verdict) {
    if (facts.category.startsWith('csaf_deprecated_')) verdict.fail('/document/category');
  },
};
