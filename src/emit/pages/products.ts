import type { Branch, CsafDocument, FullProductName, Vulnerability } from '@csaf/types/csaf-2.0';
import type { ProductSet } from '../../model/site.ts';

/** A product of the document, and where it stands in its tree. */
export interface Listed {
  id: string;
  /** Full product name. */
  name: string;
  /** The product over all its versions. */
  line: string;
  /** Vendor and family. */
  detail: string;
  /** Empty when the tree tells no version of it. */
  version: string;
}

/** All that a document says of its products, by id. */
export interface ProductIndex {
  products: ReadonlyMap<string, Listed>;
  /** Product ids by group id. */
  groups: ReadonlyMap<string, readonly string[]>;
}

/** Reads the product tree (CSAF 2.0 §3.2.2). */
export function indexProducts(document: CsafDocument): ProductIndex {
  const tree = document.product_tree ?? {};
  const products = new Map<string, Listed>();
  const add = (listed: Listed): void => void products.set(listed.id, listed);
  for (const branch of tree.branches ?? []) collect(branch, [], add);
  for (const product of tree.full_product_names ?? []) add(alone(product));
  for (const { full_product_name } of tree.relationships ?? []) add(alone(full_product_name));
  return { products, groups: new Map((tree.product_groups ?? []).map((group) => [group.group_id, group.product_ids])) };
}

/** Ids under a status that means affected. */
export function affectedIds({ product_status: status }: Vulnerability): string[] {
  return [...(status?.known_affected ?? []), ...(status?.first_affected ?? []), ...(status?.last_affected ?? [])];
}

/** Ids named directly and through groups. */
export function namedIds(
  index: ProductIndex,
  named: { product_ids?: readonly string[]; group_ids?: readonly string[] },
): string[] {
  return [...(named.product_ids ?? []), ...(named.group_ids ?? []).flatMap((id) => index.groups.get(id) ?? [])];
}

/**
 * The products of `ids` for reading. A set that the page has named before is summed up, which keeps pages of
 * documents with hundreds of products short and says more than a list of them.
 */
export function productSet(index: ProductIndex, ids: readonly string[], known: readonly KnownSet[] = []): ProductSet {
  const unique = [...new Set(ids)];
  const same = unique.length < 2 ? undefined : known.find((set) => isSame(set.ids, unique));
  if (same !== undefined) return { summary: same.summary(unique.length), names: [] };
  return { names: unique.map((id) => index.products.get(id)?.name ?? id) };
}

/** A set of products that has a name on the page. */
export interface KnownSet {
  ids: ReadonlySet<string>;
  summary(count: number): string;
}

/** What `vers:all/*` says. */
export const allVersions = 'all versions';

/** A `vers` range as people write it: `vers:semver/>=4.0.0|<4.2.7` becomes `≥ 4.0.0, < 4.2.7`, in which no line breaks after an operator. */
export function versionText(name: string): string {
  const constraints = /^vers:[a-z0-9.+-]+\/(.+)$/.exec(name)?.[1];
  if (constraints === undefined) return name;
  if (constraints === '*') return allVersions;
  return constraints
    .split('|')
    .map((one) =>
      one.replace(/^([<>]=?|!=|=)\s*/, (operator) => `${signs[operator.trim()] ?? operator.trim()}\u00a0`).trim(),
    )
    .map(decodePercent)
    .join(', ');
}

const signs: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠' };

function decodePercent(text: string): string {
  return text.replace(/%[0-7][0-9A-F]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

function isSame(set: ReadonlySet<string>, ids: readonly string[]): boolean {
  return set.size === ids.length && ids.every((id) => set.has(id));
}

function alone(product: FullProductName): Listed {
  return { id: product.product_id, name: product.name, line: product.name, detail: '', version: '' };
}

function collect(branch: Branch, above: readonly Branch[], add: (listed: Listed) => void): void {
  const path = [...above, branch];
  for (const child of branch.branches ?? []) collect(child, path, add);
  if (branch.product !== undefined) add(place(branch.product, path));
}

function place(product: FullProductName, path: readonly Branch[]): Listed {
  const versions = path.filter(({ category }) => /^(product_version|product_version_range)$/.test(category));
  const around = path.filter(({ category }) => /^(vendor|product_family)$/.test(category));
  const own = path.filter((branch) => !versions.includes(branch) && !around.includes(branch));
  if (own.length === 0) return { ...alone(product), detail: names(around, ' › ') };
  return {
    id: product.product_id,
    name: product.name,
    line: names(own, ' '),
    detail: names(around, ' › '),
    version: versions.map(({ name }) => versionText(name)).join(' '),
  };
}

function names(branches: readonly Branch[], separator: string): string {
  return branches.map(({ name }) => name).join(separator);
}
