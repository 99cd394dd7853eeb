import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.2.36. In namespaces for examples and tests anything goes. */
export const usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument: ConformityTest = {
  id: '6.2.36',
  title: 'Usage of SSVC Decision Point Namespace with Extension in TLP:CLEAR Document',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A document for everyone uses an SSVC namespace with an extension',
  why: 'The public may not know what the extension makes of the decision points.',
  mend: 'Use the namespace without the extension, or tell in `decision_point_resources` where the extension is defined.',
  run(facts, verdict) {
    if (facts.tlpLabel !== 'CLEAR') return;
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace === undefined || namespace.extensions.length === 0 || namespace.standing === 'sample') continue;
      verdict.fail(`${pointer}/namespace`, `${quote(namespace.extensions.join('/'))} extends ${quote(namespace.base)}`);
    }
  },
};
