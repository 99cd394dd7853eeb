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
    });
  }
  return { file: authored.path, products };
}

/** The product of that key; an unknown key is reported with the one that was probably meant. */
export function findProduct(scope: Scope, key: string, pointer: string): CatalogueProduct | undefined {
  const { file, products } = scope.catalogue;
  const found = products.get(key);
  if (found === undefined) {
    const meant = nearest(key, products.keys());
    report(scope, 'content/unknown-product', pointer, {
      message: `There is no product ${quote(key)} in ${file}.`,
      // The product is the key of a mapping with versions, or an item of a list.
      ...(pointer.endsWith(below('', key)) && { part: 'key' }),
      mend:
        meant === undefined
          ? `Add ${quote(key)} to ${file}, or correct the key.`
          : `Did you mean "${meant}"? Otherwise add ${quote(key)} to ${file}.`,
    });
  }
  return found;
}
