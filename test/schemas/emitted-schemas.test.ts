import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { providerMetadata } from './cases/provider-metadata.ts';
import { rolieCategory } from './cases/rolie-category.ts';
import { rolieFeed } from './cases/rolie-feed.ts';
import { rolieService } from './cases/rolie-service.ts';
import type { Fault } from './cases/schema-case.ts';
import {
  corpusIsAbsent,
  hasCorpus,
  listCorpusFiles,
  loadValidatorSchema,
  readCorpusFile,
  readOwnSchema,
} from './official-schemas.ts';
import { type JsonObject, uriOfSchema } from './schema-shape.ts';

// ajv-formats is CommonJS: its types name the function `default`, as it does itself.
const addFormats = addFormatsModule.default;

const cases = [providerMetadata, rolieFeed, rolieService, rolieCategory];

const csafSchema = await loadValidatorSchema('lib/schemaTests/csaf_2_0/schema.js');
const cvssVersions = ['2.0', '3.0', '3.1'];
const cvssSchemas = await Promise.all(
  cvssVersions.map((version) => loadValidatorSchema(`schemas/cvss-v${version}.js`)),
);

/** Strict about unknown keywords; a tuple with a first element of its own and any number of others is meant so. */
function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
  addFormats(ajv);
  return ajv;
}

/** The official schemas need the CSAF and CVSS schemas that they refer to. */
function compileOfficial(path: string): ValidateFunction {
  const ajv = newAjv().addSchema(csafSchema).addKeyword('license');
  for (const schema of cvssSchemas) {
    const { $id, ...rest } = schema;
    ajv.addSchema(rest, uriOfSchema(schema));
  }
  return ajv.compile(readCorpusFile(path));
}

function withFault(valid: JsonObject, { path, value }: Fault): JsonObject {
  const broken = structuredClone(valid);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), broken);
  assert.ok(typeof parent === 'object' && parent !== null && last !== undefined);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return broken;
}

function nameOf({ path, value }: Fault): string {
  return `/${path.join('/')} ${value === undefined ? 'absent' : `= ${JSON.stringify(value)}`}`;
}

for (const { name, official, examples, pattern, valid, faults, stricter } of cases) {
  describe(`${name}.schema.json`, () => {
    const accepts = newAjv().compile(readOwnSchema(name));

    it('accepts a complete document', () => {
      assert.ok(accepts(valid), JSON.stringify(accepts.errors));
    });

    it('refuses each fault', () => {
      for (const fault of [...faults, ...stricter]) {
        assert.ok(!accepts(withFault(valid, fault)), nameOf(fault));
      }
    });

    if (official !== undefined) {
      it('agrees with the official schema, but for where it is meant to be stricter', (t) => {
        if (!hasCorpus) return t.skip(corpusIsAbsent);
        const officialAccepts = compileOfficial(official);
        assert.ok(officialAccepts(valid), JSON.stringify(officialAccepts.errors));
        for (const fault of faults) {
          assert.ok(!officialAccepts(withFault(valid, fault)), nameOf(fault));
        }
        for (const fault of stricter) {
          assert.ok(officialAccepts(withFault(valid, fault)), nameOf(fault));
        }
      });
    }

    it('accepts the official examples', (t) => {
      if (!hasCorpus) return t.skip(corpusIsAbsent);
      const files = listCorpusFiles(examples).filter((file) => pattern.test(file));
      assert.notEqual(files.length, 0);
      const officialAccepts = official === undefined ? () => true : compileOfficial(official);
      for (const file of files) {
        const example = readCorpusFile(file);
        assert.ok(officialAccepts(example), `${file} is no valid example`);
        assert.ok(accepts(example), `${file} ${JSON.stringify(accepts.errors)}`);
      }
    });
  });
}
