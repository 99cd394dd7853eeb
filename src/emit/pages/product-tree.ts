import type {
  Branch,
  FullProductName,
  ProductGroup,
  ProductIdentificationHelper,
  ProductTree,
  Relationship,
} from '@csaf/types/csaf-2.0';
import type { Fact, TreeNode, Value } from '../../model/site.ts';
import { link } from './link.ts';
import type { ProductIndex } from './products.ts';
import { words } from './wording.ts';

/** The whole product tree, for those who match it against what they run. */
export function treeOf(tree: ProductTree): TreeNode[] {
  const loose = (tree.full_product_names ?? []).map((product) => ({
    name: product.name,
    product: productOf(product),
    children: [],
  }));
  return [...(tree.branches ?? []).map(nodeOf), ...loose];
}

/** Relationships (CSAF 2.0 §3.2.2.4): the product that comes of two others. */
export function relationshipsOf(tree: ProductTree, index: ProductIndex): { name: string; facts: Fact[] }[] {
  return (tree.relationships ?? []).map((relationship) => ({
    name: relationship.full_product_name.name,
    facts: [
      { term: 'Product id', values: [code(relationship.full_product_name.product_id)] },
      { term: words(relationship.category), values: [{ text: partsOf(relationship, index) }] },
      { term: 'Of', values: [code(relationship.product_reference), code(relationship.relates_to_product_reference)] },
      ...identifiersOf(relationship.full_product_name.product_identification_helper ?? {}),
    ],
  }));
}

/** Product groups (CSAF 2.0 §3.2.2.3). */
export function groupsOf(tree: ProductTree, index: ProductIndex): { name: string; facts: Fact[] }[] {
  return (tree.product_groups ?? []).map((group: ProductGroup) => ({
    name: group.summary ?? group.group_id,
    facts: [
      { term: 'Group id', values: [code(group.group_id)] },
      { term: 'Products', values: group.product_ids.map((id) => ({ text: index.products.get(id)?.name ?? id })) },
    ],
  }));
}

function partsOf(relationship: Relationship, index: ProductIndex): string {
  const name = (id: string): string => index.products.get(id)?.name ?? id;
  const part = name(relationship.product_reference);
  return `${part} → ${name(relationship.relates_to_product_reference)}`;
}

function nodeOf(branch: Branch): TreeNode {
  return {
    category: words(branch.category),
    name: branch.name,
    product: branch.product && productOf(branch.product),
    children: (branch.branches ?? []).map(nodeOf),
  };
}

function productOf(product: FullProductName): { name: string; facts: Fact[] } {
  return {
    name: product.name,
    facts: [
      { term: 'Product id', values: [code(product.product_id)] },
      ...identifiersOf(product.product_identification_helper ?? {}),
    ],
  };
}

/** Product identification helper (CSAF 2.0 §3.1.3.3). */
function identifiersOf(helper: ProductIdentificationHelper): Fact[] {
  const facts: Fact[] = [
    { term: 'CPE', values: helper.cpe === undefined ? [] : [code(helper.cpe)] },
    { term: 'Package URL', values: helper.purl === undefined ? [] : [code(helper.purl)] },
    ...(helper.hashes ?? []).map((file) => ({
      term: `File ${file.filename}`,
      values: file.file_hashes.map(({ algorithm, value }) => code(`${algorithm} ${value}`)),
    })),
    { term: 'Model numbers', values: (helper.model_numbers ?? []).map(code) },
    { term: 'Serial numbers', values: (helper.serial_numbers ?? []).map(code) },
    { term: 'Stock keeping units', values: (helper.skus ?? []).map(code) },
    { term: 'SBOM', values: (helper.sbom_urls ?? []).map((url) => link(url, url)) },
    ...(helper.x_generic_uris ?? []).map(({ namespace, uri }) => ({ term: namespace, values: [code(uri)] })),
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function code(text: string): Value {
  return { text, code: true };
}
