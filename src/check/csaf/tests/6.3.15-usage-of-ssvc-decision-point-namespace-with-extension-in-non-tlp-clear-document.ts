import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.3.15. In namespaces for examples and tests anything goes. */
export const usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument: ConformityTest = {
  id: '6.3.15',
  title: 'Usage of SSVC Decision Point Namespace with Extension in Non-TLP:CLEAR Document',
  group: 'informative',
  versions: ['2.1'],
  what: 'A document for a limited audience uses an SSVC namespace with an extension',
  why: 'Not all who receive it may know what the extension makes of the decision points.',
  mend: 'Make sure that the audience knows the extension, or use the namespace without it.',
  run(facts, verdict) {
    if (facts.tlpLabel === 'CLEAR') return;
    for (const { namespace, pointer } of selectionsOf(facts)) {
      if (namespace === undefined || namespace.extensions.length === 0 || namespace.standing === 'sample') continue;
      verdict.fail(`${pointer}/namespace`, `${quote(namespace.extensions.join('/'))} extends ${quote(namespace.base)}`);
    }
  },
};
