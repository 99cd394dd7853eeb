import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusIsAbsent, hasCorpus } from '../schemas/official-schemas.ts';
import { publisher, released } from './cast.ts';
import { Emitted } from './emitted.ts';
import { csafSchema, officialSchema, ownSchema } from './schemas.ts';

const publications = {
  'the cast': new Emitted(),
  'no advisory at all': new Emitted(released({ advisories: [] })),
  'a base URL with a path': new Emitted(
    released({ publisher: { ...publisher, baseUrl: 'https://example.com/a_b/c.d/' } }),
  ),
};

const own: [RegExp, string][] = [
  [/provider-metadata\.json$/, 'provider-metadata'],
  [/csaf-feed-tlp-.*\.json$/, 'rolie-feed'],
  [/service\.json$/, 'rolie-service'],
  [/category-.*\.json$/, 'rolie-category'],
];

const official: [RegExp, string][] = [
  [/provider-metadata\.json$/, 'schemas/csaf-2.0/provider_json_schema.json'],
  [/csaf-feed-tlp-.*\.json$/, 'schemas/rolie/ROLIE_feed_json_schema.json'],
];

for (const [name, emitted] of Object.entries(publications)) {
  describe(`what is emitted for ${name}`, () => {
    const matching = (pattern: RegExp): string[] => {
      const paths = emitted.paths().filter((path) => pattern.test(path));
      assert.notEqual(paths.length, 0, String(pattern));
      return paths;
    };

    for (const [pattern, schema] of own) {
      it(`follows our ${schema}.schema.json`, () => {
        const validate = ownSchema(schema);
        for (const path of matching(pattern)) assert.ok(validate(emitted.json(path)), JSON.stringify(validate.errors));
      });
    }

    for (const [pattern, schema] of official) {
      it(`follows the official ${schema}`, async (t) => {
        if (!hasCorpus) return t.skip(corpusIsAbsent);
        const validate = await officialSchema(schema);
        for (const path of matching(pattern)) assert.ok(validate(emitted.json(path)), JSON.stringify(validate.errors));
      });
    }
  });
}

it('the cast is of valid CSAF documents', async () => {
  const validate = await csafSchema();
  for (const { document, id } of released().advisories)
    assert.ok(validate(document), id + JSON.stringify(validate.errors));
});
