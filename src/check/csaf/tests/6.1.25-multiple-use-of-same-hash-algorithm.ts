import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.25. */
export const multipleUseOfSameHashAlgorithm: ConformityTest = {
  id: '6.1.25',
  title: 'Multiple Use of Same Hash Algorithm',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A file hash is given twice with the same algorithm',
  why: 'A reader cannot tell which of them holds.',
  mend: 'Keep one item of each algorithm in `file_hashes`; another file is another item of `hashes`.',
  mendYaml: 'Keep one hash of each algorithm in the `csaf:` overlay.',
  run({ productTree }, verdict) {
    for (const { product, pointer } of productTree.products) {
      const hashes = located(
        product.product_identification_helper?.hashes,
        `${pointer}/product_identification_helper/hashes`,
      );
      for (const { element, pointer: at } of hashes) {
        const known = new Map<string, string>();
        for (const { element: hash, pointer: item } of located(element.file_hashes, `${at}/file_hashes`)) {
          const first = known.get(hash.algorithm);
          if (first === undefined) known.set(hash.algorithm, item);
          else verdict.fail(item, `${quote(hash.algorithm)}`, [first]);
        }
      }
    }
  },
};
