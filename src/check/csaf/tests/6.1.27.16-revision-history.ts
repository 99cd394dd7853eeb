import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.1 §6.1.27.16. */
export const revisionHistory: ConformityTest = {
  id: '6.1.27.16',
  title: 'Revision History',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A document that is withdrawn or superseded has a single revision',
  why: 'Only what was released before can be taken back; the earlier revisions remain in the history.',
  mend: 'Keep the earlier items of `document.tracking.revision_history`, and add one for the withdrawal or supersession.',
  mendYaml: 'Keep the earlier `revisions`, and add one for the withdrawal or supersession.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_withdrawn', 'csaf_superseded'])) return;
    if (facts.revisions.length < 2) verdict.fail('/document/tracking/revision_history');
  },
};
