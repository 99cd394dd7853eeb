import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type JsonObject, SchemaReader, schemaNode, uriOfSchema } from './schema-shape.ts';
import { describeDifference, findDifferences } from './type-schema-equality.ts';
import { TypeReader } from './type-shape.ts';

interface Case {
  name: string;
  schema: JsonObject;
  /** The right-hand side of a type alias. */
  type: string;
  differences: string[];
}

const string = { type: 'string' };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required,
});

const elsewhere = { $id: 'https://example.com/else.json?1', $defs: { id: { type: 'number' } } };

const cases: Case[] = [
  {
    name: 'a property that only the schema has',
    schema: object({ a: string }),
    type: '{}',
    differences: ['/a: the schema has an optional property, the type has nothing'],
  },
  {
    name: 'a property that only the type has',
    schema: object({}),
    type: '{ a?: string }',
    differences: ['/a: the schema has nothing, the type has an optional property'],
  },
  {
    name: 'a required property that the type leaves optional',
    schema: object({ a: string }, ['a']),
    type: '{ a?: string }',
    differences: ['/a: the schema has a required property, the type has an optional property'],
  },
  {
    name: 'an optional property that the type requires',
    schema: object({ a: string }),
    type: '{ a: string }',
    differences: ['/a: the schema has an optional property, the type has a required property'],
  },
  {
    name: 'a name that is required but nowhere described',
    schema: { type: 'object', required: ['a'] },
    type: '{}',
    differences: ['/a: the schema has a required property, the type has nothing'],
  },
  {
    name: 'a value of an enumeration on one side only',
    schema: { type: 'string', enum: ['x', 'y'] },
    type: "'y' | 'z'",
    differences: ['/: the schema has "x", the type has nothing', '/: the schema has nothing, the type has "z"'],
  },
  {
    name: 'a constant of another value',
    schema: { const: '2.1' },
    type: "'2.0'",
    differences: ['/: the schema has "2.1", the type has nothing', '/: the schema has nothing, the type has "2.0"'],
  },
  {
    name: 'any string where the schema enumerates',
    schema: { enum: ['x'] },
    type: 'string',
    differences: ['/: the schema has enum, the type has string'],
  },
  {
    name: 'an enumeration where the schema takes any string',
    schema: string,
    type: "'x'",
    differences: ['/: the schema has string, the type has enum'],
  },
  {
    name: 'an array for a single value',
    schema: object({ a: { type: 'array', items: string } }),
    type: '{ a?: string }',
    differences: ['/a: the schema has array, the type has string'],
  },
  {
    name: 'an object for a number, a boolean for null',
    schema: object({ a: { type: 'integer' }, b: { type: 'null' } }),
    type: '{ a?: { x: string }; b?: boolean }',
    differences: ['/a: the schema has number, the type has object', '/b: the schema has null, the type has boolean'],
  },
  {
    name: 'any, which would hide all else',
    schema: object({ a: string }),
    type: '{ a?: any }',
    differences: ['/a: the schema has string, the type has any'],
  },
  {
    name: 'another type of element',
    schema: { type: 'array', items: object({ a: string }) },
    type: '{ a?: number }[]',
    differences: ['/*/a: the schema has string, the type has number'],
  },
  {
    name: 'a first element of its own',
    schema: { type: 'array', prefixItems: [{ const: 'self' }], items: string },
    type: "['other', ...number[]]",
    differences: [
      '/0: the schema has "self", the type has nothing',
      '/0: the schema has nothing, the type has "other"',
      '/*: the schema has string, the type has number',
    ],
  },
  {
    name: 'a first element of its own, which the type lacks',
    schema: { type: 'array', prefixItems: [{ const: 'self' }], items: string },
    type: 'string[]',
    differences: ['/: the schema has a first element, the type has 0 leading elements'],
  },
  {
    name: 'a fault behind $ref within the document',
    schema: { ...object({ a: { $ref: '#/$defs/a' } }), $defs: { a: object({ b: string }) } },
    type: '{ a?: { b: string } }',
    differences: ['/a/b: the schema has an optional property, the type has a required property'],
  },
  {
    name: 'a fault behind $ref into another document',
    schema: object({ a: { $ref: 'https://example.com/else.json#/$defs/id' } }),
    type: '{ a?: string }',
    differences: ['/a: the schema has number, the type has string'],
  },
  {
    name: 'a choice that the type lacks, by oneOf and by anyOf',
    schema: object({
      a: { oneOf: [string, { type: 'number' }] },
      b: { anyOf: [string, elsewhere] },
    }),
    type: '{ a?: string; b?: string }',
    differences: [
      '/a: the schema has number or string, the type has string',
      '/b: the schema has any or string, the type has string',
    ],
  },
  {
    name: 'a property that allOf adds and requires',
    schema: { ...object({ a: string }), allOf: [object({ b: string }, ['b'])] },
    type: '{ a?: string; b?: string }',
    differences: ['/b: the schema has a required property, the type has an optional property'],
  },
  {
    name: 'a property that only one alternative requires',
    schema: { oneOf: [object({ a: string }, ['a']), object({ b: string })] },
    type: '{ a: string; b?: string }',
    differences: ['/a: the schema has an optional property, the type has a required property'],
  },
  {
    name: 'other properties that the type refuses',
    schema: { type: 'object', additionalProperties: true },
    type: '{}',
    differences: ['/*: the schema has any other property, the type has no other property'],
  },
  {
    name: 'other properties of another type',
    schema: { type: 'object', additionalProperties: string },
    type: 'Record<string, number>',
    differences: ['/*: the schema has string, the type has number'],
  },
  {
    name: 'a fault inside a recursive type, told once',
    schema: { ...object({ more: { type: 'array', items: { $ref: '#' } }, a: string }) },
    type: 'Recursive',
    differences: ['/a: the schema has string, the type has number'],
  },
  {
    name: 'nothing where all is equal',
    schema: {
      ...object(
        {
          array: { type: 'array', items: { type: ['string', 'null'] } },
          boolean: { type: 'boolean', default: false },
          choice: {
            oneOf: [object({ v: { const: 1 } }, ['v']), object({ v: { const: 2 } }, ['v'])],
          },
          enum: { type: 'string', enum: ['x', 'y'], minLength: 1 },
          open: { type: 'object', additionalProperties: true, minProperties: 1 },
        },
        ['array', 'enum'],
      ),
      additionalProperties: false,
    },
    type: `{ array: (string | null)[]; boolean?: boolean; choice?: { v: 1 } | { v: 2 };
      enum: 'x' | 'y'; open?: Record<string, unknown> }`,
    differences: [],
  },
];

