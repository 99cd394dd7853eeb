import type { ConformityTest } from '../conformity-test.ts';
import { type SelectionFact, type SsvcFact, selectionsIn, ssvcOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';
import { hasDecisionPoints } from '../values/ssvc-decision-point.ts';
import type { SsvcNamespace } from '../values/ssvc-namespace.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.2.37. */
export const usageOfUnknownSsvcDecisionPointNamespaceWithoutResource: ConformityTest = {
  id: '6.2.37',
  title: 'Usage of Unknown SSVC Decision Point Namespace without Resource',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An SSVC namespace that is not registered is not explained by any resource',
  why: 'Readers cannot find out what its decision points mean.',
  mend: 'Add an item to `decision_point_resources` whose `summary` names the namespace in full and whose `uri` leads to its definition.',
  run(facts, verdict) {
    for (const fact of ssvcOf(facts)) checkResources(fact, verdict);
  },
};

function checkResources(fact: SsvcFact, verdict: Verdict): void {
  const unexplained = new Map<string, SelectionFact>();
  for (const selection of selectionsIn(fact)) {
    const { namespace } = selection;
    if (namespace === undefined || isRegistered(namespace) || unexplained.has(namespace.full)) continue;
    unexplained.set(namespace.full, selection);
  }
  if (unexplained.size === 0) return;
  const { pointer, list } = fact;
  const resources = list.decision_point_resources;
  const isNamed = finderIn(resources?.map(({ summary }) => summary) ?? []);
  for (const [namespace, selection] of unexplained) {
    if (isNamed(namespace)) continue;
    const at = resources === undefined ? pointer : `${pointer}/decision_point_resources`;
    verdict.fail(at, `no \`summary\` has ${quote(namespace)}`, [`${selection.pointer}/namespace`]);
  }
}

/** With an extension, or with a fragment that SSVC does not know, it is another namespace than the registered one. */
function isRegistered({ standing, base, extensions }: SsvcNamespace): boolean {
  if (standing === 'sample') return true;
  return standing === 'registered' && extensions.length === 0 && (hasDecisionPoints(base) || !base.includes('#'));
}

/** How many characters are searched for names that are parts of longer words: far more than honest documents need. */
const searchLimit = 50_000_000;

/** Finds names in texts, first as whole words, then anywhere; the second only so often that a hostile list does no harm. */
function finderIn(texts: readonly string[]): (name: string) => boolean {
  const text = texts.join('\n');
  const words = new Set(text.match(/[\w.#/$-]+/g));
  let left = searchLimit;
  return (name) => {
    if (words.has(name)) return true;
    left -= text.length;
    return left > 0 && text.includes(name);
  };
}
