import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.22. */
export const documentTrackingIdInTitle: ConformityTest = {
  id: '6.2.22',
  title: 'Document Tracking ID in Title',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The title contains the id of the document',
  why: 'Lists show the id beside the title, so readers see it twice.',
  mend: 'Remove the id, and what separates it from the rest, from `document.title`.',
  mendYaml: 'Take the id out of `title`.',
  run(facts, verdict) {
    const { title } = facts.root.document;
    if (title.includes(facts.tracking.id)) verdict.fail('/document/title');
  },
};
