import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.2.35. */
export const usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument: ConformityTest = {
  id: '6.2.35',
  title: 'Usage of Unregistered SSVC Decision Point Base Namespace in TLP:CLEAR Document',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A document for everyone uses an unregistered SSVC namespace',
  why: 'The public does not know its decision points.',
  mend: 'Use a registered namespace, or tell in `decision_point_resources` where the decision points are defined.',
  run(facts, verdict) {
    if (facts.tlpLabel !== 'CLEAR') return;
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace?.standing === 'unregistered') verdict.fail(`${pointer}/namespace`);
    }
  },
};
