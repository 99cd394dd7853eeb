import type { Flag, FlagLabel } from '@csaf/types/csaf-2.0';
import type { ConformityTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { Mentions } from '../facts/product-groups.ts';
import { RepeatedItems } from '../facts/repeated-items.ts';
import type { Verdict } from '../verdict.ts';

/** The labels that justify why a product is not affected; no other ones are known so far. */
const justifications: readonly FlagLabel[] = [
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
];

/** CSAF 2.0 and 2.1 §6.1.33. */
export const multipleFlagsWithVexJustificationCodesPerProduct: ConformityTest = {
  id: '6.1.33',
  title: 'Multiple Flags with VEX Justification Codes per Product',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A product has two flags that say why it is not affected',
  why: 'One vulnerability takes one justification for a product.',
  mend: 'Leave the product in the flag that fits best, whether it is named by itself or by a group.',
  mendYaml: 'Keep the one that fits best under `because`.',
  run(facts, verdict) {
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      if (vulnerability.flags !== undefined) failRepeatedFlags(vulnerability.flags, `${pointer}/flags`, facts, verdict);
    }
  },
};

function failRepeatedFlags(flags: readonly Flag[], pointer: string, { productGroups }: Facts, verdict: Verdict): void {
  const all = new Mentions();
  const repeated = new RepeatedItems();
  for (const [index, flag] of flags.entries()) {
    if (!justifications.includes(flag.label)) continue;
    const { product_ids = [], group_ids = [] } = flag;
    for (const id of product_ids) repeated.add({ id, first: all.products.get(id) ?? index, second: index });
    for (const group of group_ids) {
      const [id] = productGroups.membersOf(group);
      if (id !== undefined) repeated.add({ id, first: all.groups.get(group) ?? index, second: index });
    }
    all.add(flag, index);
  }
  for (const shared of productGroups.shared(all, all)) repeated.add(shared);
  repeated.fail(pointer, (index) => flags[index]?.label, verdict);
}
