import { schemaUrl } from '../tests/extension-documents.ts';

/** The schema of an extension whose content is a `colour`. */
export function extensionSchema(name: string, content: object = {}): Record<string, unknown> {
  return {
    $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json',
    $id: schemaUrl(name),
    title: name,
    description: name,
    type: 'object',
    required: ['$schema', 'category', 'critical', 'content'],
    properties: {
      $schema: { type: 'string', const: schemaUrl(name) },
      category: { type: 'string' },
      critical: { type: 'boolean' },
      content: {
        type: 'object',
        minProperties: 1,
        properties: { colour: { type: 'string' } },
        unevaluatedProperties: false,
        ...content,
      },
    },
    additionalProperties: false,
  };
}

/** Metadata that allow an extension a number of times everywhere. */
export function extensionMetadata(
  name: string,
  most: number,
  incompatible?: readonly string[],
): Record<string, unknown> {
  const paths = [
    '$.document.x_extensions',
    '$.product_tree.branches..product.x_extensions',
    '$.product_tree.full_product_names[*].x_extensions',
    '$.product_tree.relationships[*].full_product_name.x_extensions',
    '$.vulnerabilities[*].metrics[*].content.x_extensions',
    '$.vulnerabilities[*].x_extensions',
    '$.x_extensions',
  ];
  return {
    $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metadata.json',
    extension_schema: schemaUrl(name),
    last_updated: '2026-01-01T00:00:00Z',
    requirement: Object.fromEntries(paths.map((path) => [path, { max_occurrence: most }])),
    ...(incompatible === undefined ? {} : { incompatible_extensions: incompatible.map(schemaUrl) }),
  };
}
