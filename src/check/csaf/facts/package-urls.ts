import { type Located, located } from './document.ts';
import type { Facts } from './facts.ts';

/** Package URLs, product by product: at most one of each in CSAF 2.0, a list of them in 2.1. */
export function packageUrls(facts: Facts): Located<string>[][] {
  return facts.productTree.products.flatMap(({ product, pointer }) => {
    const helper = product.product_identification_helper;
    if (helper === undefined) return [];
    const at = `${pointer}/product_identification_helper`;
    if ('purls' in helper) return [located(helper.purls, `${at}/purls`)];
    return 'purl' in helper && helper.purl !== undefined ? [[{ element: helper.purl, pointer: `${at}/purl` }]] : [];
  });
}
