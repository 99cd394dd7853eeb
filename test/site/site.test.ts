import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { emitSiteData } from '../../src/emit/site-data.ts';
import type { SiteData } from '../../src/model/site.ts';
import { buildSite } from './build.ts';
import { completeDocument } from './complete-document.ts';
import { essence, missingTexts, pageText, scalars, withoutValues } from './page-text.ts';
import { advisoryOf, development, released } from './released.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/cisa');
const hasCorpus = existsSync(corpus);
/** Mean size of these documents is 60 kB; the largest, with 65 vulnerabilities in 20 products, has 326 kB. */
const real: CsafDocument[] = hasCorpus
  ? readdirSync(corpus)
      .sort()
      .map((name) => JSON.parse(readFileSync(join(corpus, name), 'utf8')))
  : [];

const withdrawnDocument: CsafDocument = {
  document: {
    ...completeDocument.document,
    category: 'csaf_base',
    // With this title the category can only be `description`.
    notes: [
      { category: 'description', title: 'Reasoning for Withdrawal', text: 'It was *never* so. (No description.)' },
    ],
    tracking: { ...completeDocument.document.tracking, id: 'WITHDRAWN-2026-0002', status: 'final' },
  },
};

const publication = released([
  advisoryOf(completeDocument),
  advisoryOf(withdrawnDocument, true),
  ...real.map((document) => advisoryOf(document)),
]);
const ownPages = ['advisories/complete-2026-0001/index.html', 'advisories/withdrawn-2026-0002/index.html'];
const fixedPages = [
  'index.html',
  'advisories/index.html',
  'policy/index.html',
  'hall-of-fame/index.html',
  'feeds/index.html',
  'keys/index.html',
  '404.html',
];

describe('site', () => {
  let data: SiteData;
  let files: ReadonlyMap<string, string>;
  const page = (path: string): string => files.get(path) ?? assert.fail(`There is no ${path}.`);
  const pages = (): [string, string][] => [...files].filter(([path]) => path.endsWith('.html'));

  before(async () => {
    data = emitSiteData(publication, development);
    ({ files } = await buildSite(data));
  });

  test('has its pages', () => {
    for (const path of [...fixedPages, ...ownPages]) assert.ok(files.has(path), path);
    assert.equal(pages().length, fixedPages.length + data.advisories.length + data.lists.length - 1);
  });

  test('has one small style sheet and nothing else to load', () => {
    const others = [...files].filter(([path]) => !path.endsWith('.html'));
    assert.deepEqual(
      others.map(([path]) => path.replace(/[^/]+$/, '')),
      ['_astro/'],
    );
    assert.ok(Buffer.byteLength(others[0]?.[1] ?? '') < 20_000);
    for (const [path, html] of pages()) {
      assert.doesNotMatch(withoutValues(html), /<(?:script|style|img|iframe|object|embed|form|base)\b/i, path);
      assert.doesNotMatch(withoutValues(html), /<[^>]* style=/i, path);
    }
  });

  test('has pages below 50 kB', () => {
    for (const path of [...fixedPages, ...ownPages]) assert.ok(Buffer.byteLength(page(path)) < 50_000, path);
  });

  for (const [path, document] of [
    [ownPages[0], completeDocument],
    [ownPages[1], withdrawnDocument],
  ] as const) {
    test(`shows every text of a document: ${path}`, () => {
      assert.deepEqual(missingTexts(document, page(path ?? '')), []);
    });
  }

  test('shows every text of 60 real documents', { skip: hasCorpus ? false : `no corpus at ${corpus}` }, () => {
    assert.equal(real.length, 60);
    for (const document of real) {
      const { path } = data.advisories.find(({ id }) => id === document.document.tracking.id) ?? assert.fail();
      assert.deepEqual(missingTexts(document, page(`${path}index.html`)), [], path);
    }
  });

  test('shows everything that the policy says', () => {
    const text = essence(pageText(page('policy/index.html')));
    const { encryption: _, expires, ...rest } = publication.policy;
    const missing = scalars(rest).filter(
      ({ text: value }) => !value.split(/[[\]()<>]/).every((part) => text.includes(essence(part))),
    );
    assert.deepEqual(missing, []);
    assert.ok(text.includes(essence(expires ?? '')));
    assert.match(page('policy/index.html'), /Please encrypt your report/);
  });

  test('lets no markup of an author through', () => {
    for (const [path, html] of pages()) {
      for (const [tag] of withoutValues(html).matchAll(/<[a-z][^>]*>/gi)) {
        assert.doesNotMatch(tag, /\son\w+\s*=/i, `${path}: ${tag}`);
      }
      for (const [, address] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/gi)) {
        assert.doesNotMatch(address ?? '', /^\s*(?:javascript|vbscript|data:[^,])/i, path);
      }
    }
    assert.match(pageText(page(ownPages[0] ?? '')), /javascript:alert\("document"\)/);
  });

  test('links only to what there is', () => {
    const { base } = data.frame;
    const emitted = new Set([
      ...data.frame.alternates.map(({ href }) => href),
      ...data.feeds.groups.flatMap(({ feeds }) =>
        feeds.flatMap(({ links }) => links.flatMap(({ values }) => values.map(({ href }) => href))),
      ),
    ]);
    for (const [path, html] of pages()) {
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g)) {
        if (href.startsWith('#')) assert.ok(ids.has(href.slice(1)), `${path}: ${href}`);
        else if (href.startsWith('/')) {
          assert.ok(href.startsWith(base), `${path}: ${href} is outside of ${base}`);
          const file = href
            .slice(base.length)
            .replace(/#.*$/, '')
            .replace(/(^|\/)$/, '$1index.html');
          assert.ok(files.has(file) || emitted.has(href), `${path}: ${href}`);
        } else assert.match(href, /^(?:https?:|mailto:|data:,$)/, path);
      }
    }
  });

  test('has unique ids and headings without gaps', () => {
    for (const [path, html] of pages()) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, path);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      assert.deepEqual(
        levels.filter((level) => level === 1),
        [1],
        path,
      );
      for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${path}: ${levels}`);
    }
  });

  test('says on every page that it is a development build', async () => {
    for (const [path, html] of pages()) assert.match(html, /Development build/, path);
    const quiet = await buildSite(
      emitSiteData(released([advisoryOf(withdrawnDocument, true)]), { ...development, development: false }),
    );
    for (const [path, html] of quiet.files) assert.doesNotMatch(html, /Development build/, path);
  });

  test('marks what is withdrawn, interim or in another language', () => {
    assert.match(page('index.html'), /class="state withdrawn"/);
    assert.match(page('index.html'), /class="state interim"/);
    assert.match(page(ownPages[1] ?? ''), /It was <em>never<\/em> so\./);
    assert.match(page(ownPages[0] ?? ''), /<h1 lang="de-AT">/);
    assert.match(page(ownPages[0] ?? ''), /<html lang="en">/);
  });

  test('tells machines where the document is', () => {
    const html = page(ownPages[0] ?? '');
    const json = 'https://www.example.com/security/.well-known/csaf/green/2026/complete-2026-0001.json';
    assert.ok(html.includes(`<link rel="alternate" type="application/json" title="CSAF document" href="${json}">`));
    assert.ok(
      html.includes('<link rel="canonical" href="https://www.example.com/security/advisories/complete-2026-0001/">'),
    );
    for (const suffix of ['.sha256', '.sha512', '.asc']) assert.ok(html.includes(`href="${json}${suffix}"`), suffix);
    assert.ok(page('keys/index.html').includes('gpg --verify complete-2026-0001.json.asc complete-2026-0001.json'));
  });
});
