import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import { isKnownHashAlgorithm, isMentionedHashAlgorithm } from '../values/hash-algorithms.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.2.52. */
export const unknownHashAlgorithm: ConformityTest = {
  id: '6.2.52',
  title: 'Unknown Hash Algorithm',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A hash algorithm is not known',
  why: 'Tools that do not know it cannot match the file.',
  mend: 'Use an algorithm by the name that OpenSSL gives it, such as `sha256` or `sha512`.',
  run: checkAlgorithms,
};

function checkAlgorithms({ productTree }: Facts, verdict: Verdict): void {
  for (const { product, pointer } of productTree.products) {
    const lists = located(
      product.product_identification_helper?.hashes,
      `${pointer}/product_identification_helper/hashes`,
    );
    for (const list of lists) {
      for (const hash of located(list.element.file_hashes, `${list.pointer}/file_hashes`)) {
        checkAlgorithm(hash.element.algorithm, `${hash.pointer}/algorithm`, verdict);
      }
    }
  }
}

function checkAlgorithm(algorithm: string, pointer: string, verdict: Verdict): void {
  if (isKnownHashAlgorithm(algorithm)) return;
  const mention = isMentionedHashAlgorithm(algorithm) ? 'mentioned in the standard' : 'not mentioned in the standard';
  verdict.fail(pointer, `${quote(algorithm)} (${mention}, not supported)`);
}
