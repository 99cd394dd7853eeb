import metadataSchema from '../../schemas/provider-metadata.schema.json' with { type: 'json' };
import type { Standard } from '../model/audit.ts';
import { type MetadataSchema, metadataSchema21 } from './schemas-2.1.ts';

/**
 * What the standard's own schema of provider metadata asks for: ours, without what ours adds. Other people's metadata are judged by
 * it. CSAF 2.0 allows unknown keys, 2.1 does not; that addresses are https is for requirement 3.
 */
export function officialMetadataSchema(standard: Standard): object {
  const own: MetadataSchema =
    standard === '2.1' ? metadataSchema21() : { ...metadataSchema, $defs: open(metadataSchema.$defs) };
  const { $defs, properties } = own;
  return {
    ...own,
    ...(standard === '2.0' ? { additionalProperties: true } : {}),
    $id: `urn:csaf-press:schema:official-provider-metadata-${standard}`,
    properties: { ...properties, canonical_url: { ...uri, pattern: '/provider-metadata\\.json$' } },
    $defs: {
      ...$defs,
      feed: { ...$defs.feed, properties: { ...$defs.feed.properties, summary: { type: 'string' } } },
      https_url: uri,
      https_json_url: { ...uri, pattern: '\\.json$' },
    },
  };
}

const uri = { type: 'string', format: 'uri' };

function open<Defs extends object>(defs: Defs): Defs {
  const opened = Object.entries(defs).map(([name, schema]) => [name, { ...schema, additionalProperties: true }]);
  return { ...defs, ...Object.fromEntries(opened) };
}
