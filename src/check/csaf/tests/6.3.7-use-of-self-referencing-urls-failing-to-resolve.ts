import type { ServiceTest } from '../conformity-test.ts';
import { failBrokenLinks } from '../facts/broken-links.ts';

/** CSAF 2.0 §6.3.7, CSAF 2.1 §6.3.7. */
export const useOfSelfReferencingUrlsFailingToResolve: ServiceTest = {
  id: '6.3.7',
  title: 'Use of Self Referencing URLs Failing to Resolve',
  titles: { '2.0': 'Use of self referencing URLs Failing to Resolve' },
  group: 'informative',
  versions: ['2.0', '2.1'],
  service: 'online',
  what: 'The URL of the document itself cannot be retrieved',
  why: 'A reader would look for the original there.',
  mend: 'Publish the document at that URL, or correct it. Before the first release the URL is empty by nature.',
  mendYaml:
    'Publish the document at that URL, or correct `base_url`. Before the first release the URL is empty by nature.',
  runWith: (facts, verdict, { online }) => failBrokenLinks(facts, verdict, online, true),
};
