import type { ConformityTest } from '../conformity-test.ts';
import { coverageOf } from '../facts/coverage.ts';
import type { ProductTreeFacts } from '../facts/product-tree.ts';
import { statusGroups } from '../facts/vulnerability.ts';
import { pathUpwards } from './branch-path.ts';
import { CorrespondingVersions } from './corresponding-versions.ts';
import { hasProfile } from './profiles.ts';

const unfixed: ReadonlySet<string> = new Set(['fix_planned', 'no_fix_planned', 'none_available']);

/** CSAF 2.1 §6.2.39.1. Signs that there is a fixed version outweigh signs that there is none. */
export const missingFixedProduct: ConformityTest = {
  id: '6.2.39.1',
  title: 'Missing Fixed Product',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A product is affected, but no version of it is fixed',
  why: 'A reader who has to update wants to know to which version.',
  mend: 'List the fixed version under `product_status.fixed`, or add a remediation of category `fix_planned`, `no_fix_planned` or `none_available`.',
  mendYaml:
    'Name the fixed version under `fixed`, or add a remediation of category `fix_planned`, `no_fix_planned` or `none_available`.',
  run(facts, verdict) {
    if (!hasProfile(facts, ['csaf_security_advisory'])) return;
    const versions = new CorrespondingVersions(facts.productTree);
    for (const { vulnerability, statuses } of facts.vulnerabilities) {
      const { remediations = [] } = vulnerability;
      const fixed = statuses.filter(({ status }) => statusGroups[status] === 'fixed').map(({ id }) => id);
      const hasFixedVersion = versions.among(fixed);
      const isUnfixed = coverageOf(
        remediations.filter(({ category }) => unfixed.has(category)),
        facts.memberships,
      );
      const hasFix = coverageOf(
        remediations.filter(({ category }) => category === 'vendor_fix'),
        facts.memberships,
      );
      const judged = new Set<string>();
      for (const { status, id, pointer } of statuses) {
        if (statusGroups[status] !== 'affected' || judged.has(id)) continue;
        judged.add(id);
        if (isUnfixed(id) && !hasFix(id) && !endsBelow(id, facts.productTree)) continue;
        if (!hasFixedVersion(id)) verdict.fail(pointer);
      }
    }
  },
};

/** Whether the versions of a product are a range that ends with `<`: the version named there is no longer affected. */
function endsBelow(id: string, { productById }: ProductTreeFacts): boolean {
  const { branch, path } = productById.get(id) ?? {};
  const leaf = branch ?? (path && productById.get(path.beginning.id)?.branch);
  const range = pathUpwards(leaf).find(({ branch: { category } }) => category === 'product_version_range');
  return range !== undefined && /^(?:vers:[^/]*\/)?<(?!=)/.test(lastConstraint(range.branch.name));
}

function lastConstraint(range: string): string {
  return range.slice(range.lastIndexOf('|') + 1).trimStart();
}
