import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { loadValidatorSchema, readCorpusFile, readOwnSchema } from '../schemas/official-schemas.ts';
import { uriOfSchema } from '../schemas/schema-shape.ts';

// ajv-formats is CommonJS: its types name the function `default`, as it does itself.
const addFormats = addFormatsModule.default;

/** Validator of a schema of our own. */
export function ownSchema(name: string): ValidateFunction {
  return newAjv().compile(readOwnSchema(name));
}

/** Validator of a schema in the reference data, with the CSAF and CVSS schemas that it may refer to. */
export async function officialSchema(path: string): Promise<ValidateFunction> {
  return (await withCsaf()).compile(readCorpusFile(path));
}

/** Validator of CSAF 2.0 documents. */
export async function csafSchema(): Promise<ValidateFunction> {
  const validate = (await withCsaf()).getSchema('https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json');
  if (validate === undefined) throw new Error('the schema of CSAF 2.0 has another id');
  return validate as ValidateFunction;
}

async function withCsaf(): Promise<Ajv2020> {
  const ajv = newAjv().addKeyword('license');
  ajv.addSchema(await loadValidatorSchema('lib/schemaTests/csaf_2_0/schema.js'));
  for (const version of ['2.0', '3.0', '3.1']) {
    const schema = await loadValidatorSchema(`schemas/cvss-v${version}.js`);
    const { $id, ...rest } = schema;
    ajv.addSchema(rest, uriOfSchema(schema));
  }
  return ajv;
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
  addFormats(ajv);
  return ajv;
}
