import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.2.31. Fails documents about hardware alone too, which the standard calls a good reason to fail. */
export const hardwareAndSoftware: ConformityTest = {
  id: '6.2.31',
  title: 'Hardware and Software',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A product with model or serial numbers is in no product path',
  why: 'Such numbers belong to hardware; a path tells which software runs on it.',
  mend: 'Define hardware and software as products of their own, and join them by a product path, unless the document is about hardware alone.',
  mendYaml:
    'Define hardware and software as products of their own, and join them by a product path in the `csaf:` overlay, unless the advisory is about hardware alone.',
  run({ productTree }, verdict) {
    const inPath = new Set<string>();
    for (const { beginning, steps } of productTree.paths) {
      inPath.add(beginning.id);
      for (const { id } of steps) inPath.add(id);
    }
    for (const { id, product, pointer } of productTree.products) {
      const { model_numbers, serial_numbers } = product.product_identification_helper ?? {};
      if ((model_numbers ?? serial_numbers) !== undefined && !inPath.has(id)) verdict.fail(pointer);
    }
  },
};
