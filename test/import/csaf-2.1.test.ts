import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importerOf } from '../../src/import/importers.ts';
import { differences, isObject } from '../../src/import/json-value.ts';
import { makeDocument, testTrial } from './document.ts';

/** Every CSAF 2.1 document below a folder, by path. */
function documentsIn(folder: string): [string, unknown][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): [string, unknown] => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))])
    .filter(([, value]) => isObject(value) && isObject(value.document) && value.document.csaf_version === '2.1');
}

test('what CSAF 2.0 has as well is short, what is new stands in overlays', () => {
  const document = makeDocument({
    document: {
      csaf_version: '2.1',
      distribution: { tlp: { label: 'CLEAR', url: 'https://www.first.org/tlp/' } },
      notes: [{ category: 'summary', text: 'S' }],
    },
    root: {
      $schema: 'https://a.example/s.json',
      vulnerabilities: [{ title: 'T', cwes: [{ id: 'CWE-22', name: 'N' }] }],
    },
  });
  const { ok, refusal } = importerOf(document)?.importDocument(document, testTrial()) ?? {};
  assert.ok(ok, refusal?.what);
  assert.equal(ok.advisory.summary, 'S');
  assert.equal(ok.advisory.csaf?.$schema, 'https://a.example/s.json');
  assert.deepEqual(ok.advisory.vulnerabilities?.[0]?.csaf, { cwes: [{ id: 'CWE-22', name: 'N' }], notes: null });
  assert.deepEqual(differences(testTrial()(ok.advisory), document, 3), []);
});

for (const folder of ['examples/csaf-2.1/csaf', 'oasis-2.1-tests']) {
  const path = join(import.meta.dirname, '../../../shared/corpus', folder);
  const skip = existsSync(path) ? false : `../shared/corpus/${folder} is absent: no documents to import`;
  test(`every document of ${folder} comes back equal, or is refused with a reason`, { skip }, (t) => {
    const documents = documentsIn(path);
    let refused = 0;
    for (const [name, value] of documents) {
      const { ok, refusal } = importerOf(value)?.importDocument(value, testTrial()) ?? {};
      if (ok === undefined) {
        refused += 1;
        assert.ok(refusal?.what && refusal.mend, name);
      } else assert.deepEqual(differences(testTrial()(ok.advisory), value, 3), [], name);
    }
    t.diagnostic(`${documents.length} documents, ${refused} refused`);
    assert.ok(documents.length > 20 && refused <= documents.length / 20, `${refused} of ${documents.length} refused`);
  });
}
