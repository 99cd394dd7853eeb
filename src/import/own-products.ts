import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { isRangeText, ownProductName } from '../compile/own-products.ts';
import type { AuthoredAdvisory, AuthoredOwnProduct, AuthoredOwnVersion } from '../model/authored.ts';
import { isObject, type JsonObject, sameJson } from './json-value.ts';
import { mostFrequent } from './most-frequent.ts';

/** A product of a product tree, with the names of its branches. */
interface TreeProduct {
  vendor: string;
  family: string | undefined;
  name: string;
  helper: JsonObject;
  versions: TreeVersion[];
}

interface TreeVersion {
  id: string;
  fullName: string;
  category: 'product_version' | 'product_version_range';
  text: string;
}

/** The part of an advisory that brings its products along. */
export type OwnProductsPart = Pick<AuthoredAdvisory, 'products' | 'product_names' | 'vendor'>;

/** Patterns that are found in documents; the first of several that are equally frequent is taken. */
const namings = [
  undefined,
  '{product}',
  '{product}: {version}',
  '{vendor} {product} {version}',
  '{vendor} {product}: {version}',
  '{vendor} {product}',
  '{vendor}: {product} {version}',
  '{product} version {version}',
  '{product}-{version}',
  '{version}',
];

/**
 * What may have made the branches of a product tree: vendors, families where there are some, products, versions. Undefined for
 * trees of another build.
 */
export function ownProductsOf(
  { product_tree: tree }: CsafDocument,
  publisherName: string,
): OwnProductsPart | undefined {
  const found = productsIn(tree);
  if (found === undefined || found.length === 0) return undefined;
  const vendor = mostFrequent(found.map((product) => product.vendor)) ?? publisherName;
  const naming = bestNaming(found);
  return {
    ...(vendor === publisherName ? {} : { vendor }),
    ...(naming === undefined ? {} : { product_names: naming }),
    products: found.map((product) => authoredProduct(product, vendor, naming)),
  };
}

/** Ids of the products that an advisory brings along, in the order of the product tree. */
export function ownProductIds({ products = [] }: OwnProductsPart): string[] {
  return products.flatMap(({ versions }) => Object.keys(versions));
}

function productsIn(tree: unknown): TreeProduct[] | undefined {
  if (!isObject(tree)) return undefined;
  const products: TreeProduct[] = [];
  for (const vendor of branchesOf(tree)) {
    if (vendor.category !== 'vendor' || vendor.product !== undefined) return undefined;
    for (const branch of branchesOf(vendor)) {
      const isFamily = branch.category === 'product_family';
      for (const inner of isFamily ? branchesOf(branch) : [branch]) {
        const product = productOf(inner, textOf(vendor.name), isFamily ? textOf(branch.name) : undefined);
        if (product === undefined || (isFamily && branch.product !== undefined)) return undefined;
        products.push(product);
      }
    }
  }
  return products;
}

function productOf(branch: JsonObject, vendor: string, family: string | undefined): TreeProduct | undefined {
  if (branch.category !== 'product_name' || branch.product !== undefined) return undefined;
  const leaves = branchesOf(branch).map(versionOf);
  const versions = leaves.filter((leaf) => leaf !== undefined);
  const name = textOf(branch.name);
  const [first] = versions;
  const alike = versions.every(({ helper }) => sameJson(helper, first?.helper));
  if (first === undefined || versions.length < leaves.length || !alike) return undefined;
  return [vendor, name, family ?? 'none'].every((text) => /\S/.test(text))
    ? { vendor, family, name, helper: first.helper, versions }
    : undefined;
}

function versionOf({
  branches,
  category,
  name,
  product,
}: JsonObject): (TreeVersion & { helper: JsonObject }) | undefined {
  if (category !== 'product_version' && category !== 'product_version_range') return undefined;
  if (branches !== undefined || !isObject(product)) return undefined;
  const version: TreeVersion = {
    category,
    text: textOf(name),
    id: textOf(product.product_id),
    fullName: textOf(product.name),
  };
  if (![version.text, version.id, version.fullName].every((text) => /\S/.test(text))) return undefined;
  const { product_identification_helper: helper } = product;
  return { ...version, helper: isObject(helper) ? helper : {} };
}

function authoredProduct(
  { family, helper, name, vendor, versions }: TreeProduct,
  usualVendor: string,
  naming: string | undefined,
): AuthoredOwnProduct {
  const { cpe, model_numbers: models, purl, skus } = helper;
  const names = { name, vendor, ...(family === undefined ? {} : { family }) };
  return {
    name,
    ...(vendor === usualVendor ? {} : { vendor }),
    ...(family === undefined ? {} : { family }),
    versions: Object.fromEntries(versions.map((one) => [one.id, authoredVersion(one, names, naming)])),
    ...(typeof cpe === 'string' ? { cpe } : {}),
    ...(typeof purl === 'string' ? { purl } : {}),
    ...(isTexts(skus) ? { skus } : {}),
    ...(isTexts(models) ? { model_numbers: models } : {}),
  };
}

function authoredVersion(
  { category, fullName, text }: TreeVersion,
  names: { name: string; vendor: string; family?: string },
  naming: string | undefined,
): AuthoredOwnVersion {
  const short = text === 'vers:all/*' && category === 'product_version_range' ? 'all' : text;
  const shows = (category === 'product_version_range') === isRangeText(text) && text !== 'all';
  if (shows && ownProductName(naming, names, text) === fullName) return short;
  const name = ownProductName(naming, names, text) === fullName ? {} : { name: fullName };
  return category === 'product_version' ? { version: text, ...name } : { range: short, ...name };
}

/** The pattern that gives most of the full names. */
function bestNaming(products: readonly TreeProduct[]): string | undefined {
  const counts = namings.map(
    (naming) =>
      products
        .flatMap(({ family, name, vendor, versions }) =>
          versions.map(({ fullName, text }) => {
            const names = { name, vendor, ...(family === undefined ? {} : { family }) };
            return ownProductName(naming, names, text) === fullName;
          }),
        )
        .filter(Boolean).length,
  );
  return namings[counts.indexOf(counts.reduce((a, b) => Math.max(a, b), 0))];
}

function branchesOf({ branches }: JsonObject): JsonObject[] {
  return Array.isArray(branches) ? branches.filter(isObject) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => /\S/.test(textOf(item)));
}
