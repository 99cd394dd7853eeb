import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skip } from './corpus.ts';
import { officialRoot, officialSchemas } from './official.ts';
import { ourSchemas, type JsonSchema as Schema } from './our-schemas.ts';

/** A schema and the one that its references are resolved in. */
interface Place {
  schema: Schema;
  root: Schema;
}

const ours = ourSchemas();

for (const version of ['2.0', '2.1'] as const) {
  test(`our schema of CSAF ${version} asks the same of every element as the official one`, { skip }, () => {
    const root = ours.get(`urn:csaf-press:schema:csaf-${version}`) ?? {};
    const official = officialRoot(version);
    const compared = compare({ schema: root, root }, { schema: official, root: official }, officialSchemas());
    assert.ok(compared > 200, `only ${compared} elements were compared`);
  });
}

/** Walks both schemas side by side from the root; answers how many elements it compared. */
function compare(our: Place, official: Place, officialByAddress: Map<string, Schema>): number {
  const seen = new Set<Schema>();
  const pending = [{ path: '', our, official }];
  let compared = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path } = next;
    const left = resolve(next.our, ours);
    const right = resolve(next.official, officialByAddress);
    // What refers to itself is compared once; what two elements share, at each of them.
    if (path.split('/').length > 20 && seen.has(left.schema)) continue;
    seen.add(left.schema);
    compared++;
    assert.deepEqual(asked(left.schema), asked(right.schema), path);
    const parts = partsOf(left.schema);
    const officialParts = partsOf(right.schema);
    assert.deepEqual([...parts.keys()].sort(), [...officialParts.keys()].sort(), path);
    for (const [key, schema] of parts) {
      const part = { schema, root: left.root };
      const officialPart = { schema: officialParts.get(key) ?? {}, root: right.root };
      pending.push({ path: `${path}/${key}`, our: part, official: officialPart });
    }
  }
  return compared;
}

function resolve({ schema, root }: Place, byAddress: Map<string, Schema>): Place {
  if (typeof schema.$ref !== 'string') return { schema, root };
  const [address = '', pointer = ''] = schema.$ref.split('#');
  const base = address === '' ? root : (byAddress.get(address) ?? assert.fail(`no schema ${address}`));
  const [, group = '', name = ''] = pointer.split('/');
  const target = pointer === '' ? base : ((base[group] as Schema | undefined)?.[name] as Schema | undefined);
  return resolve({ schema: target ?? assert.fail(`no ${schema.$ref}`), root: base }, byAddress);
}

const asking = [
  'type minProperties maxProperties minItems maxItems uniqueItems minLength maxLength pattern format minimum maximum multipleOf const',
  'default exclusiveMinimum exclusiveMaximum contains prefixItems not if then else propertyNames dependentRequired',
].flatMap((words) => words.split(' '));

/** What a schema asks of the element itself, however it is written. */
function asked(schema: Schema): Schema {
  const found: Schema = {};
  for (const keyword of asking) if (keyword in schema) found[keyword] = schema[keyword];
  // A type goes without saying where a constant is asked for, and where the metrics of CVSS have a default, nobody uses it.
  if ('const' in schema) delete found.type;
  if (found.default === 'NOT_DEFINED') delete found.default;
  if (Array.isArray(schema.required)) found.required = [...schema.required].sort();
  if (Array.isArray(schema.enum)) found.enum = [...schema.enum].sort();
  found.closed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
  return found;
}

/** The schemas below one, by key; a sole branch of `allOf` is what it holds. */
function partsOf(schema: Schema): Map<string, Schema> {
  const [onlyBranch = {}] = (schema.allOf ?? []) as Schema[];
  const parts = new Map<string, Schema>();
  for (const [key, part] of Object.entries((schema.properties ?? {}) as Schema)) {
    if (part !== true) parts.set(key, part as Schema);
  }
  if (schema.items !== undefined) parts.set('*', schema.items as Schema);
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = (schema[keyword] ?? onlyBranch[keyword] ?? []) as Schema[];
    for (const [index, branch] of branches.entries()) parts.set(`${keyword} ${index}`, branch);
  }
  return parts;
}
