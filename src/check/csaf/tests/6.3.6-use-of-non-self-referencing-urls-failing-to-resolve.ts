import type { ServiceTest } from '../conformity-test.ts';
import { failBrokenLinks } from '../facts/broken-links.ts';

/** CSAF 2.0 §6.3.6, CSAF 2.1 §6.3.6. */
export const useOfNonSelfReferencingUrlsFailingToResolve: ServiceTest = {
  id: '6.3.6',
  title: 'Use of Non-Self Referencing URLs Failing to Resolve',
  titles: { '2.0': 'Use of non-self referencing URLs Failing to Resolve' },
  group: 'informative',
  versions: ['2.0', '2.1'],
  service: 'online',
  what: 'A URL cannot be retrieved',
  why: 'A reader would find nothing there.',
  mend: 'Correct the URL or leave it out.',
  runWith: (facts, verdict, { online }) => failBrokenLinks(facts, verdict, online, false),
};
