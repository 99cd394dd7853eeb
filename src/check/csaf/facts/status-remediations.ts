import type { Remediation } from '@csaf/types/csaf-2.1';
import { quote } from '../quote.ts';
import type { StatusGroupsOfCategory } from '../values/remediation-combinations.ts';
import type { Verdict } from '../verdict.ts';
import { type Located, located } from './document.ts';
import type { Facts } from './facts.ts';
import type { ProductGroups } from './product-groups.ts';
import { type StatusFact, type StatusGroup, statusGroups } from './vulnerability.ts';

/** Fails each remediation of CSAF 2.1 that names a product whose status is in one of the groups that are given for its category. */
export function failStatusesOfRemediations(facts: Facts, unwanted: StatusGroupsOfCategory, verdict: Verdict): void {
  facts.csaf21?.vulnerabilities?.forEach(({ remediations }, index) => {
    const statuses = facts.vulnerabilities[index]?.statuses ?? [];
    if (remediations === undefined || statuses.length === 0) return;
    const lookup = new StatusLookup(statuses, facts.productGroups);
    for (const remediation of located(remediations, `/vulnerabilities/${index}/remediations`))
      failStatuses(remediation, unwanted, lookup, verdict);
  });
}

function failStatuses(
  { element: remediation, pointer }: Located<Remediation>,
  unwanted: StatusGroupsOfCategory,
  lookup: StatusLookup,
  verdict: Verdict,
): void {
  for (const group of unwanted[remediation.category]) {
    const found = lookup.firstOf(remediation, group);
    if (found === undefined) continue;
    const detail = `${quote(found.id)} is ${group} and has \`${remediation.category}\``;
    verdict.fail(pointer, detail, [found.pointer]);
  }
}

/** Which products of a vulnerability are in a group of statuses. */
class StatusLookup {
  readonly #byGroup = new Map<StatusGroup, Map<string, StatusFact>>();
  readonly #found = new Map<StatusGroup, Map<string, StatusFact | undefined>>();
  readonly #productGroups: ProductGroups;

  constructor(statuses: readonly StatusFact[], productGroups: ProductGroups) {
    this.#productGroups = productGroups;
    for (const fact of statuses) {
      const group = statusGroups[fact.status];
      if (group === undefined) continue;
      const products = this.#byGroup.get(group) ?? new Map<string, StatusFact>();
      this.#byGroup.set(group, products);
      if (!products.has(fact.id)) products.set(fact.id, fact);
    }
  }

  /** The first product of the remediation, named directly or by a product group, that has a status of the group. */
  firstOf({ product_ids = [], group_ids = [] }: Remediation, status: StatusGroup): StatusFact | undefined {
    const products = this.#byGroup.get(status);
    if (products === undefined) return undefined;
    for (const id of product_ids) {
      const fact = products.get(id);
      if (fact !== undefined) return fact;
    }
    for (const group of group_ids) {
      const fact = this.#firstOfGroup(group, status, products);
      if (fact !== undefined) return fact;
    }
    return undefined;
  }

  #firstOfGroup(group: string, status: StatusGroup, products: ReadonlyMap<string, StatusFact>): StatusFact | undefined {
    const found = this.#found.get(status) ?? new Map<string, StatusFact | undefined>();
    this.#found.set(status, found);
    if (!found.has(group)) {
      const [id] = this.#productGroups.membersAmong(group, products);
      found.set(group, id === undefined ? undefined : products.get(id));
    }
    return found.get(group);
  }
}
