import type { Extension } from '@csaf/types/csaf-2.1';
import type { AnyDocument } from '../../../../src/check/csaf/facts/document.ts';
import type { ExtensionPlace } from '../../../../src/check/csaf/facts/extensions.ts';

/** The URL of an extension's schema. */
export function schemaUrl(name: string): string {
  return `https://example.com/extensions/${name}_1.0.0.json`;
}

/** An extension as a document carries it. */
export function extension(name: string, more: Partial<Extension> = {}): Extension {
  return { $schema: schemaUrl(name), category: 'supplementary', critical: false, content: { colour: 'red' }, ...more };
}

/** A document of CSAF 2.1 with extensions at some places. */
export function documentWith(
  lists: Partial<Record<ExtensionPlace, readonly Extension[]>>,
  { category = 'csaf_base', label = 'CLEAR' }: { category?: string; label?: string } = {},
): AnyDocument {
  const at = (place: ExtensionPlace): object => (lists[place] === undefined ? {} : { x_extensions: lists[place] });
  const document: unknown = {
    document: { csaf_version: '2.1', category, distribution: { tlp: { label } }, ...at('document') },
    product_tree: {
      branches: [{ branches: [{ product: { product_id: 'A', name: 'A', ...at('branches') } }] }],
      full_product_names: [{ product_id: 'B', name: 'B', ...at('full_product_names') }],
      product_paths: [
        {
          beginning_product_reference: 'A',
          full_product_name: { product_id: 'C', name: 'C', ...at('product_paths') },
          subpaths: [{ category: 'installed_on', next_product_reference: 'B' }],
        },
      ],
    },
    vulnerabilities: [{ metrics: [{ content: at('metrics'), products: ['A'] }], ...at('vulnerabilities') }],
    ...at('root'),
  };
  return document as AnyDocument;
}

/** Where `x_extensions` of each place is in {@link documentWith}. */
export const listPointers: Readonly<Record<ExtensionPlace, string>> = {
  document: '/document/x_extensions',
  branches: '/product_tree/branches/0/branches/0/product/x_extensions',
  full_product_names: '/product_tree/full_product_names/0/x_extensions',
  product_paths: '/product_tree/product_paths/0/full_product_name/x_extensions',
  metrics: '/vulnerabilities/0/metrics/0/content/x_extensions',
  vulnerabilities: '/vulnerabilities/0/x_extensions',
  root: '/x_extensions',
};
