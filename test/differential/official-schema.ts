import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { isDateTime } from '../../src/check/csaf/schema/date-time.ts';
import { isUri } from '../../src/check/csaf/schema/uri.ts';
import { officialRoot, officialSchemas } from '../check/csaf/schema/official.ts';
import { isRecord } from './sites.ts';

/** Where the official schemas as published, by Ajv, refuse a document. */
export function officialRefusals(version: CsafVersion, document: unknown): readonly ErrorObject[] {
  return refusalsBy(asPublished[version](), document);
}

/** Where a document has keys that the official schemas do not define (§6.2.20). */
export function unknownKeys(version: CsafVersion, document: unknown): readonly ErrorObject[] {
  const forbidden = refusalsBy(strict[version](), document).filter(({ keyword }) => keyword === 'additionalProperties');
  const published = new Set(officialRefusals(version, document).map(nameOf));
  return forbidden.filter((one) => !published.has(nameOf(one)));
}

const asPublished: Readonly<Record<CsafVersion, () => ValidateFunction>> = {
  '2.0': once(() => compiled('2.0', (schema) => schema)),
  '2.1': once(() => compiled('2.1', (schema) => schema)),
};

const strict: Readonly<Record<CsafVersion, () => ValidateFunction>> = {
  '2.0': once(() => compiled('2.0', closed)),
  '2.1': once(() => compiled('2.1', closed)),
};

/** The formats are ours, which have tests of their own; those of ajv-formats are laxer than the RFCs. */
function compiled(version: CsafVersion, change: (schema: unknown) => unknown): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 6 });
  formats.default(ajv);
  ajv.addFormat('date-time', (text) => isDateTime(text, version === '2.1'));
  ajv.addFormat('uri', isUri);
  for (const [id, schema] of officialSchemas()) ajv.addSchema(Object(change(schema)), id);
  return ajv.compile(Object(change(officialRoot(version))));
}

/** The schema, with every object that it describes closed to other keys. Conditions (`anyOf` and the like) describe none. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isRecord(schema)) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, conditions.has(key) ? value : closed(value)]);
  const isOpen = isRecord(schema.properties) && schema.type === 'object' && !('unevaluatedProperties' in schema);
  return { ...(isOpen ? { additionalProperties: false } : {}), ...Object.fromEntries(inner) };
}

const conditions: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']);

function refusalsBy(validate: ValidateFunction, document: unknown): readonly ErrorObject[] {
  validate(document);
  return validate.errors ?? [];
}

function nameOf({ instancePath, keyword, params }: ErrorObject): string {
  return `${instancePath} ${keyword} ${JSON.stringify(params)}`;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
