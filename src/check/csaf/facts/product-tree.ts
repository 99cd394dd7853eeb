import type * as csaf20 from '@csaf/types/csaf-2.0';
import type * as csaf21 from '@csaf/types/csaf-2.1';
import { type AnyBranch, type AnyDocument, type AnyProduct, isCsaf20 } from './document.ts';

/** A branch and the way to it. */
export interface BranchFact {
  branch: AnyBranch;
  pointer: string;
  /** The branch above; undefined below the root of the tree. */
  parent: BranchFact | undefined;
  /** How often `branches` stands in the path: 1 for the uppermost. */
  depth: number;
}

/** A product that the tree defines. */
export interface ProductFact {
  id: string;
  product: AnyProduct;
  pointer: string;
  /** The branch that it is the leaf of. */
  branch?: BranchFact;
  /** The relationship (2.0) or product path (2.1) that makes it. */
  path?: ProductPathFact;
}

/** A product made of others: a relationship of CSAF 2.0, a product path of CSAF 2.1. */
export interface ProductPathFact {
  pointer: string;
  product: ProductFact;
  beginning: ReferenceFact;
  /** One for a relationship. */
  steps: readonly (ReferenceFact & { category: csaf20.RelationshipCategory })[];
}

/** A product id or group id where it is used, not defined. */
export interface ReferenceFact {
  id: string;
  pointer: string;
}

/** A product group. */
export interface GroupFact {
  id: string;
  pointer: string;
  products: readonly string[];
}

/** The product tree, walked once, in the order of the document. */
export interface ProductTreeFacts {
  branches: readonly BranchFact[];
  products: readonly ProductFact[];
  paths: readonly ProductPathFact[];
  groups: readonly GroupFact[];
  /** Products by id; the first definition of an id counts. */
  productById: ReadonlyMap<string, ProductFact>;
  /** Groups by id; the first definition of an id counts. */
  groupById: ReadonlyMap<string, GroupFact>;
}

/** Walks the product tree, without recursion: the standard of 2.0 sets its depth no limit. */
export function productTreeFacts(document: AnyDocument): ProductTreeFacts {
  const tree = document.product_tree;
  const branches = branchFacts(tree?.branches);
  const paths = pathFacts(document);
  const products = [
    ...branches.flatMap(productOfBranch),
    ...(tree?.full_product_names ?? []).map((product, index) =>
      productFact(product, `/product_tree/full_product_names/${index}`),
    ),
    ...paths.map(({ product }) => product),
  ];
  const groups = (tree?.product_groups ?? []).map(({ group_id, product_ids }, index) => ({
    id: group_id,
    pointer: `/product_tree/product_groups/${index}`,
    products: product_ids,
  }));
  return { branches, products, paths, groups, productById: firstById(products), groupById: firstById(groups) };
}

/** Depth first, as the document reads. */
function branchFacts(roots: readonly AnyBranch[] | undefined): BranchFact[] {
  const found: BranchFact[] = [];
  const waiting: BranchFact[] = [];
  pushBranches(waiting, roots, '/product_tree/branches', undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    pushBranches(waiting, next.branch.branches, `${next.pointer}/branches`, next);
  }
  return found;
}

/** The last one first, so that the first one is popped next. */
function pushBranches(
  waiting: BranchFact[],
  branches: readonly AnyBranch[] | undefined,
  pointer: string,
  parent: BranchFact | undefined,
): void {
  if (branches === undefined) return;
  const depth = (parent?.depth ?? 0) + 1;
  for (let index = branches.length - 1; index >= 0; index -= 1) {
    const branch = branches[index];
    if (branch !== undefined) waiting.push({ branch, pointer: `${pointer}/${index}`, parent, depth });
  }
}

function productOfBranch(fact: BranchFact): ProductFact[] {
  const { product } = fact.branch;
  return product === undefined ? [] : [{ ...productFact(product, `${fact.pointer}/product`), branch: fact }];
}

function productFact(product: AnyProduct, pointer: string): ProductFact {
  return { id: product.product_id, product, pointer };
}

function pathFacts(document: AnyDocument): ProductPathFact[] {
  return isCsaf20(document)
    ? (document.product_tree?.relationships ?? []).map(pathOfRelationship)
    : (document.product_tree?.product_paths ?? []).map(pathOfProductPath);
}

function pathOfRelationship(relationship: csaf20.Relationship, index: number): ProductPathFact {
  const pointer = `/product_tree/relationships/${index}`;
  const { category, product_reference, relates_to_product_reference } = relationship;
  const beginning = { id: product_reference, pointer: `${pointer}/product_reference` };
  const steps = [{ id: relates_to_product_reference, pointer: `${pointer}/relates_to_product_reference`, category }];
  return linkedPath(pointer, relationship.full_product_name, beginning, steps);
}

function pathOfProductPath(path: csaf21.ProductPath, index: number): ProductPathFact {
  const pointer = `/product_tree/product_paths/${index}`;
  const beginning = { id: path.beginning_product_reference, pointer: `${pointer}/beginning_product_reference` };
  const steps = path.subpaths.map(({ category, next_product_reference }, step) => ({
    id: next_product_reference,
    pointer: `${pointer}/subpaths/${step}/next_product_reference`,
    category,
  }));
  return linkedPath(pointer, path.full_product_name, beginning, steps);
}

function linkedPath(
  pointer: string,
  product: AnyProduct,
  beginning: ReferenceFact,
  steps: ProductPathFact['steps'],
): ProductPathFact {
  const fact: ProductFact = productFact(product, `${pointer}/full_product_name`);
  const path: ProductPathFact = { pointer, product: fact, beginning, steps };
  fact.path = path;
  return path;
}

function firstById<Fact extends { id: string }>(facts: readonly Fact[]): Map<string, Fact> {
  const byId = new Map<string, Fact>();
  for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  return byId;
}
