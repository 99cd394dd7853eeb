import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.2.34. Namespaces for examples and tests are registered ones. */
export const usageOfUnknownSsvcDecisionPointBaseNamespace: ConformityTest = {
  id: '6.2.34',
  title: 'Usage of Unknown SSVC Decision Point Base Namespace',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An SSVC namespace is not a registered one',
  why: 'Readers may not know the definitions of its decision points.',
  mend: 'Use a registered namespace such as `ssvc` or `cvss`, if it has a decision point that fits.',
  run(facts, verdict) {
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace === undefined || namespace.standing === 'registered' || namespace.standing === 'sample') continue;
      verdict.fail(`${pointer}/namespace`);
    }
  },
};
