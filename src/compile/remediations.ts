import type { Remediation, RemediationCategory } from '@csaf/types/csaf-2.0';
import type { AuthoredRemediation } from '../model/authored.ts';
import { restartCategories } from '../standard/csaf-words.ts';
import { toDateTime } from '../standard/date.ts';
import { longProducts } from './long-form.ts';
import { present } from './present.ts';
import { selectProducts } from './product-selection.ts';
import { affectedProducts, affectedStatuses, idList, isIncomplete, type Statuses } from './product-status.ts';
import { below, report, type Scope } from './scope.ts';
import type { Listed } from './used-products.ts';
import { knownWord } from './words.ts';

const categories = [
  ['fix', 'vendor_fix'],
  ['workaround', 'workaround'],
  ['mitigation', 'mitigation'],
  ['no_fix_planned', 'no_fix_planned'],
  ['none_available', 'none_available'],
] as const satisfies [keyof AuthoredRemediation, RemediationCategory][];

/** What to do about a vulnerability (CSAF 2.0 §3.2.3.12); for all affected products unless some are named. */
export function compileRemediations(
  scope: Scope,
  statuses: Statuses,
  authored: AuthoredRemediation[] | undefined,
  at: string,
): Remediation[] {
  return (authored ?? []).flatMap((remediation, index) => {
    const itemAt = below(at, index);
    const kind = categories.find(([key]) => remediation[key] !== undefined);
    const details = kind === undefined ? undefined : remediation[kind[0]];
    if (kind === undefined || details === undefined) return [];
    const products = productsOf(scope, statuses, remediation, itemAt);
    if (products.length === 0) return [];
    const compiled = present<Remediation>({
      category: kind[1],
      date: remediation.date === undefined ? undefined : toDateTime(remediation.date),
      details,
      entitlements: remediation.entitlements,
      product_ids: idList(scope, products),
      restart_required: restart(scope, remediation.restart, below(itemAt, 'restart')),
      url: remediation.url,
    });
    for (const key of ['category', 'details']) scope.origins.markKey(compiled, key, scope.file, below(itemAt, kind[0]));
    for (const key of ['date', 'entitlements', 'url'])
      scope.origins.markKey(compiled, key, scope.file, below(itemAt, key), true);
    return [scope.origins.mark(compiled, scope.file, itemAt)];
  });
}

function productsOf(scope: Scope, statuses: Statuses, { products }: AuthoredRemediation, at: string): Listed[] {
  if (products !== undefined) return selectProducts(scope, statuses, longProducts(products, below(at, 'products')));
  const affected = affectedProducts(statuses);
  const chosen = affected.length > 0 ? affected : (statuses.lists.get('under_investigation') ?? []);
  if (chosen.length === 0 && !isIncomplete(statuses, [...affectedStatuses, 'under_investigation'])) {
    report(scope, 'content/no-product', at, {
      message:
        'This remediation holds for no product: the vulnerability lists none as affected or under investigation.',
      mend: 'Add `products` to the remediation, or list the affected products of the vulnerability.',
    });
  }
  return chosen;
}

function restart(scope: Scope, authored: string | undefined, at: string): Remediation['restart_required'] {
  if (authored === undefined) return undefined;
  const category = knownWord(scope, restartCategories, authored, at, 'restart category');
  return category === undefined ? undefined : scope.origins.mark({ category }, scope.file, at);
}
