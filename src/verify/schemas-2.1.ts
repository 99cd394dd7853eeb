import metadataSchema from '../../schemas/provider-metadata.schema.json' with { type: 'json' };
import feedSchema from '../../schemas/rolie-feed.schema.json' with { type: 'json' };

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];
const time = { type: 'string', format: 'date-time' };

/** The parts of a schema of provider metadata that another is made from. */
export interface MetadataSchema {
  [key: string]: unknown;
  properties: object;
  $defs: { feed: { properties: object } } & Record<string, object>;
}

/** Our schema of the provider metadata of CSAF 2.0, with what CSAF 2.1 §7.1.7 changed. */
export function metadataSchema21(): MetadataSchema {
  const { $defs, properties } = metadataSchema;
  const { category } = $defs.publisher.properties;
  const label = { type: 'string', enum: labels };
  const directory = {
    type: 'object',
    additionalProperties: false,
    required: ['tlp_label', 'url'],
    properties: { tlp_label: label, url: $defs.https_url },
  };
  const feed = {
    ...$defs.feed,
    required: [...$defs.feed.required, 'last_updated'],
    properties: { ...$defs.feed.properties, tlp_label: label, last_updated: time },
  };
  return {
    ...metadataSchema,
    $id: 'urn:csaf-press:schema:provider-metadata-2.1',
    required: [...metadataSchema.required, '$schema'],
    properties: {
      ...properties,
      $schema: { type: 'string', enum: ['https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json'] },
      metadata_version: { type: 'string', enum: ['2.1'] },
      maintained_from: time,
      maintained_until: time,
    },
    $defs: {
      ...$defs,
      feed,
      publisher: {
        ...$defs.publisher,
        properties: {
          ...$defs.publisher.properties,
          category: { ...category, enum: [...category.enum, 'multiplier'] },
        },
      },
      key: { ...$defs.key, required: ['fingerprint', 'url'] },
      distribution: { ...$defs.distribution, properties: { directory, rolie: $defs.distribution.properties.rolie } },
    },
  };
}

/** `quick`, our schema of the ROLIE feeds of CSAF 2.0, with what CSAF 2.1 §7.1.15 changed. */
export function feedSchema21(quick: object): object {
  const { $defs } = feedSchema;
  const format = {
    ...$defs.entry.properties.format,
    properties: {
      schema: { type: 'string', enum: ['https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json'] },
      version: { type: 'string', enum: ['2.1'] },
    },
  };
  const entry = { ...$defs.entry, properties: { ...$defs.entry.properties, format } };
  return { ...quick, $id: 'urn:csaf-press:schema:rolie-feed-2.1', $defs: { ...$defs, entry } };
}
