import type { SchemaCase } from './schema-case.ts';

/** ROLIE category documents, for which the standard has no schema. */
export const rolieCategory: SchemaCase = {
  name: 'rolie-category',
  examples: 'examples/csaf-2.0/ROLIE/',
  pattern: /category/,
  valid: {
    categories: { category: [{ term: 'Example Gateway' }, { scheme: 'urn:x', term: 'de' }] },
  },
  faults: [],
  stricter: [
    { path: ['categories'], value: undefined },
    { path: ['categories', 'fixed'], value: 'yes' },
    { path: ['categories', 'category', 0, 'term'], value: '' },
    { path: ['categories', 'category', 0, 'label'], value: 'Gateway' },
    { path: ['categories', 'category', 1], value: { term: 'Example Gateway' } },
  ],
};
