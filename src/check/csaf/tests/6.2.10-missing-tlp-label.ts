import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 §6.2.10. The schema of 2.1 demands the label, so 2.1 keeps the number alone. */
export const missingTlpLabel: ConformityTest = {
  id: '6.2.10',
  title: 'Missing TLP label',
  group: 'recommended',
  versions: ['2.0'],
  what: 'The document has no TLP label',
  why: 'A reader cannot tell to whom it may be passed on.',
  mend: 'Add `document.distribution.tlp.label`.',
  mendYaml: 'Give the advisory or publisher.yaml a `tlp`.',
  run(facts, verdict) {
    const distribution = facts.csaf20?.document.distribution;
    if (facts.csaf20 === undefined || distribution?.tlp !== undefined) return;
    if (distribution === undefined) verdict.fail('/document', 'there is no `distribution`');
    else verdict.fail('/document/distribution');
  },
};
