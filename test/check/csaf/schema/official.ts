import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import { isDateTime } from '../../../../src/check/csaf/schema/date-time.ts';
import { isUri } from '../../../../src/check/csaf/schema/uri.ts';
import { readJson } from './corpus.ts';

/** Judges documents by the official schemas, with Ajv. */
export type Oracle = (document: unknown) => boolean;

const first = 'schemas/csaf-2.1/referenced/first';
const referenced: readonly (readonly [id: string, path: string])[] = [
  ['https://www.first.org/cvss/cvss-v2.0.json', `${first}/cvss-v2.0.json`],
  ['https://www.first.org/cvss/cvss-v3.0.json', `${first}/cvss-v3.0.json`],
  ['https://www.first.org/cvss/cvss-v3.1.json', `${first}/cvss-v3.1.json`],
  ['https://www.first.org/cvss/cvss-v4.0.json', `${first}/cvss-v4.0.json`],
  [
    'https://certcc.github.io/SSVC/data/schema/v2/SelectionList_2_0_0.schema.json',
    'schemas/csaf-2.1/referenced/certcc/SelectionList_2_0_0.schema.json',
  ],
  [
    'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-content.json',
    'schemas/csaf-2.1/extension-content.json',
  ],
  [
    'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json',
    'schemas/csaf-2.1/extension-metaschema.json',
  ],
];

/** An official schema, by the address that others refer to it with. */
export function officialSchemas(): Map<string, Record<string, unknown>> {
  return new Map(
    referenced.map(([id, path]) => {
      const { $schema: _dialect, $id: _ownId, id: _oldId, ...schema } = readJson(path) as Record<string, unknown>;
      // The metaschema of extensions is referred to for one definition; as a whole it is no schema of ours.
      return [id, path.endsWith('metaschema.json') ? { $defs: pick(schema, 'content_schema_t') } : schema];
    }),
  );
}

/** The official schema of a version of CSAF. */
export function officialRoot(version: CsafVersion): Record<string, unknown> {
  const path = version === '2.0' ? 'schemas/csaf-2.0/csaf_json_schema.json' : 'schemas/csaf-2.1/csaf.json';
  const { $schema: _dialect, $id: _ownId, ...schema } = readJson(path) as Record<string, unknown>;
  return schema;
}

/**
 * The verdict of the official schemas. The formats are ours, which have tests of their own: of the dates, test 6.1.37 of CSAF 2.1 asks
 * more than the schema, and the URLs of ajv-formats may have a port of letters.
 */
export function officialOracle(version: CsafVersion): Oracle {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
  formats.default(ajv);
  ajv.addFormat('date-time', (text) => isDateTime(text, version === '2.1'));
  ajv.addFormat('uri', isUri);
  for (const [id, schema] of officialSchemas()) ajv.addSchema(schema, id);
  const validate = ajv.compile(officialRoot(version));
  return (document) => validate(document);
}

function pick(schema: Record<string, unknown>, name: string): Record<string, unknown> {
  const definitions = schema.$defs as Record<string, unknown>;
  return { [name]: definitions[name] };
}
