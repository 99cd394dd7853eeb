import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Note } from '@csaf/types/csaf-2.0';
import { entryLimit } from '../../../src/emit/feeds/feeds.ts';
import { listFeeds } from '../../../src/emit/feeds/listing.ts';
import type { CompiledAdvisory, Released } from '../../../src/model/publication.ts';
import { compiled, pathTraversal, publisher, released, weakCookies, withdrawn } from '../cast.ts';
import { Emitted } from '../emitted.ts';
import { parseXml, texts } from '../xml.ts';

interface JsonFeed {
  title: string;
  home_page_url: string;
  items: { id: string; title: string; summary: string; content_html: string; url: string }[];
}

const emitted = new Emitted();

function ids(path: string, from = emitted): string[] {
  return from.json<JsonFeed>(path).items.map(({ id }) => id.replace('tag:psirt.example.com,', ''));
}

describe('the feed of new advisories', () => {
  it('has one entry an advisory, by first release, the newest first', () => {
    assert.deepEqual(ids('feed.json'), [
      '2026:EXAMPLE-SA-2026-0002',
      '2026:EXAMPLE-SA-2026-0001',
      '2025:EXAMPLE-SA-2025-0009',
    ]);
  });

  it('keeps its ids when an advisory is edited', () => {
    const edited = structuredClone(pathTraversal);
    const { document } = edited.document;
    document.title = 'Another title';
    document.tracking.version = '1.2.0';
    document.tracking.current_release_date = '2026-04-02T00:00:00Z';
    document.tracking.revision_history.push({ number: '1.2.0', date: '2026-04-02T00:00:00Z', summary: 'Edited' });
    const after = new Emitted(released({ advisories: [edited] }));
    assert.deepEqual(ids('feed.json', after), ['2026:EXAMPLE-SA-2026-0001']);
    assert.equal(after.json<JsonFeed>('feed.json').items[0]?.title, 'EXAMPLE-SA-2026-0001: Another title');
  });

  it('says the same in all three formats', () => {
    const inJson = emitted.json<JsonFeed>('feed.json').items.map(({ id }) => id);
    assert.deepEqual(texts(parseXml(emitted.text('feed.xml')), 'rss/channel/item/guid'), inJson);
    assert.deepEqual(texts(parseXml(emitted.text('atom.xml')), 'feed/entry/id'), inJson);
  });

  it('links to the page and to the document, and says what matters', () => {
    const entry = emitted.json<JsonFeed>('feed.json').items[1];
    assert.equal(entry?.url, 'https://security.example.com/advisories/example-sa-2026-0001/');
    for (const part of [
      'Severity: high',
      'Products: Example Gateway, Example Gateway Lite &lt;small &amp; light&gt;',
      'CVE-2026-12345',
      'CVSS 3.1 base score 7.5',
      '/.well-known/csaf/white/2026/example-sa-2026-0001.json',
      '<strong>any</strong>',
    ]) {
      assert.ok(entry?.content_html.includes(part), part);
    }
  });

  it('names the first twenty vulnerabilities and counts the rest', () => {
    const vulnerabilities = Array.from({ length: 23 }, (_, index) => ({ cve: `CVE-2026-${1000 + index}` }));
    const long = new Emitted(released({ advisories: [compiled({ id: 'A', vulnerabilities })] }));
    const html = long.json<JsonFeed>('feed.json').items[0]?.content_html ?? '';
    assert.match(html, /<li>CVE-2026-1019<\/li>\n<li>and 3 more<\/li>/);
  });

  it('calls a withdrawn advisory withdrawn', () => {
    assert.equal(
      emitted.json<JsonFeed>('feed.json').items[2]?.title,
      'EXAMPLE-SA-2025-0009: Withdrawn: Withdrawn advisory',
    );
  });

  it('says of a withdrawn advisory why, and no longer what it said', () => {
    const notes: Note[] = [
      { category: 'summary', title: 'Summary', text: 'An attacker can read any file.' },
      { category: 'description', title: 'Reasoning for Withdrawal', text: 'The report was *mistaken*.' },
    ];
    const { document } = withdrawn.document;
    const advisory = { ...withdrawn, document: { document: { ...document, notes } } };
    const published = new Emitted(released({ advisories: [advisory] }));
    const [item] = published.json<JsonFeed>('feed.json').items;
    assert.match(item?.content_html ?? '', /Withdrawn: The report was <em>mistaken<\/em>\./);
    const rolie = published.text('.well-known/csaf/white/csaf-feed-tlp-white.json');
    assert.match(rolie, /"content": "Withdrawn: The report was mistaken\."/);
    for (const path of [
      'feed.xml',
      'atom.xml',
      'feed.json',
      'updates.xml',
      '.well-known/csaf/white/csaf-feed-tlp-white.json',
    ])
      assert.doesNotMatch(published.text(path), /An attacker can read/, path);
  });

  it('tells the language of each entry, where the format can', () => {
    const { document } = pathTraversal.document;
    const german = {
      ...pathTraversal,
      document: { ...pathTraversal.document, document: { ...document, lang: 'de-AT' } },
    };
    const published = new Emitted(released({ advisories: [german, weakCookies] }));
    assert.deepEqual(
      published.json<{ items: { language: string }[] }>('feed.json').items.map(({ language }) => language),
      ['en', 'de-AT'],
    );
    assert.match(published.text('atom.xml'), /<entry xml:lang="en">.*<entry xml:lang="de-AT">/s);
  });
});

