import advisorySchema from '../../schemas/advisory.schema.json' with { type: 'json' };
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' };
import productsSchema from '../../schemas/products.schema.json' with { type: 'json' };
import publisherSchema from '../../schemas/publisher.schema.json' with { type: 'json' };
import { isRecord } from '../standard/record.ts';

/** What an editor may offer because this repository has it. */
export interface EditorKnowledge {
  /** The value of products.yaml, if it could be read. */
  products: unknown;
  /** The value of publisher.yaml, if it could be read. */
  publisher: unknown;
  /** Files that may be keys, relative to the content folder. */
  keyFiles: readonly string[];
}

/** The kinds of authored file; each has its schema. */
export type SchemaKind = 'advisory' | 'products' | 'publisher' | 'policy';

type Schema = Record<string, unknown>;

/** Something to choose, and what to show beside it. */
interface Choice {
  value: string;
  text: string;
}

/**
 * The schemas of the four kinds of file for the editor, with what this repository has as values to choose from: products of the
 * catalogue, shared notes and references, key files. They only offer; what is wrong is for `check` to say, with a suggestion.
 */
export function editorSchemas({ products, publisher, keyFiles }: EditorKnowledge): Record<SchemaKind, Schema> {
  const catalogue = Object.entries(isRecord(products) ? products : {}).map(productChoice);
  const named = (key: string): Choice[] => namesIn(isRecord(publisher) ? publisher[key] : undefined);
  const defs: Record<string, Schema> = { ...advisorySchema.$defs };
  offerIn(defs, 'products', catalogue, (schema) => withProducts(schema, catalogue, '#/$defs/versions'));
  offerIn(defs, 'note', named('notes'), (schema) => withValues(schema, named('notes')));
  offerIn(defs, 'reference', named('references'), (schema) => withValues(schema, named('references')));
  offerIn(defs, 'vulnerability', catalogue, (schema) =>
    within(schema, 'not_affected', (one) => withProducts(one, catalogue, '#/$defs/notAffected')),
  );
  const justifications = choicesOf(defs.justification);
  offerIn(defs, 'notAffected', justifications, (schema) => withValues(schema, justifications));
  offerIn(defs, 'credit', [anonymous], (schema) => withValues(schema, [anonymous]));
  const files = keyFiles.map((value) => ({ value, text: 'A file of the content folder.' }));
  return {
    advisory: { ...advisorySchema, $defs: defs },
    products: productsSchema,
    publisher: files.length === 0 ? publisherSchema : within(publisherSchema, 'keys', (keys) => withItems(keys, files)),
    policy: policySchema,
  };
}

const anonymous: Choice = { value: 'anonymous', text: 'Someone who does not want to be named.' };

/** The values that a schema allows, with its own words about each. */
function choicesOf(schema: Schema | undefined): Choice[] {
  const texts: unknown = schema?.markdownEnumDescriptions;
  const values: unknown = schema?.enum;
  if (!Array.isArray(values)) return [];
  return values.map((value, at) => ({ value: String(value), text: Array.isArray(texts) ? String(texts[at]) : '' }));
}

function productChoice([value, product]: [string, unknown]): Choice {
  const { name, family, vendor } = isRecord(product) ? product : {};
  const more = [vendor, family].filter((text) => typeof text === 'string').join(', ');
  return { value, text: `${typeof name === 'string' ? name : value}${more === '' ? '' : ` (${more})`}` };
}

function namesIn(shared: unknown): Choice[] {
  if (!isRecord(shared)) return [];
  return Object.entries(shared).map(([value, item]) => {
    const title = isRecord(item) ? (item.title ?? item.summary ?? item.url) : undefined;
    return { value, text: typeof title === 'string' ? title : 'Stands in publisher.yaml.' };
  });
}

/** Changes one definition, where there is something to offer and the schema has that definition. */
function offerIn(
  defs: Record<string, Schema>,
  name: string,
  choices: readonly Choice[],
  change: (schema: Schema) => Schema,
): void {
  const schema = defs[name];
  if (schema !== undefined && choices.length > 0) defs[name] = change(schema);
}

function within(schema: Schema, key: string, change: (schema: Schema) => Schema): Schema {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const property = properties[key];
  return isRecord(property) ? { ...schema, properties: { ...properties, [key]: change(property) } } : schema;
}

/** Products by key: one, a list, or a mapping whose values have a schema of their own. */
function withProducts(schema: Schema, choices: readonly Choice[], valueSchema: string): Schema {
  const properties = Object.fromEntries(
    choices.map(({ value, text }) => [value, { description: text, $ref: valueSchema }]),
  );
  const types = [schema.type].flat();
  const listed = types.includes('array') ? withItems(schema, choices) : schema;
  return { ...(types.includes('string') ? withValues(listed, choices) : listed), properties };
}

function withItems(schema: Schema, choices: readonly Choice[]): Schema {
  return { ...schema, items: withValues(isRecord(schema.items) ? schema.items : {}, choices) };
}

/** Any of the values, or whatever the schema itself allows. */
function withValues(schema: Schema, choices: readonly Choice[]): Schema {
  const offered = {
    enum: choices.map(({ value }) => value),
    markdownEnumDescriptions: choices.map(({ text }) => text),
  };
  const rest = schema.type === undefined ? {} : { type: schema.type };
  return schema.anyOf === undefined
    ? { ...schema, anyOf: [offered, rest] }
    : { ...schema, allOf: [{ anyOf: [offered, rest] }] };
}
