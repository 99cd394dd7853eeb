import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Part = Record<string, unknown>;

/** Every property and every value of a list or mapping in a schema, with where it stands. */
function* describedParts(part: Part, path: string): Generator<{ part: Part; path: string }> {
  for (const key of ['properties', '$defs']) {
    for (const [name, property] of Object.entries(Object(part[key]))) {
      const at = `${path}/${name}`;
      if (key === 'properties') yield { part: Object(property), path: at };
      yield* describedParts(Object(property), at);
    }
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'then', 'else']) {
    const child = part[key];
    if (typeof child !== 'object' || child === null) continue;
    if (key !== 'then' && key !== 'else' && !('$ref' in child)) yield { part: Object(child), path: `${path}/${key}` };
    yield* describedParts(Object(child), `${path}/${key}`);
  }
}

/** Every schema with a list of allowed values. */
function* enumerations(node: unknown, path: string): Generator<{ part: Part; path: string }> {
  if (typeof node !== 'object' || node === null) return;
  const part: Part = Object(node);
  if (Array.isArray(part.enum)) yield { part, path };
  for (const [key, child] of Object.entries(part)) if (key !== 'examples') yield* enumerations(child, `${path}/${key}`);
}

for (const kind of ['advisory', 'products', 'publisher', 'policy']) {
  describe(`what the schema of ${kind}.yaml tells in the editor`, () => {
    const schema: Part = JSON.parse(
      readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'),
    );
    for (const { part, path } of describedParts(schema, kind)) {
      it(`${path} is described in a sentence or two`, () => {
        const { description } = part;
        assert.ok(typeof description === 'string', 'no description of its own');
        assert.match(description, /^[A-Z`].{12,}[.]$/s);
        assert.ok(description.length <= 260, `${description.length} characters`);
        assert.doesNotMatch(description, /\b(?:TODO|TBD|etc|foo|bar)\b|\s{2}/);
      });
    }
    for (const { part, path } of enumerations(schema, kind)) {
      it(`${path} tells what each of its values means`, () => {
        const values: unknown[] = Object(part.enum);
        if (values.length === 1) return;
        const told: unknown[] = Object(part.markdownEnumDescriptions ?? []);
        assert.equal(told.length, values.length, `${told.length} of ${values.length} are described`);
        assert.equal(new Set(told).size, told.length, 'two values have the same description');
        for (const text of told) assert.match(String(text), /^[A-Z].*\.$/);
      });
    }
  });
}
