import type { AuthoredCatalogue, AuthoredProduct } from '../model/authored.ts';
import type { Authored } from '../model/workspace.ts';
import { nearest } from '../standard/nearest.ts';
import { quote } from './quote.ts';
import { below, report, type Scope } from './scope.ts';
import { declaredScheme } from './vers.ts';

/** A product of the catalogue, ready to be named in documents. */
export interface CatalogueProduct {
  key: string;
  /** Its place in the catalogue: product trees keep that order. */
  position: number;
  product: AuthoredProduct;
  vendor: string;
  /** Scheme of its versions, where the catalogue tells one. */
  scheme: string | undefined;
  /** JSON pointer of its entry. */
  pointer: string;
  /** The file that the entry stands in. */
  file: string;
}

/** All products by key. */
export interface Catalogue {
  file: string;
  products: ReadonlyMap<string, CatalogueProduct>;
}

/** Prepares the catalogue once for all advisories. */
export function compileCatalogue(authored: Authored<AuthoredCatalogue>, publisherName: string): Catalogue {
  const products = new Map<string, CatalogueProduct>();
  for (const [key, product] of Object.entries(authored.value)) {
    products.set(key, {
      key,
      position: products.size,
      product,
      vendor: product.vendor ?? publisherName,
      scheme: declaredScheme(product),
      pointer: below('', key),
      file: authored.path,
    });
  }
  return { file: authored.path, products };
}

/** The product of that key, the advisory's own first; an unknown key is reported with the one that was probably meant. */
export function findProduct(scope: Scope, key: string, pointer: string): CatalogueProduct | undefined {
  const { file, products } = scope.catalogue;
  const own = scope.own.get(key)?.product;
  if (own !== undefined) return own;
  const found = products.get(key);
  if (found === undefined) {
    const meant = meantProduct(key, products) ?? nearest(key, [...scope.own.keys(), ...products.keys()]);
    const few =
      products.size > 0 && products.size <= mostListed ? `; the keys there are ${[...products.keys()].join(', ')}` : '';
    report(scope, 'content/unknown-product', pointer, {
      message: `There is no product ${quote(key)} in ${file}.`,
      // The product is the key of a mapping with versions, or an item of a list.
      ...(pointer.endsWith(below('', key)) && { part: 'key' }),
      mend:
        meant === undefined
          ? `Add ${quote(key)} to ${file}, or correct the key${few}.`
          : `Did you mean "${meant}"? Otherwise add ${quote(key)} to ${file}.`,
    });
  }
  return found;
}

/** A catalogue that is told whole to whoever names a product that it does not have. */
const mostListed = 12;

/** The product that was named by its name in place of its key. */
function meantProduct(text: string, products: Catalogue['products']): string | undefined {
  const name = text.trim().toLowerCase();
  for (const [key, { product }] of products) if (product.name.toLowerCase() === name) return key;
  return undefined;
}
