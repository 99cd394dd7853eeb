import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  corpusIsAbsent,
  hasCorpus,
  loadValidatorSchema,
  readCorpusFile,
  readOwnSchema,
  typesFile,
} from './official-schemas.ts';
import { type JsonObject, SchemaReader, schemaNode, uriOfSchema } from './schema-shape.ts';
import { describeDifference, findDifferences } from './type-schema-equality.ts';
import { TypeReader } from './type-shape.ts';

/** A schema that holds for the exported type of a file; the first document is the schema, the rest it refers to. */
interface Pairing {
  file: string;
  type: string;
  documents: string[];
}

// The 2.1 schema in csaf-validator-lib is of an earlier draft than the one that our types follow; only its 2.0 is used.
const fromValidator: Pairing[] = [
  {
    file: 'csaf-2.0',
    type: 'CsafDocument',
    documents: [
      'lib/schemaTests/csaf_2_0/schema.js',
      'schemas/cvss-v2.0.js',
      'schemas/cvss-v3.0.js',
      'schemas/cvss-v3.1.js',
    ],
  },
];

const fromOurselves: Pairing[] = [
  { file: 'provider-metadata', type: 'ProviderMetadata', documents: ['provider-metadata'] },
  { file: 'rolie', type: 'RolieFeedDocument', documents: ['rolie-feed'] },
  { file: 'rolie', type: 'RolieServiceDocument', documents: ['rolie-service'] },
  { file: 'rolie', type: 'RolieCategoryDocument', documents: ['rolie-category'] },
];

const csaf20 = [
  'csaf-2.0/csaf_json_schema.json',
  'csaf-2.0/first/cvss-v2.0.json',
  'csaf-2.0/first/cvss-v3.0.json',
  'csaf-2.0/first/cvss-v3.1.json',
];
const provider20 = ['csaf-2.0/provider_json_schema.json', ...csaf20];
const csaf21 = [
  'csaf-2.1/csaf.json',
  'csaf-2.1/extension-content.json',
  'csaf-2.1/extension-metaschema.json',
  'csaf-2.1/referenced/certcc/SelectionList_2_0_0.schema.json',
  'csaf-2.1/referenced/first/cvss-v2.0.json',
  'csaf-2.1/referenced/first/cvss-v3.0.json',
  'csaf-2.1/referenced/first/cvss-v3.1.json',
  'csaf-2.1/referenced/first/cvss-v4.0.json',
];
const provider21 = ['csaf-2.1/provider.json', ...csaf21];

const fromCorpus: Pairing[] = [
  { file: 'csaf-2.0', type: 'CsafDocument', documents: csaf20 },
  { file: 'csaf-2.1', type: 'CsafDocument', documents: csaf21 },
  { file: 'provider-metadata', type: 'ProviderMetadata', documents: provider20 },
  { file: 'provider-metadata', type: 'ProviderMetadata21', documents: provider21 },
  {
    file: 'aggregator',
    type: 'Aggregator',
    documents: ['csaf-2.0/aggregator_json_schema.json', ...provider20],
  },
  {
    file: 'aggregator',
    type: 'Aggregator21',
    documents: ['csaf-2.1/aggregator.json', ...provider21],
  },
  {
    file: 'rolie',
    type: 'RolieFeedDocument',
    documents: ['rolie/ROLIE_feed_json_schema.json'],
  },
];

const names = ['csaf-2.0', 'csaf-2.1', 'provider-metadata', 'aggregator', 'rolie'];
const types = new TypeReader([...names, 'index'].map(typesFile));

function assertEqual({ file, type }: Pairing, documents: JsonObject[]): void {
  const [schema] = documents;
  assert.ok(schema);
  const reader = new SchemaReader(new Map(documents.map((each) => [uriOfSchema(each), each])));
  const differences = findDifferences(
    { reader, union: [schemaNode(schema)] },
    { reader: types, union: [types.typeNamed(typesFile(file), type)] },
  );
  assert.deepEqual(differences.map(describeDifference), []);
}

describe('the types equal the schemas that csaf-validator-lib ships', () => {
  for (const pairing of fromValidator) {
    it(`${pairing.type} of ${pairing.file}`, async () => {
      assertEqual(pairing, await Promise.all(pairing.documents.map(loadValidatorSchema)));
    });
  }
});

describe('the types equal our own schemas', () => {
  for (const pairing of fromOurselves) {
    it(`${pairing.type} of ${pairing.file}`, () => {
      assertEqual(pairing, pairing.documents.map(readOwnSchema));
    });
  }
});

describe('the types equal the official schemas', () => {
  for (const pairing of fromCorpus) {
    it(`${pairing.type} of ${pairing.file}`, (t) => {
      if (!hasCorpus) return t.skip(corpusIsAbsent);
      assertEqual(
        pairing,
        pairing.documents.map((path) => readCorpusFile(`schemas/${path}`)),
      );
    });
  }
});
