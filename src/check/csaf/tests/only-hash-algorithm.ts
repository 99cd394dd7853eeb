import { located } from '../facts/document.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/**
 * No file is identified by hashes of this algorithm alone (CSAF 2.0 and 2.1 §6.2.8, §6.2.9). CSAF 2.0 leaves open how the name of an
 * algorithm is written, so upper case counts as lower case.
 */
export function failOnlyHashAlgorithm(algorithm: 'md5' | 'sha1', { productTree }: Facts, verdict: Verdict): void {
  for (const { product, pointer } of productTree.products) {
    const hashes = product.product_identification_helper?.hashes;
    for (const { element, pointer: at } of located(hashes, `${pointer}/product_identification_helper/hashes`)) {
      const isAlone = element.file_hashes.every((hash) => hash.algorithm.toLowerCase() === algorithm);
      if (isAlone) verdict.fail(`${at}/file_hashes`, `file ${quote(element.filename)}`);
    }
  }
}
