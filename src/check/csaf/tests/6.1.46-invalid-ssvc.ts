import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.1.46. What the schema of SSVC says beside the grammar of namespaces, the schema of CSAF includes. */
export const invalidSsvc: ConformityTest = {
  id: '6.1.46',
  title: 'Invalid SSVC',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An SSVC namespace does not follow the grammar of SSVC',
  why: 'Tools cannot tell whose decision point it is, and reject or misread the selection.',
  mend: 'Write the namespace as SSVC does: a registered base such as `ssvc`, or `x_` with a domain from its top downwards and a fragment, then extensions.',
  run(facts, verdict) {
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace === undefined) verdict.fail(`${pointer}/namespace`);
    }
  },
};
