import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExtensionPackageError } from '../../../../src/check/csaf/values/extension-package-error.ts';
import { prepareExtensions } from '../../../../src/check/csaf/values/extension-schema.ts';
import { extension, schemaUrl } from '../tests/extension-documents.ts';
import { extensionMetadata, extensionSchema } from './extension-packages.ts';

const colours = { type: 'array', uniqueItems: true, items: { type: 'object' } };
const tree = { type: 'object', properties: { below: { $ref: '#/$defs/tree' } } };
const recursive = { ...extensionSchema('a', { properties: { tree: { $ref: '#/$defs/tree' } } }), $defs: { tree } };
const csaf = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json';
const product = { properties: { product: { $ref: `${csaf}#/$defs/full_product_name_t` } } };

const judged: readonly {
  what: string;
  schema?: unknown;
  content: Record<string, unknown>;
  faults: readonly string[];
}[] = [
  { what: 'what the schema allows', content: { colour: 'red' }, faults: [] },
  { what: 'a wrong type', content: { colour: 1 }, faults: ['/content/colour must be string'] },
  {
    what: 'a property that nothing allows',
    content: { color: 'red' },
    faults: ['/content must NOT have unevaluated properties: `color`'],
  },
  {
    what: 'the first fault alone',
    content: { colour: 1, color: 'red' },
    faults: ['/content/colour must be string'],
  },
  {
    what: 'items that differ in the order of their keys alone',
    schema: extensionSchema('a', { properties: { colours } }),
    content: {
      colours: [
        { r: 1, g: 2 },
        { g: 2, r: 1 },
      ],
    },
    faults: ['/content/colours must not have the same item twice'],
  },
  {
    what: 'items that differ',
    schema: extensionSchema('a', { properties: { colours } }),
    content: { colours: [{ r: 1 }, { r: 2 }, { g: 1 }] },
    faults: [],
  },
  {
    what: 'a type of CSAF',
    schema: extensionSchema('a', product),
    content: { product: { name: 'Product A', product_id: 'A' } },
    faults: [],
  },
  {
    what: 'what is not of a type of CSAF',
    schema: extensionSchema('a', product),
    content: { product: { name: 'Product A' } },
    faults: ["/content/product must have required property 'product_id'"],
  },
  {
    what: 'a tree',
    schema: recursive,
    content: { tree: { below: { below: 1 } } },
    faults: ['/content/tree/below/below must be object'],
  },
];

for (const { what, schema = extensionSchema('a'), content, faults } of judged) {
  test(`the schema of an extension judges ${what}`, async () => {
    const known = (await prepareExtensions([{ schema }])).get(schemaUrl('a'));
    const found = known?.faultsOf?.(extension('a', { content }));
    assert.deepEqual(
      found?.map(({ pointer, message }) => `${pointer} ${message}`),
      faults,
    );
  });
}

test('an item too deep to be judged is a fault, not the end', async () => {
  let deep: unknown = {};
  for (let depth = 0; depth < 200_000; depth += 1) deep = { below: deep };
  const known = (await prepareExtensions([{ schema: recursive }])).get(schemaUrl('a'));
  const [fault] = known?.faultsOf?.(extension('a', { content: { tree: deep } })) ?? [];
  assert.match(fault?.message ?? '', /cannot be judged/);
});

test('a schema that refers to one which is missing is known without its faults', async () => {
  const schema = extensionSchema('a', { properties: { colour: { $ref: 'https://example.com/colour.json' } } });
  const alone = await prepareExtensions([{ schema }]);
  assert.deepEqual([...alone], [[schemaUrl('a'), { class: 'experimental' }]]);
  const colour = { $schema: 'https://example.com/meta.json', type: 'string' };
  const together = await prepareExtensions([{ schema }], new Map([['https://example.com/colour.json', colour]]));
  assert.equal(together.get(schemaUrl('a'))?.faultsOf?.(extension('a', { content: { colour: 1 } })).length, 1);
});

test('no extension, no Ajv: there is nothing to know', async () => {
  assert.deepEqual(await prepareExtensions([]), new Map());
});

test('metadata and class are kept', async () => {
  const metadata = extensionMetadata('a', 2, ['b']);
  const known = await prepareExtensions([{ schema: extensionSchema('a'), metadata, class: 'registered' }]);
  const { class: found, metadata: kept } = known.get(schemaUrl('a')) ?? {};
  assert.equal(found, 'registered');
  assert.equal(kept?.maxOccurrence.get('product_paths'), 2);
  assert.deepEqual([...(kept?.incompatible ?? [])], [schemaUrl('b')]);
});

function without(object: object, key: string): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

const schema = extensionSchema('a');
const metadata = extensionMetadata('a', 1);
const root = '$.x_extensions';

const refused: readonly { what: string; schema?: unknown; metadata?: unknown; reason: RegExp }[] = [
  { what: 'no schema', schema: 'text', reason: /no `\$id`/ },
  { what: 'a schema without id', schema: without(schema, '$id'), reason: /no `\$id`/ },
  { what: 'another metaschema', schema: { ...schema, $schema: 'https://example.com' }, reason: /`\$schema`/ },
  {
    what: 'an id without version',
    schema: { ...schema, $id: 'https://example.com/a.json' },
    reason: /semantic version/,
  },
  { what: 'an id that is not https', schema: { ...schema, $id: 'http://example.com/a_1.0.0.json' }, reason: /https/ },
  { what: 'another type', schema: { ...schema, type: 'array' }, reason: /`type`/ },
  { what: 'a key that is not required', schema: { ...schema, required: ['$schema'] }, reason: /`required`/ },
  { what: 'further properties', schema: { ...schema, additionalProperties: true }, reason: /additional/ },
  { what: 'a property undefined', schema: { ...schema, properties: {} }, reason: /four properties/ },
  { what: 'open content', schema: extensionSchema('a', { unevaluatedProperties: true }), reason: /unevaluated/ },
  { what: 'no JSON schema', schema: extensionSchema('a', { properties: { colour: { type: 'hue' } } }), reason: /type/ },
  { what: 'metadata that are no object', metadata: [], reason: /no object/ },
  { what: 'metadata of another form', metadata: without(metadata, '$schema'), reason: /`\$schema`/ },
  { what: 'metadata of another extension', metadata: extensionMetadata('b', 1), reason: /another/ },
  { what: 'metadata without requirement', metadata: without(metadata, 'requirement'), reason: /`requirement`/ },
  {
    what: 'metadata of one place',
    metadata: { ...metadata, requirement: { [root]: { max_occurrence: 1 } } },
    reason: /place/,
  },
  { what: 'an unknown place', metadata: { ...metadata, requirement: { $: { max_occurrence: 1 } } }, reason: /unknown/ },
  ...[-1, 0.5, '1', null].map((count) => ({
    what: `a count of ${JSON.stringify(count)}`,
    metadata: { ...metadata, requirement: { [root]: { max_occurrence: count } } },
    reason: /no count/,
  })),
  { what: 'incompatible numbers', metadata: { ...metadata, incompatible_extensions: [1] }, reason: /no list of URLs/ },
];

for (const { what, reason, ...given } of refused) {
  test(`a package is refused for ${what}`, async () => {
    await assert.rejects(prepareExtensions([{ schema, ...given }]), (error: unknown) => {
      assert.ok(error instanceof ExtensionPackageError);
      assert.match(error.message, reason);
      return true;
    });
  });
}

test('the same extension twice is refused', async () => {
  await assert.rejects(prepareExtensions([{ schema }, { schema }]), ExtensionPackageError);
});
