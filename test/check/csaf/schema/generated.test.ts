import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { generateValidators } from '../../../../schemas/generate/validators.ts';
import { checkSchema } from '../../../../src/check/csaf/schema/check-schema.ts';
import { isDateTime } from '../../../../src/check/csaf/schema/date-time.ts';
import { isUri } from '../../../../src/check/csaf/schema/uri.ts';
import { documents, skip } from './corpus.ts';
import { mutantOf, randomFrom } from './mutants.ts';
import { type JsonSchema, ourSchemas } from './our-schemas.ts';
import { document20, document21 } from './whole-documents.ts';

const generated = join(import.meta.dirname, '../../../../src/check/csaf/generated');
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Ajv's verdict by the same schema; `strict` forbids every key that the schema does not name, as test 6.2.20 does. */
function ajvOf(version: '2.0' | '2.1', strict: boolean): (document: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
  ajv.addFormat('uri', isUri);
  ajv.addFormat('uuid', uuid);
  ajv.addFormat('date-time', (text) => isDateTime(text, version === '2.1'));
  const schemas = strict ? closed(ourSchemas()) : ourSchemas();
  for (const schema of schemas.values()) ajv.addSchema(schema);
  const validate = ajv.getSchema(`urn:csaf-press:schema:csaf-${version}`) ?? assert.fail('no schema');
  return (document) => validate(document) === true;
}

function closed(schemas: Map<string, JsonSchema>): Map<string, JsonSchema> {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const schema = value as JsonSchema;
    if (schema.type === 'object') schema.additionalProperties ??= false;
    for (const member of Object.values(schema)) visit(member);
  };
  for (const schema of schemas.values()) visit(schema);
  return schemas;
}

for (const version of ['2.0', '2.1'] as const) {
  const whole = version === '2.0' ? document20 : document21;

  test(`the validator of CSAF ${version} is the one that its schema makes`, async () => {
    const name = `schema-${version}`;
    const file = (await generateValidators()).find((one) => one.name === name);
    assert.equal(readFileSync(join(generated, `${name}.js`), 'utf8'), file?.text);
    assert.doesNotMatch(file?.text ?? '', /\b(?:import|require|eval)\b/);
  });

  test(`the validator of CSAF ${version} judges mutants of a whole document as Ajv does`, () => {
    const random = randomFrom(1);
    compare(
      version,
      Array.from({ length: 4000 }, () => mutantOf(whole, random)),
    );
  });

  test(`the validator of CSAF ${version} judges the reference data as Ajv does`, { skip }, () => {
    const random = randomFrom(2);
    const samples = documents(version).map(({ document }) => document);
    compare(version, [
      ...samples,
      ...samples.flatMap((sample) => [mutantOf(sample, random), mutantOf(sample, random)]),
    ]);
  });
}

function compare(version: '2.0' | '2.1', samples: readonly unknown[]): void {
  const isValid = ajvOf(version, false);
  const isStrictlyValid = ajvOf(version, true);
  for (const sample of samples) {
    const { faults } = checkSchema(sample);
    const told = JSON.stringify({ faults, sample });
    assert.equal(
      faults.every((fault) => fault.test === '6.2.20'),
      isValid(sample),
      told,
    );
    assert.equal(faults.length === 0, isStrictlyValid(sample), told);
  }
}
