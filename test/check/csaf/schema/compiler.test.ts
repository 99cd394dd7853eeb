import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileValidator } from '../../../../schemas/generate/validators-compiler.ts';
import { parseSchema, type Schema, SchemaSet } from '../../../../schemas/generate/validators-schema.ts';

const refused: readonly (readonly [why: string, schema: object, message: RegExp])[] = [
  ['an unknown keyword', { type: 'object', properties: { a: { contains: {} } } }, /does not know contains/],
  ['an unknown keyword in a list', { type: 'array', items: { not: {} } }, /does not know not/],
  ['a reference to nothing', { type: 'object', properties: { a: { $ref: '#/$defs/b' } } }, /No schema for/],
  ['a pattern that nobody has looked at', { type: 'array', items: { type: 'string', pattern: '(a*)*' } }, /nobody has/],
  ['an unknown format', { type: 'array', items: { type: 'string', format: 'email' } }, /No check for the format/],
  ['a choice without a version', { oneOf: [{ type: 'object' }, { type: 'object' }] }, /must be one by `version`/],
];

for (const [why, schema, message] of refused) {
  test(`the compiler refuses ${why}`, () => {
    assert.throws(() => compileValidator(parseSchema(JSON.stringify(schema)), new SchemaSet([])), message);
  });
}

test('what refers to itself is deferred, and calls nothing but the examiner', () => {
  const schema: Schema = { $defs: { tree: { type: 'array', items: { $ref: '#/$defs/tree' } } }, $ref: '#/$defs/tree' };
  const root = { type: 'object', properties: { tree: { $ref: '#/$defs/tree' } }, $defs: schema.$defs ?? {} } as const;
  assert.match(compileValidator(root, new SchemaSet([])), /examiner\.defer\(/);
});
