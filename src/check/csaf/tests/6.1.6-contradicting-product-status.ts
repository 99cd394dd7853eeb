import type { ConformityTest } from '../conformity-test.ts';
import { type StatusFact, type StatusGroup, statusGroups, type VulnerabilityFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.1.6. */
export const contradictingProductStatus: ConformityTest = {
  id: '6.1.6',
  title: 'Contradicting Product Status',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product has two statuses that contradict each other',
  why: 'The same version of a product is either affected, or not affected, or fixed, or under investigation.',
  mend: 'Leave each product in the lists of one group of statuses; `recommended` goes with all of them.',
  mendYaml: 'List each version under one of `affected`, `not_affected`, `fixed` and `under_investigation`.',
  run({ vulnerabilities }, verdict) {
    for (const vulnerability of vulnerabilities) failContradictions(vulnerability, verdict);
  },
};

function failContradictions({ statuses, groupsOfProduct }: VulnerabilityFact, verdict: Verdict): void {
  if (![...groupsOfProduct.values()].some(({ size }) => size > 1)) return;
  const known = new Map<string, Map<StatusGroup, StatusFact>>();
  for (const fact of statuses) {
    const group = statusGroups[fact.status];
    if (group === undefined) continue;
    const others = known.get(fact.id) ?? new Map<StatusGroup, StatusFact>();
    known.set(fact.id, others);
    if (others.has(group)) continue;
    if (others.size > 0) {
      const contradicted = [...others.values()];
      const names = [...contradicted, fact].map(({ status }) => `\`${status}\``);
      verdict.fail(
        fact.pointer,
        `${quote(fact.id)} is in ${names.join(' and ')}`,
        contradicted.map(({ pointer }) => pointer),
      );
    }
    others.set(group, fact);
  }
}
