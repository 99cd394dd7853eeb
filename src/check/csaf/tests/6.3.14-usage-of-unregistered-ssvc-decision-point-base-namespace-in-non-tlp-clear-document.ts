import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.3.14. */
export const usageOfUnregisteredSsvcDecisionPointBaseNamespaceInNonTlpClearDocument: ConformityTest = {
  id: '6.3.14',
  title: 'Usage of Unregistered SSVC Decision Point Base Namespace in Non-TLP:CLEAR Document',
  group: 'informative',
  versions: ['2.1'],
  what: 'A document for a limited audience uses an unregistered SSVC namespace',
  why: 'Not all who receive it may know its decision points.',
  mend: 'Make sure that the audience knows the namespace, or use a registered one.',
  run(facts, verdict) {
    if (facts.tlpLabel === 'CLEAR') return;
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace?.standing === 'unregistered') verdict.fail(`${pointer}/namespace`);
    }
  },
};
