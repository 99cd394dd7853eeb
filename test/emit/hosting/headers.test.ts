import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csafRoot } from '../../../src/standard/provider-paths.ts';
import { publisher, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';
import { headersFor, hosts, parseHeadersFile } from './headers-file.ts';

/** What both hosts make of a name by themselves; `nginx.conf` is for others. */
const known = /\.(html|css|js|svg|xml|json|conf)$/;

for (const base of ['/', '/sec.urity/']) {
  const emitted = new Emitted(released({ publisher: { ...publisher, baseUrl: `https://example.com${base}` } }));
  const rules = parseHeadersFile(emitted.text('_headers'));
  const inCsaf = (path: string): boolean => path.startsWith(csafRoot);

  describe(`_headers of a tree at ${base}`, () => {
    for (const host of Object.keys(hosts)) {
      const sent = (path: string): Map<string, string[]> => headersFor(host, rules, base + path);

      it(`sends each header once on ${host}, which joins what two rules set`, () => {
        for (const path of [...emitted.paths(), '_astro/page.css', 'publication.json', 'policy/']) {
          for (const [name, values] of sent(path)) assert.equal(values.length, 1, `${name} of ${path}`);
        }
      });

      it(`gives every file its media type on ${host}`, () => {
        for (const { path, mediaType } of emitted.artifacts) {
          const [type] = sent(path).get('content-type') ?? [];
          if (type !== undefined) assert.equal(type, mediaType, path);
          else assert.ok(inCsaf(path) ? path.endsWith('.html') : known.test(path) || !path.includes('.', 1), path);
        }
      });

      it(`has documents, hashes and signatures asked for anew on ${host}`, () => {
        for (const { path } of emitted.artifacts.filter((each) => each.wave === 'document')) {
          assert.deepEqual(sent(path).get('cache-control'), ['public, no-cache'], path);
        }
        assert.deepEqual(sent('_astro/page.css').get('cache-control'), ['public, max-age=31536000, immutable']);
        assert.deepEqual(sent('publication.json').get('cache-control'), ['public, no-cache']);
      });

      it(`opens CSAF and security.txt to browsers on ${host}, and nothing else`, () => {
        for (const path of emitted.paths()) {
          const open = inCsaf(path) || /(^|\/)security\.txt$/.test(path);
          assert.deepEqual(sent(path).get('access-control-allow-origin'), open ? ['*'] : undefined, path);
        }
      });

      it(`takes no document for a feed on ${host}`, () => {
        for (const name of ['feed.json', 'updates.json']) {
          assert.deepEqual(sent(`${csafRoot}white/2026/${name}`).get('content-type'), ['application/json']);
        }
      });
    }

    it('keeps to what Cloudflare takes: 100 rules, 2,000 characters a line, one asterisk a rule', () => {
      assert.ok(rules.length <= 100, String(rules.length));
      for (const line of emitted.text('_headers').split('\n')) assert.ok(line.length <= 2000, line);
      for (const { pattern, headers } of rules) {
        assert.ok(pattern.split('*').length <= 2, pattern);
        assert.ok(headers.length > 0, pattern);
      }
    });

    it('has no more rules however many advisories there are', () => {
      const { advisories } = released();
      const years = advisories.flatMap((each) =>
        [...Array(40).keys()].map((year) => ({ ...each, path: each.path.replace(/\d{4}/, `${1999 + year}`) })),
      );
      const many = new Emitted(released({ advisories: years }));
      assert.equal(parseHeadersFile(many.text('_headers')).length, rules.length);
    });
  });
}