describe('the feed of updates', () => {
  it('has one entry a revision, by its date, with the version in its id', () => {
    assert.deepEqual(ids('updates.json'), [
      '2026:EXAMPLE-SA-2026-0001:1.1.0',
      '2026:EXAMPLE-SA-2026-0002:1',
      '2025:EXAMPLE-SA-2025-0009:2.0.0',
      '2026:EXAMPLE-SA-2026-0001:1.0.0',
      '2025:EXAMPLE-SA-2025-0009:1.0.0',
    ]);
  });

  it('tells version and revision summary in title, summary and body', () => {
    const [entry] = emitted.json<JsonFeed>('updates.json').items;
    assert.match(entry?.title ?? '', /version 1\.1\.0/);
    assert.equal(entry?.summary, 'Version 1.1.0: Version 3.12.4 & later are fixed');
    assert.match(
      entry?.content_html ?? '',
      /^<p><strong>Version 1\.1\.0<\/strong>.*3\.12\.4 &amp; later are fixed<\/p>/,
    );
  });

  it('says the same in all three formats', () => {
    const inJson = emitted.json<JsonFeed>('updates.json').items.map(({ id }) => id);
    assert.deepEqual(texts(parseXml(emitted.text('updates.xml')), 'rss/channel/item/guid'), inJson);
    assert.deepEqual(texts(parseXml(emitted.text('updates-atom.xml')), 'feed/entry/id'), inJson);
  });
});

describe('feeds of one product or severity', () => {
  it('hold the advisories that concern it', () => {
    assert.deepEqual(ids('feeds/product/gateway/feed.json').length, 2);
    assert.deepEqual(ids('feeds/product/gateway-lite/feed.json'), ['2026:EXAMPLE-SA-2026-0001']);
    assert.deepEqual(ids('feeds/product/gateway-lite/updates.json').length, 2);
    assert.deepEqual(ids('feeds/severity/high/feed.json'), ['2026:EXAMPLE-SA-2026-0001']);
    assert.deepEqual(ids('feeds/severity/critical/feed.json'), []);
  });

  it('give an entry the same id everywhere', () => {
    const everywhere = new Set(ids('updates.json'));
    for (const { updates } of listFeeds(released()))
      for (const id of ids(updates.json)) assert.ok(everywhere.has(id), id);
  });

  it('say which product', () => {
    const feed = emitted.json<JsonFeed>('feeds/product/gateway-lite/feed.json');
    assert.equal(feed.home_page_url, 'https://security.example.com/');
    assert.match(feed.title, /Example Gateway Lite <small & light>$/);
  });

  it('follow the aggregate severity before the scores', () => {
    const judged = structuredClone(pathTraversal);
    judged.document.document.aggregate_severity = { text: 'Critical' };
    const after = new Emitted(released({ advisories: [judged] }));
    assert.equal(ids('feeds/severity/critical/feed.json', after).length, 1);
    assert.equal(ids('feeds/severity/high/feed.json', after).length, 0);
  });

  it('follow the scores where the aggregate severity has words of its own', () => {
    const judged = structuredClone(pathTraversal);
    judged.document.document.aggregate_severity = { text: 'Worth a look' };
    assert.equal(ids('feeds/severity/high/feed.json', new Emitted(released({ advisories: [judged] }))).length, 1);
  });
});

describe('all feeds', () => {
  it('are those that are listed', () => {
    const listed = listFeeds(released()).flatMap(({ advisories, updates }) => [
      ...Object.values(advisories),
      ...Object.values(updates),
    ]);
    const published = emitted.paths().filter((path) => /(^|\/)(feed|atom|updates(-atom)?)\.(xml|json)$/.test(path));
    assert.deepEqual(listed.sort(), published.sort());
    assert.equal(listed.length, 6 * (1 + 2 + 4));
  });

  it('are well-formed and name themselves', () => {
    for (const { path, content } of emitted.artifacts.filter(({ mediaType }) => mediaType.includes('xml'))) {
      assert.doesNotThrow(() => parseXml(content), path);
      assert.ok(content.includes(`href="https://security.example.com/${path}"`), path);
    }
  });

  it(`hold the newest ${entryLimit} entries`, () => {
    const many = Array.from({ length: entryLimit + 5 }, (_, index): CompiledAdvisory => {
      const date = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
      return compiled({ id: `A-${String(index).padStart(3, '0')}`, revisions: [['1', date, 'x']] });
    });
    const listed = ids('feed.json', new Emitted(released({ advisories: many })));
    assert.equal(listed.length, entryLimit);
    assert.equal(listed[0], `2026:A-${entryLimit + 4}`);
  });

  it('stay whole when a tracking id holds what no URI may', () => {
    const strange = compiled({ id: 'Ä & <b> "x" #1' });
    const after = new Emitted(released({ advisories: [strange] }));
    const [id] = after.json<JsonFeed>('feed.json').items.map((item) => item.id);
    assert.equal(id, 'tag:psirt.example.com,2026:%C3%84%20%26%20%3Cb%3E%20%22x%22%20%231');
    assert.deepEqual(texts(parseXml(after.text('atom.xml')), 'feed/entry/id'), [id]);
    assert.deepEqual(texts(parseXml(after.text('feed.xml')), 'rss/channel/item/guid'), [id]);
  });

  it('keep their ids when the site moves to another host', () => {
    const ids = (from: Released) => new Emitted(from).json<JsonFeed>('feed.json').items.map(({ id }) => id);
    const moved = released({ publisher: { ...publisher, baseUrl: 'https://example.com:8443/x/' } });
    assert.deepEqual(ids(moved), ids(released()));
  });
});
