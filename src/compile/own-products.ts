import type { AuthoredAdvisory, AuthoredOwnProduct, AuthoredOwnVersion, AuthoredProduct } from '../model/authored.ts';
import type { CatalogueProduct } from './catalogue.ts';
import { below, type Ledger, report } from './scope.ts';
import type { UsedProduct } from './used-products.ts';
import { versionText } from './version-spec.ts';

/** The products that an advisory brings along, by product id, in the order in which it has them. */
export type OwnProducts = ReadonlyMap<string, UsedProduct>;

/** What all products of one advisory have in common. */
interface Common {
  file: string;
  /** Whose products they are, where they do not tell. */
  vendor: string;
  /** Pattern of full names. */
  naming: string | undefined;
}

/** Prepares an advisory's own products; an id that is there twice is reported, and the first one holds. */
export function compileOwnProducts(
  ledger: Ledger,
  { products = [], product_names: naming, vendor }: AuthoredAdvisory,
  publisherName: string,
): OwnProducts {
  const common = { file: ledger.file, vendor: vendor ?? publisherName, naming };
  const own = new Map<string, UsedProduct>();
  for (const [index, product] of products.entries()) {
    // Before those of the catalogue, whose positions start at 0.
    const position = index - products.length;
    const pointer = below('/products', index);
    for (const [id, version] of Object.entries(product.versions)) {
      const at = below(below(pointer, 'versions'), id);
      if (!own.has(id)) own.set(id, ownProduct(common, product, id, version, { position, pointer, at }));
      else {
        report(ledger, 'content/repeated-product', at, {
          message: `The product id "${id}" is given to two products of this advisory.`,
          why: 'A product id stands for one product (CSAF 2.0 §3.1.8); a second meaning would be lost.',
          mend: 'Give one of them another id.',
          part: 'key',
        });
      }
    }
  }
  return own;
}

function ownProduct(
  { file, naming, vendor }: Common,
  product: AuthoredOwnProduct,
  id: string,
  version: AuthoredOwnVersion,
  { at, pointer, position }: Pick<CatalogueProduct, 'pointer' | 'position'> & { at: string },
): UsedProduct {
  const { versions: _, ...rest } = product;
  const entry: AuthoredProduct = { vendor, ...rest };
  const { category, fullName, text } = longOwnVersion(version);
  const name = fullName ?? ownProductName(naming, entry, text);
  return {
    id,
    name,
    // Each version is a product of its own: nothing is known of how versions compare.
    product: {
      key: id,
      position,
      product: entry,
      vendor: product.vendor ?? vendor,
      scheme: undefined,
      pointer,
      file,
    },
    spec: category === 'product_version' ? { kind: 'exact', version: text } : { kind: 'all' },
    leaf: { category, name: text },
    at,
  };
}

const allVersions = 'vers:all/*';

/** The long form of a version; which of the two it is, a text shows by its signs. */
function longOwnVersion(version: AuthoredOwnVersion): {
  category: 'product_version' | 'product_version_range';
  text: string;
  fullName: string | undefined;
} {
  if (typeof version !== 'object') {
    const text = version === 'all' ? allVersions : String(version);
    return { category: isRangeText(text) ? 'product_version_range' : 'product_version', text, fullName: undefined };
  }
  const { name: fullName, range = 'all', version: exact } = version;
  if (exact !== undefined) return { category: 'product_version', text: String(exact), fullName };
  return { category: 'product_version_range', text: range === 'all' ? allVersions : range, fullName };
}

/** Whether a version text means several versions. */
export function isRangeText(text: string): boolean {
  return /[<>=|*\s]/.test(text);
}

/** The full name of a product in one version: by the pattern, or the product and then its version. */
export function ownProductName(
  pattern: string | undefined,
  { family = '', name, vendor = '' }: Pick<AuthoredProduct, 'family' | 'name' | 'vendor'>,
  version: string,
): string {
  if (pattern === undefined) return `${name} ${version === allVersions ? versionText({ kind: 'all' }) : version}`;
  const parts: Record<string, string> = { vendor, family, product: name, version };
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => parts[key] ?? whole);
}
