import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OriginRecorder } from '../../src/compile/origin-recorder.ts';
import { applyOverlay } from '../../src/compile/overlay.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { valueAt } from '../../src/standard/json-pointer.ts';
import { advisory, compiled, vulnerability } from './workspace.ts';

/** After RFC 7396, appendix A: what a patch does to a mapping. */
const patches: [string, unknown, unknown, unknown][] = [
  ['replaces a member', { a: 'b' }, { a: 'c' }, { a: 'c' }],
  ['adds a member', { a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  ['removes a member', { a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  ['replaces a list', { a: ['b'] }, { a: 'c' }, { a: 'c' }],
  ['replaces by a list', { a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  ['merges mappings', { a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  ['replaces a list of mappings', { a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  ['removes nothing from nothing', {}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ['keeps null within lists', {}, { a: [null] }, { a: [null] }],
  ['takes keys that every object inherits', {}, { constructor: { toString: 'x' } }, { constructor: { toString: 'x' } }],
];

describe('overlay', () => {
  for (const [name, before, patch, after] of patches) {
    it(name, () => {
      const diagnostics: Diagnostic[] = [];
      const target = { document: before };
      applyOverlay(
        { file: '0.yaml', origins: new OriginRecorder(), diagnostics },
        target,
        { document: patch },
        '/csaf',
      );
      assert.deepEqual([target.document, diagnostics], [after, []]);
    });
  }

  it('merges into a vulnerability, then into the document', () => {
    const { advisory: result } = compiled(
      advisory({
        vulnerabilities: [
          vulnerability({ csaf: { cve: null, title: 'T', involvements: [{ party: 'vendor', status: 'open' }] } }),
        ],
        csaf: { document: { title: 'Z', source_lang: 'de' } },
      }),
    );
    assert.equal(result.document.document.title, 'Z');
    assert.equal(result.document.document.source_lang, 'de');
    assert.deepEqual(
      result.document.vulnerabilities?.map(({ cve, title, involvements }) => ({ cve, title, involvements })),
      [{ cve: undefined, title: 'T', involvements: [{ party: 'vendor', status: 'open' }] }],
    );
  });

  it('wins over everything that is derived', () => {
    const document = { category: 'csaf_base', references: [], aggregate_severity: { text: 'Bad' } };
    const { advisory: result } = compiled(advisory({ vulnerabilities: [vulnerability()], csaf: { document } }));
    assert.equal(result.document.document.category, 'csaf_base');
    assert.deepEqual(result.document.document.references, []);
    assert.deepEqual(result.document.document.aggregate_severity, { text: 'Bad' });
  });

  it('moves what is derived from what it changes: id, date and label give the path and the canonical URL', () => {
    const csaf = {
      document: {
        distribution: { tlp: { label: 'GREEN' } },
        tracking: { id: 'Other 7', initial_release_date: '2020-12-31T23:30:00-01:00' },
      },
    };
    const { advisory: result } = compiled(advisory({ csaf }));
    assert.deepEqual([result.id, result.label, result.path], ['Other 7', 'GREEN', 'green/2021/other_7.json']);
    const canonical = 'https://security.example.com/.well-known/csaf/green/2021/other_7.json';
    assert.ok(result.document.document.references?.some(({ url }) => url === canonical));
  });

  it('does not touch what was authored, nor any prototype', () => {
    const csaf = JSON.parse(
      '{"document": {"__proto__": {"polluted": 1}, "notes": [{"text": "T", "category": "faq"}]}}',
    );
    const before = JSON.stringify(csaf);
    const { advisory: result } = compiled(advisory({ csaf }));
    result.document.document.notes?.push({ category: 'other', text: 'more' });
    assert.equal(JSON.stringify(csaf), before);
    assert.equal(valueAt(result.document, '/document/__proto__'), undefined);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('leaves the keys sorted', () => {
    const { advisory: result } = compiled(advisory({ csaf: { document: { Z: 1, a: { z: 1, b: [{ d: 1, c: 2 }] } } } }));
    assert.deepEqual(Object.keys(result.document.document).slice(0, 3), ['Z', 'a', 'category']);
    assert.equal(JSON.stringify(valueAt(result.document, '/document/a')), '{"b":[{"c":2,"d":1}],"z":1}');
  });
});