const types = TypeReader.ofText(
  [
    'interface Recursive { more?: Recursive[]; a?: number }',
    ...cases.map(({ type }, index) => `export type Case${index} = ${type}`),
  ].join('\n'),
);

describe('what findDifferences reports', () => {
  cases.forEach(({ name, schema, differences }, index) => {
    it(name, () => {
      const schemas = new SchemaReader(new Map([[uriOfSchema(elsewhere), elsewhere]]));
      const found = findDifferences(
        { reader: schemas, union: [schemaNode(schema)] },
        { reader: types, union: [types.typeNamed('/inline.ts', `Case${index}`)] },
      );
      assert.deepEqual(found.map(describeDifference), differences);
    });
  });
});

describe('what the readers refuse', () => {
  const readSchema = (schema: JsonObject): unknown => new SchemaReader(new Map()).readShape([schemaNode(schema)]);

  it('a keyword that would go unread', () => {
    assert.throws(() => readSchema({ if: {} }), /keyword not understood: if/);
  });

  it('a reference to nowhere', () => {
    assert.throws(() => readSchema({ $ref: '#/$defs/none' }), /nothing at #\/\$defs\/none/);
    assert.throws(() => readSchema({ $ref: 'https://example.com/' }), /no schema document/);
  });

  it('a type with an error in it', () => {
    assert.throws(() => TypeReader.ofText('export type A = Missing'), /Missing/);
  });

  it('a type that no JSON has', () => {
    const reader = TypeReader.ofText('export type A = symbol');
    assert.throws(() => reader.readShape([reader.typeNamed('/inline.ts', 'A')]), /not understood/);
  });
});
