import { type CatalogueProduct, findProduct } from './catalogue.ts';
import type { LongProduct, LongVersion } from './long-form.ts';
import { quote } from './quote.ts';
import { report, type Scope } from './scope.ts';
import { isSemanticScheme, isSemanticVersion } from './version-order.ts';
import { parseVersions, type VersionSpec, versionId, versionsIn, versionText } from './version-spec.ts';

/** A product at some of its versions, as a document names it. */
export interface UsedProduct {
  id: string;
  name: string;
  product: CatalogueProduct;
  spec: VersionSpec;
  /** Of an advisory's own product: its branch in the product tree as it was authored. */
  leaf?: { category: 'product_version' | 'product_version_range'; name: string };
  /** JSON pointer of the authored versions. */
  at: string;
}

/** What a document lists: a product, or a product as carrier of a component (CSAF relationship `default_component_of`, CSAF 2.0 §3.2.2.4). */
export interface Listed {
  id: string;
  name: string;
  product: UsedProduct;
  component?: UsedProduct;
  at: string;
}

/** A product by itself. */
export function listed(product: UsedProduct): Listed {
  return { id: product.id, name: product.name, product, at: product.at };
}

/** A product as carrier of a component. */
export function listedCarrier(component: UsedProduct, product: UsedProduct): Listed {
  const name = `${component.name} as a component of ${product.name}`;
  return { id: `${component.id} in ${product.id}`, name, product, component, at: product.at };
}

/** What a document's product tree has to define: everything that the document references, and nothing else (test 6.2.1). */
export class UsedProducts {
  readonly products: Map<string, UsedProduct> = new Map();
  readonly carriers: Map<string, Required<Listed>> = new Map();

  /** Keeps what is listed for the tree. */
  add({ component, ...item }: Listed): void {
    if (component !== undefined) {
      if (!this.carriers.has(item.id)) this.carriers.set(item.id, { ...item, component });
      if (!this.products.has(component.id)) this.products.set(component.id, component);
    }
    if (!this.products.has(item.product.id)) this.products.set(item.product.id, item.product);
  }
}

/** What became of products that were named. */
export interface Resolution {
  products: UsedProduct[];
  /** Keys of those that could not be resolved, or not in all versions. */
  unresolved: string[];
}

/** The products that an entry names, each at each of its versions. What cannot be resolved is reported and left out. */
export function resolveProducts(scope: Scope, entries: LongProduct[]): Resolution {
  const unresolved: string[] = [];
  const resolved = new Map<string, UsedProduct>();
  for (const entry of withAllSpeltOut(scope, entries)) {
    const own = scope.own.get(entry.key);
    if (own !== undefined) {
      const used = resolveOwn(scope, own, entry);
      if (used === undefined) unresolved.push(entry.key);
      else if (resolved.has(used.id)) reportRepetition(scope, used);
      else resolved.set(used.id, used);
      continue;
    }
    const product = findProduct(scope, entry.key, entry.at);
    if (product === undefined) {
      unresolved.push(entry.key);
      continue;
    }
    for (const version of entry.versions ?? [{ text: 'all', at: entry.at }]) {
      const used = resolveVersion(scope, product, version);
      if (used === undefined) unresolved.push(entry.key);
      else if (resolved.has(used.id)) reportRepetition(scope, used);
      else resolved.set(used.id, used);
    }
  }
  return { products: [...resolved.values()], unresolved };
}

/** `all` alone stands for all products that the advisory brings along; only then, so that it may be the key of a product elsewhere. */
export function withAllSpeltOut(scope: Scope, entries: LongProduct[]): LongProduct[] {
  const [only, ...others] = entries;
  if (only?.key !== 'all' || others.length > 0 || only.versions !== undefined) return entries;
  if (scope.own.size === 0 || scope.own.has('all')) return entries;
  return [...scope.own.keys()].map((key) => ({ ...only, key, implied: true }));
}

/** An own product has its version already. */
function resolveOwn(scope: Scope, own: UsedProduct, { at, key, versions }: LongProduct): UsedProduct | undefined {
  if (versions === undefined) return { ...own, at };
  report(scope, 'content/version-range', at, {
    message: `${quote(key)} is ${own.name} in the \`products\` of this advisory; it cannot have versions here as well.`,
    why: 'A product id stands for a product in one version or range.',
    mend: 'Name it without versions, and give each further version an id of its own under `products`.',
  });
  return undefined;
}

function resolveVersion(scope: Scope, product: CatalogueProduct, version: LongVersion): UsedProduct | undefined {
  const { spec, fault } = parseVersions(version.text, product.scheme);
  if (fault !== undefined) {
    report(scope, 'content/version-range', version.at, fault);
    return undefined;
  }
  reportForeignScheme(scope, product, spec, version.at);
  return {
    id: `${product.key}@${versionId(spec)}`,
    name: `${product.product.name} ${versionText(spec)}`,
    product,
    spec,
    at: version.at,
  };
}

function reportRepetition(scope: Scope, used: UsedProduct): void {
  report(scope, 'content/repeated-product', used.at, {
    severity: 'warning',
    message: `${used.name} is listed here a second time.`,
  });
}

function reportForeignScheme(scope: Scope, { key, scheme }: CatalogueProduct, spec: VersionSpec, at: string): void {
  if (scheme === undefined || !isSemanticScheme(scheme) || spec.kind !== 'range') return;
  const odd = versionsIn(spec).find((version) => !isSemanticVersion(version));
  if (odd === undefined) return;
  report(scope, 'content/version-scheme', at, {
    severity: 'warning',
    message: `${quote(odd)} is not a semantic version, but ${key} has the version scheme "${scheme}".`,
    mend: /^\d+(\.\d+)?$/.test(odd)
      ? `Write ${odd}${odd.includes('.') ? '.0' : '.0.0'}, or set \`ecosystem: intdot\` on ${key} in ${scope.catalogue.file}.`
      : `Write it as MAJOR.MINOR.PATCH, or set \`ecosystem: generic\` on ${key} in ${scope.catalogue.file}.`,
  });
}
