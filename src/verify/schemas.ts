import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import metadataSchema from '../../schemas/provider-metadata.schema.json' with { type: 'json' };
import categorySchema from '../../schemas/rolie-category.schema.json' with { type: 'json' };
import feedSchema from '../../schemas/rolie-feed.schema.json' with { type: 'json' };
import serviceSchema from '../../schemas/rolie-service.schema.json' with { type: 'json' };
import type { Standard } from '../model/audit.ts';
import { isRfc3339 } from '../standard/date.ts';
import { shown } from './json.ts';
import { officialMetadataSchema } from './official-metadata-schema.ts';
import { feedSchema21, metadataSchema21 } from './schemas-2.1.ts';

const { uniqueItems: _, ...entries } = feedSchema.properties.feed.properties.entry;

/** Comparing every entry with every other takes minutes at ten thousand; requirement 15 finds entries that say the same anyway. */
const quickFeedSchema = {
  ...feedSchema,
  properties: {
    feed: {
      ...feedSchema.properties.feed,
      properties: { ...feedSchema.properties.feed.properties, entry: entries },
    },
  },
};

/** The kinds of file that have a schema. */
export type EmittedKind =
  | 'provider-metadata'
  | 'provider-metadata-2.1'
  | 'official-provider-metadata'
  | 'official-provider-metadata-2.1'
  | 'rolie-feed'
  | 'rolie-feed-2.1'
  | 'rolie-service'
  | 'rolie-category';

const schemas: Readonly<Record<EmittedKind, () => object>> = {
  'provider-metadata': () => metadataSchema,
  'provider-metadata-2.1': () => metadataSchema21(),
  'official-provider-metadata': () => officialMetadataSchema('2.0'),
  'official-provider-metadata-2.1': () => officialMetadataSchema('2.1'),
  'rolie-feed': () => quickFeedSchema,
  'rolie-feed-2.1': () => feedSchema21(quickFeedSchema),
  'rolie-service': () => serviceSchema,
  'rolie-category': () => categorySchema,
};

/** What the standard's schema of provider metadata finds, and which keys it does not know: CSAF 2.0 allows them. */
export function metadataFaults(standard: Standard, value: unknown): { faults: string[]; unknownKeys: string[] } {
  const edition = standard === '2.1' ? '-2.1' : '';
  const strictly = schemaFaults(`provider-metadata${edition}`, value);
  if (strictly.length === 0) return { faults: [], unknownKeys: [] };
  const faults = schemaFaults(`official-provider-metadata${edition}`, value);
  const unknownKeys = strictly.filter((what) => what.includes(unknownKey) && !faults.includes(what));
  return { faults, unknownKeys };
}

/** Ajv's words. */
const unknownKey = 'must NOT have additional properties';

/** What the schema of the ROLIE feeds of an edition of CSAF finds. */
export function feedFaults(standard: Standard, value: unknown): string[] {
  return schemaFaults(standard === '2.1' ? 'rolie-feed-2.1' : 'rolie-feed', value);
}

const validators = new Map<EmittedKind, ValidateFunction>();

/** What the schema of a kind of file finds, one sentence part a fault; consumers parse these files strictly, so unknown keys count. */
export function schemaFaults(kind: EmittedKind, value: unknown): string[] {
  const validate = validators.get(kind) ?? compile(schemas[kind]());
  validators.set(kind, validate);
  try {
    return validate(value) ? [] : [...new Set((validate.errors ?? []).map(describe))];
  } catch (error) {
    return [`cannot be checked: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false, meta: false, validateSchema: false });
  ajv.addFormat('date-time', (text: string) => text.length > 10 && isRfc3339(text));
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  return ajv.compile(schema);
}

function describe({ instancePath, keyword, params, message }: ErrorObject): string {
  const where = instancePath === '' ? '' : `${shown(instancePath)}: `;
  const key = 'additionalProperty' in params ? ` (${shown(String(params.additionalProperty))})` : '';
  const allowed =
    keyword === 'enum' && Array.isArray(params.allowedValues) ? ` (${params.allowedValues.join(', ')})` : '';
  return `${where}${message ?? keyword}${key}${allowed}`;
}
