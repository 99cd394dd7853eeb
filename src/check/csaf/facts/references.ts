import type { CsafVersion } from '../conformity-test.ts';
import type { AnyDocument } from './document.ts';
import type { ProductTreeFacts, ReferenceFact } from './product-tree.ts';
import type { VulnerabilityFact } from './vulnerability.ts';

/** Every use of a product id and of a group id outside their definitions (the relevant paths of CSAF §6.1.1 and §6.1.4). */
export interface References {
  products: readonly ReferenceFact[];
  groups: readonly ReferenceFact[];
}

interface Targeted {
  product_ids?: readonly string[];
  group_ids?: readonly string[];
}

/** Lists of a vulnerability whose items name products or groups, in the order of the standard. */
const targetedLists: Readonly<Record<CsafVersion, readonly string[]>> = {
  '2.0': ['flags', 'remediations', 'threats'],
  '2.1': ['first_known_exploitation_dates', 'flags', 'ids', 'involvements', 'notes', 'remediations', 'threats'],
};

/**
 * Collects the references of a document. Reads the keys alone that its version defines: others may hold anything.
 *
 * @param vulnerabilities Their statuses and metrics, which name products too.
 */
export function collectReferences(
  document: AnyDocument,
  version: CsafVersion,
  tree: ProductTreeFacts,
  vulnerabilities: readonly VulnerabilityFact[],
): References {
  const products: ReferenceFact[] = [];
  const groups: ReferenceFact[] = [];
  const addItems = (items: readonly Targeted[] | undefined, pointer: string): void => {
    items?.forEach(({ product_ids, group_ids }, index) => {
      addIds(products, product_ids, `${pointer}/${index}/product_ids`);
      addIds(groups, group_ids, `${pointer}/${index}/group_ids`);
    });
  };
  if (version === '2.1') addItems(targetedItems(document.document, 'notes'), '/document/notes');
  for (const group of tree.groups) addIds(products, group.products, `${group.pointer}/product_ids`);
  for (const { beginning, steps } of tree.paths) {
    products.push(beginning);
    for (const step of steps) products.push(step);
  }
  for (const { vulnerability, pointer, statuses, metrics } of vulnerabilities) {
    for (const list of targetedLists[version]) addItems(targetedItems(vulnerability, list), `${pointer}/${list}`);
    for (const { id, pointer: at } of statuses) products.push({ id, pointer: at });
    for (const metric of metrics) addIds(products, metric.products, `${metric.pointer}/products`);
  }
  return { products, groups };
}

function targetedItems(carrier: object, list: string): readonly Targeted[] | undefined {
  const lists: Readonly<Record<string, readonly Targeted[]>> = { ...carrier };
  return lists[list];
}

function addIds(found: ReferenceFact[], ids: readonly string[] | undefined, pointer: string): void {
  if (ids === undefined) return;
  for (let index = 0; index < ids.length; index += 1)
    found.push({ id: ids[index] ?? '', pointer: `${pointer}/${index}` });
}
