import { valueAt } from '../../src/standard/json-pointer.ts';
import { type Comparison, threw } from './comparison.ts';
import { isRecord, sitesOf } from './sites.ts';

/** Whether theirs alone fails, for products that flags name. */
export function refersByFlags({ document, ours, theirs }: Comparison): boolean {
  const named = new Set(listsBelow(document, ['flags'], 'product_ids'));
  return ours.length === 0 && !threw(theirs) && theirs.every((pointer) => named.has(valueAt(document, pointer)));
}

/** Whether theirs alone fails, for products that CSAF 2.1 names where 2.0 has nothing. */
export function refersBySomethingNew({ document, ours, theirs }: Comparison): boolean {
  const named = new Set([
    ...listsBelow(document, ['notes', 'ids', 'flags', 'involvements', 'first_known_exploitation_dates'], 'product_ids'),
    ...listsBelow(document, ['metrics'], 'products'),
    ...pathReferences(document),
    ...sitesOf(document).flatMap(({ name, value }) => (name === 'unknown' ? value : [])),
  ]);
  return ours.length === 0 && !threw(theirs) && theirs.every((pointer) => named.has(valueAt(document, pointer)));
}

/** Whether theirs alone fails, for products that paths define. */
export function definedByPaths({ document, ours, theirs }: Comparison): boolean {
  const paths = valueAt(document, '/product_tree/product_paths');
  const defined = new Set(
    (Array.isArray(paths) ? paths : []).map((_, index) =>
      valueAt(document, `/product_tree/product_paths/${index}/full_product_name/product_id`),
    ),
  );
  return ours.length === 0 && !threw(theirs) && theirs.every((pointer) => defined.has(valueAt(document, pointer)));
}

function listsBelow(document: unknown, holders: readonly string[], key: string): unknown[] {
  return sitesOf(document).flatMap(({ name, value, holder }) => {
    const isItem = Array.isArray(holder) && holders.includes(name) && isRecord(value);
    const list = isItem ? value[key] : undefined;
    return Array.isArray(list) ? list : [];
  });
}

function pathReferences(document: unknown): unknown[] {
  return sitesOf(document).flatMap(({ name, value }) =>
    name === 'beginning_product_reference' || name === 'next_product_reference' ? [value] : [],
  );
}
