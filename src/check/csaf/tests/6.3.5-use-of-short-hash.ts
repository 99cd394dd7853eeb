import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { quote } from '../quote.ts';

const shortest = 64;

/** CSAF 2.0 and 2.1 §6.3.5. */
export const useOfShortHash: ConformityTest = {
  id: '6.3.5',
  title: 'Use of Short Hash',
  group: 'informative',
  versions: ['2.0', '2.1'],
  what: 'A file hash is short',
  why: 'Short hashes collide.',
  mend: 'Use a hash of at least 64 hexadecimal digits, such as SHA-256 or SHA-512.',
  mendYaml: 'Use a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  run({ productTree }, verdict) {
    for (const { product, pointer } of productTree.products) {
      const list = product.product_identification_helper?.hashes;
      for (const hashes of located(list, `${pointer}/product_identification_helper/hashes`)) {
        for (const { element, pointer: at } of located(hashes.element.file_hashes, `${hashes.pointer}/file_hashes`)) {
          const { length } = element.value;
          if (length < shortest) verdict.fail(`${at}/value`, `${quote(element.algorithm)} of ${length} characters`);
        }
      }
    }
  },
};
