import type { Threat } from '@csaf/types/csaf-2.0';
import type { AuthoredThreat } from '../model/authored.ts';
import { toDateTime } from '../standard/date.ts';
import { type LongNotAffected, longProducts } from './long-form.ts';
import { present } from './present.ts';
import { selectProducts } from './product-selection.ts';
import { affectedProducts, idList, type Statuses } from './product-status.ts';
import { below, type Scope } from './scope.ts';
import type { Listed } from './used-products.ts';

const categories = ['impact', 'exploit_status', 'target_set'] as const;

/** What is known of exploits, impact and targets (CSAF 2.0 §3.2.3.14); for all affected products unless some are named. */
export function compileThreats(
  scope: Scope,
  statuses: Statuses,
  authored: AuthoredThreat[] | undefined,
  at: string,
): Threat[] {
  return (authored ?? []).flatMap((threat, index) => {
    const itemAt = below(at, index);
    const category = categories.find((key) => threat[key] !== undefined);
    const details = category === undefined ? undefined : threat[category];
    if (category === undefined || details === undefined) return [];
    const named = threat.products;
    const products =
      named === undefined
        ? affectedProducts(statuses)
        : selectProducts(scope, statuses, longProducts(named, below(itemAt, 'products')));
    // Without its products a threat would claim to hold for the vulnerability as a whole.
    if (named !== undefined && products.length === 0) return [];
    return [threatOf(scope, category, details, threat.date, products, itemAt)];
  });
}

/** Impact statements: why a product is not affected, in words (CSAF 2.0 §4.5). */
export function compileImpactStatements(scope: Scope, statuses: Statuses, notAffected: LongNotAffected[]): Threat[] {
  const cleared = statuses.lists.get('known_not_affected') ?? [];
  return notAffected.flatMap(({ product, impact, date, at }) => {
    const products = cleared.filter((item) => item.product.product.key === product.key);
    return impact === undefined || products.length === 0 ? [] : [threatOf(scope, 'impact', impact, date, products, at)];
  });
}

function threatOf(
  scope: Scope,
  category: Threat['category'],
  details: string,
  date: string | undefined,
  products: Listed[],
  at: string,
): Threat {
  const compiled = present<Threat>({
    category,
    date: date === undefined ? undefined : toDateTime(date),
    details,
    product_ids: idList(scope, products),
  });
  for (const key of ['category', 'details']) scope.origins.markKey(compiled, key, scope.file, below(at, category));
  scope.origins.markKey(compiled, 'date', scope.file, below(at, 'date'));
  return scope.origins.mark(compiled, scope.file, at);
}
