import { findProduct } from './catalogue.ts';
import type { LongProduct } from './long-form.ts';
import { affectedProducts, allProducts, isUnresolved, type Statuses } from './product-status.ts';
import { quote } from './quote.ts';
import { report, type Scope } from './scope.ts';
import { type Listed, listed, resolveProducts, type UsedProduct, withAllSpeltOut } from './used-products.ts';

/** The products that an entry (remediation, threat, score) names, as its vulnerability lists them. */
export function selectProducts(scope: Scope, statuses: Statuses, entries: LongProduct[]): Listed[] {
  return withAllSpeltOut(scope, entries).flatMap((entry) =>
    entry.versions === undefined ? selectByKey(scope, statuses, entry) : selectVersions(scope, statuses, entry),
  );
}

/** A bare key: the affected versions of the product, or else all that are listed. */
function selectByKey(scope: Scope, statuses: Statuses, { at, implied, key }: LongProduct): Listed[] {
  const own = scope.own.get(key);
  if (own !== undefined) return selectUsed(scope, statuses, { ...own, at }, implied);
  if (findProduct(scope, key, at) === undefined) return [];
  const isThis = ({ product }: Listed) => product.product.key === key;
  const affected = affectedProducts(statuses).filter(isThis);
  const selected = affected.length > 0 ? affected : allProducts(statuses).filter(isThis);
  if (selected.length === 0 && !isUnresolved(statuses, key)) {
    report(scope, 'content/unlisted-product', at, {
      message: `${quote(key)} is named here, but this vulnerability lists it under no status.`,
    });
  }
  return selected.map((item) => ({ ...item, at }));
}

function selectVersions(scope: Scope, statuses: Statuses, entry: LongProduct): Listed[] {
  return resolveProducts(scope, [entry]).products.flatMap((used) => selectUsed(scope, statuses, used));
}

/** A product in certain versions; one that is listed nowhere is kept, as the author was exact. */
function selectUsed(scope: Scope, statuses: Statuses, used: UsedProduct, implied = false): Listed[] {
  const known = allProducts(statuses).filter(({ product }) => product.id === used.id);
  if (known.length > 0) return known.map((item) => ({ ...item, at: used.at }));
  if (implied || isUnresolved(statuses, used.product.key)) return [listed(used)];
  report(scope, 'content/unlisted-product', used.at, {
    severity: 'warning',
    message:
      used.leaf === undefined
        ? `${used.name} is named here, but this vulnerability lists it under no status in exactly these versions.`
        : `${used.name} is named here, but this vulnerability lists it under no status.`,
    mend:
      used.leaf === undefined
        ? 'Use the versions as they stand under affected, fixed or another status, or name the product without versions.'
        : 'List it under affected, fixed or another status of the same vulnerability, or leave it out here.',
  });
  return [listed(used)];
}
