import type { Branch, BranchCategory, FullProductName, ProductTree, Relationship } from '@csaf/types/csaf-2.0';
import { present } from './present.ts';
import { identificationHelper } from './product-identification.ts';
import { below, type Scope } from './scope.ts';
import type { Listed, UsedProduct } from './used-products.ts';
import { versName } from './vers.ts';

/** The product tree (CSAF 2.0 §3.2.2): vendor, family where there is one, product, versions; in the order of the catalogue. */
export function compileProductTree(scope: Scope): ProductTree | undefined {
  if (scope.used.products.size === 0) return undefined;
  const branches: Branch[] = [];
  const inner = new Map<string, Branch[]>();
  const inOrder = [...scope.used.products.values()].sort((a, b) => a.product.position - b.product.position);
  for (const item of inOrder) {
    let children = branches;
    let path = '';
    for (const level of levelsOf(item)) {
      path = `${path}\n${level.key}`;
      const known = inner.get(path);
      // Own products stay in the order in which the advisory has them, so that only neighbours share a branch.
      if (known !== undefined && (item.leaf === undefined || children.at(-1)?.branches === known)) {
        children = known;
        continue;
      }
      const own: Branch[] = [];
      inner.set(path, own);
      const branch: Branch = { branches: own, category: level.category, name: level.name };
      children.push(scope.origins.mark(branch, item.product.file, item.product.pointer));
      children = own;
    }
    children.push(leafBranch(scope, item));
  }
  return present<ProductTree>({
    branches,
    relationships: [...scope.used.carriers.values()].map((it) => relationship(scope, it)),
  });
}

interface Level {
  category: BranchCategory;
  name: string;
  /** Tells branches apart: two products of one name stay two. */
  key: string;
}

function levelsOf({ leaf, product }: UsedProduct): Level[] {
  const { family, name } = product.product;
  const vendor: Level = { category: 'vendor', name: product.vendor, key: `vendor ${JSON.stringify(product.vendor)}` };
  const own: Level = {
    category: 'product_name',
    name,
    key: leaf === undefined ? `product ${JSON.stringify(product.key)}` : `own ${product.position}`,
  };
  if (family === undefined) return [vendor, own];
  return [vendor, { category: 'product_family', name: family, key: `family ${JSON.stringify(family)}` }, own];
}

function leafBranch(scope: Scope, used: UsedProduct): Branch {
  const exact = used.spec.kind === 'exact';
  const branch: Branch = {
    category: used.leaf?.category ?? (exact ? 'product_version' : 'product_version_range'),
    name:
      used.leaf?.name ?? (used.spec.kind === 'exact' ? used.spec.version : versName(used.spec, used.product.scheme)),
    product: fullProductName(scope, used.id, used.name, used),
  };
  return scope.origins.mark(branch, scope.file, used.at);
}

/** The helper is that of `asset`: what carries a component is found among one's assets by its own identifiers. */
function fullProductName(scope: Scope, id: string, name: string, asset: UsedProduct): FullProductName {
  const { file, pointer, product } = asset.product;
  const helper = identificationHelper(product, asset.spec);
  if (helper !== undefined) {
    scope.origins.mark(helper, file, pointer);
    for (const key of Object.keys(helper)) scope.origins.markKey(helper, key, file, below(pointer, key));
  }
  return present<FullProductName>({ name, product_id: id, product_identification_helper: helper });
}

function relationship(scope: Scope, { id, name, component, product, at }: Required<Listed>): Relationship {
  const compiled: Relationship = {
    category: 'default_component_of',
    full_product_name: fullProductName(scope, id, name, product),
    product_reference: component.id,
    relates_to_product_reference: product.id,
  };
  return scope.origins.mark(compiled, scope.file, at);
}
