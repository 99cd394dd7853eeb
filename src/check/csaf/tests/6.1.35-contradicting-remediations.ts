import type { Remediation, RemediationCategory } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { Mentions } from '../facts/product-groups.ts';
import { RepeatedItems } from '../facts/repeated-items.ts';
import { contradictingCategories } from '../values/remediation-combinations.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.35. */
export const contradictingRemediations: ConformityTest = {
  id: '6.1.35',
  title: 'Contradicting Remediations',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A product has two remediations that contradict each other',
  why: 'A reader cannot tell which of them holds.',
  mend: 'Leave the product in the one of the remediations that holds, whether it is named by itself or by a group.',
  mendYaml: 'Give each product remediations that go together: no fix beside `none_available` or `no_fix_planned`.',
  run(facts, verdict) {
    facts.csaf21?.vulnerabilities?.forEach(({ remediations }, index) => {
      if (remediations !== undefined)
        failContradictions(remediations, `/vulnerabilities/${index}/remediations`, facts, verdict);
    });
  },
};

function failContradictions(
  remediations: readonly Remediation[],
  pointer: string,
  { productGroups }: Facts,
  verdict: Verdict,
): void {
  const repeated = new RepeatedItems();
  for (const [one, other] of contradictingMentions(remediations)) {
    for (const shared of productGroups.shared(one, other)) repeated.add(shared);
  }
  repeated.fail(pointer, (index) => remediations[index]?.category, verdict);
}

/** What remediations of one category name, and what those of another one that contradicts it name; each pair once. */
function contradictingMentions(remediations: readonly Remediation[]): [Mentions, Mentions][] {
  const byCategory = new Map<RemediationCategory, Mentions>();
  for (const [index, remediation] of remediations.entries()) {
    const mentions = byCategory.get(remediation.category) ?? new Mentions();
    byCategory.set(remediation.category, mentions);
    mentions.add(remediation, index);
  }
  return [...byCategory].flatMap(([category, mentions]) =>
    contradictingCategories[category].flatMap((other): [Mentions, Mentions][] => {
      const others = category < other ? byCategory.get(other) : undefined;
      return others === undefined ? [] : [[mentions, others]];
    }),
  );
}
