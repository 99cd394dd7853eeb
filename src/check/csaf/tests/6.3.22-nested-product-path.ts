import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.3.22. */
export const nestedProductPath: ConformityTest = {
  id: '6.3.22',
  title: 'Nested Product Path',
  group: 'informative',
  versions: ['2.1'],
  what: 'A product path leads through a product that is itself made by a product path',
  why: 'Such a product is harder to match.',
  mend: 'Write one path with all of its `subpaths`, unless the nesting tells something.',
  mendYaml: 'Write one path with all of its `subpaths` in the `csaf:` overlay, unless the nesting tells something.',
  run({ productTree }, verdict) {
    const made = new Map(productTree.paths.map(({ product }) => [product.id, product.pointer]));
    for (const { beginning, steps } of productTree.paths) {
      for (const { id, pointer } of [beginning, ...steps]) {
        const definition = made.get(id);
        if (definition !== undefined) verdict.fail(pointer, undefined, [definition]);
      }
    }
  },
};
