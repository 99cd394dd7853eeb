import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  formatAtom,
  formatJsonFeed,
  formatRss,
  type Syndication,
  type SyndicationEntry,
} from '../../../src/emit/feeds/syndication.ts';
import { elements, parseXml, texts } from '../xml.ts';

const entry: SyndicationEntry = {
  id: 'tag:example.com,2026:A-1',
  title: 'A title',
  url: 'https://example.com/a/?b=1&c=2',
  author: 'Example Company',
  summary: 'A summary',
  html: '<p>A <em>body</em></p>',
  published: new Date('2026-01-02T03:04:05Z'),
  updated: new Date('2026-02-03T04:05:06Z'),
  categories: ['Gateway'],
  language: 'en',
};

const feed: Syndication = {
  title: 'A feed',
  description: 'What it is about',
  page: 'https://example.com/',
  author: { name: 'Example Company', url: 'https://example.com/' },
  language: 'en',
  updated: new Date('2026-02-03T04:05:06Z'),
  self: {
    rss: 'https://example.com/feed.xml',
    atom: 'https://example.com/atom.xml',
    json: 'https://example.com/feed.json',
  },
  entries: [entry],
};

/** A text in each place where a feed has one. */
function saying(text: string): Syndication {
  const author = { ...feed.author, name: text };
  const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  const entries = [{ ...entry, title: text, author: text, summary: text, html, categories: [text] }];
  return { ...feed, title: text, description: text, author, entries };
}

const hostile = [
  'Tom & Jerry',
  'a < b > c',
  '<script>alert(1)</script>',
  '&lt;b&gt; and &amp;amp; stay as they are',
  ']]> and ]]> again ]]>',
  '<![CDATA[ x ]]>',
  '"quoted" and \'quoted\'',
  '\u{1f512} and \u{1f469}\u200d\u{1f4bb}',
  '<?xml version="1.0"?>',
  '&#0; &unknown;',
];

describe('in RSS', () => {
  for (const text of hostile) {
    it(`${JSON.stringify(text)} stays what it is`, () => {
      const root = parseXml(formatRss(saying(text)));
      assert.deepEqual(texts(root, 'rss/channel/title'), [text]);
      assert.deepEqual(texts(root, 'rss/channel/description'), [text]);
      assert.deepEqual(texts(root, 'rss/channel/item/title'), [text]);
      assert.deepEqual(texts(root, 'rss/channel/item/category'), [text]);
      assert.deepEqual(texts(root, 'rss/channel/item/dc:creator'), [text]);
      assert.deepEqual(texts(root, 'rss/channel/item/content:encoded'), [saying(text).entries[0]?.html]);
      assert.ok(
        !texts(root, 'rss/channel/item/description')[0]?.includes('<'),
        'a description is HTML, so its text is escaped',
      );
    });
  }

  const root = parseXml(formatRss(feed));

  it('guid is the tag URI and no permanent link', () => {
    const [guid] = elements(root, 'rss/channel/item/guid');
    assert.equal(guid?.text, entry.id);
    assert.equal(guid?.attributes.isPermaLink, 'false');
  });

  it('both dates of an entry are told', () => {
    assert.deepEqual(texts(root, 'rss/channel/item/pubDate'), ['Fri, 02 Jan 2026 03:04:05 GMT']);
    assert.deepEqual(texts(root, 'rss/channel/item/atom:updated'), ['2026-02-03T04:05:06.000Z']);
  });

  it('the feed is dated by its entries, not by the clock', () => {
    assert.deepEqual(texts(root, 'rss/channel/lastBuildDate'), ['Tue, 03 Feb 2026 04:05:06 GMT']);
  });

  it('an author without a mail address is a dc:creator', () => {
    assert.deepEqual(elements(root, 'rss/channel/item/author'), []);
    assert.deepEqual(texts(root, 'rss/channel/item/dc:creator'), ['Example Company']);
  });

  it('the feed names itself', () => {
    const [self] = elements(root, 'rss/channel/atom:link');
    assert.equal(self?.attributes.href, feed.self.rss);
    assert.equal(self?.attributes.rel, 'self');
  });

  it('the ampersand of a URL is escaped once', () => {
    assert.deepEqual(texts(root, 'rss/channel/item/link'), [entry.url]);
  });

  it('a feed without entries is well-formed', () => {
    assert.deepEqual(elements(parseXml(formatRss({ ...feed, entries: [] })), 'rss/channel/item'), []);
  });
});

describe('in Atom', () => {
  for (const text of hostile) {
    it(`${JSON.stringify(text)} stays what it is`, () => {
      const root = parseXml(formatAtom(saying(text)));
      assert.deepEqual(texts(root, 'feed/title'), [text]);
      assert.deepEqual(texts(root, 'feed/subtitle'), [text]);
      assert.deepEqual(texts(root, 'feed/author/name'), [text]);
      const [category] = elements(root, 'feed/entry/category');
      assert.equal(category?.attributes.term, text);
      assert.equal(category?.attributes.label, text);
      assert.deepEqual(texts(root, 'feed/entry/content'), [saying(text).entries[0]?.html]);
      // A title of type html is markup: read as such, it must show the text.
      assert.deepEqual(texts(root, 'feed/entry/title').map(readHtml), [text]);
      assert.deepEqual(texts(root, 'feed/entry/summary').map(readHtml), [text]);
    });
  }

  const root = parseXml(formatAtom(feed));

  it('ids are as they were given, without a slash at the end', () => {
    assert.deepEqual(texts(root, 'feed/entry/id'), ['tag:example.com,2026:A-1']);
    assert.deepEqual(texts(root, 'feed/id'), [feed.self.atom]);
  });

  it('entries and feed have their dates', () => {
    assert.deepEqual(texts(root, 'feed/entry/published'), ['2026-01-02T03:04:05.000Z']);
    assert.deepEqual(texts(root, 'feed/entry/updated'), ['2026-02-03T04:05:06.000Z']);
    assert.deepEqual(texts(root, 'feed/updated'), ['2026-02-03T04:05:06.000Z']);
  });

  it('the feed names itself, its page and its author', () => {
    const links = elements(root, 'feed/link').map(({ attributes }) => [attributes.rel, attributes.href]);
    assert.deepEqual(links, [
      ['alternate', feed.page],
      ['self', feed.self.atom],
    ]);
    assert.deepEqual(texts(root, 'feed/author/name'), ['Example Company']);
  });
});

describe('in JSON Feed', () => {
  const parsed = JSON.parse(formatJsonFeed(feed));

  it('the version is 1.1, with its authors and language', () => {
    assert.equal(parsed.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(parsed.authors, [{ name: 'Example Company', url: 'https://example.com/' }]);
    assert.equal(parsed.language, 'en');
    assert.ok(!('author' in parsed));
  });

  it('the feed names itself and its page', () => {
    assert.equal(parsed.feed_url, feed.self.json);
    assert.equal(parsed.home_page_url, feed.page);
  });

  it('entries are whole', () => {
    assert.deepEqual(parsed.items, [
      {
        id: entry.id,
        content_html: entry.html,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        date_modified: '2026-02-03T04:05:06.000Z',
        date_published: '2026-01-02T03:04:05.000Z',
        tags: ['Gateway'],
        language: 'en',
      },
    ]);
  });

  it('texts are plain, markup is not escaped', () => {
    for (const text of hostile) {
      const { title, description, items } = JSON.parse(formatJsonFeed(saying(text)));
      assert.deepEqual([title, description, items[0].title, items[0].tags], [text, text, text, [text]]);
    }
  });

  it('has an empty list of items when there are none', () => {
    assert.deepEqual(JSON.parse(formatJsonFeed({ ...feed, entries: [] })).items, []);
  });
});

describe('an entry of several feeds', () => {
  const other: SyndicationEntry = { ...entry, id: 'tag:example.com,2026:A-2', title: 'Another </item></entry> title' };
  const formats: [string, typeof formatRss, RegExp][] = [
    ['RSS', formatRss, /^ *<item>[\s\S]*?<\/item>/gm],
    ['Atom', formatAtom, /^ *<entry xml:lang="en">[\s\S]*?<\/entry>/gm],
    ['JSON Feed', formatJsonFeed, /^ {4}\{\n {6}"id"[\s\S]*?^ {4}\}/gm],
  ];
  for (const [name, format, part] of formats) {
    it(`is the same in each ${name}, alone or among others`, () => {
      const [alone] = format({ ...feed, title: 'Alone', entries: [entry] }).match(part) ?? [];
      const both = format({ ...feed, entries: [other, entry] }).match(part) ?? [];
      assert.equal(both.length, 2);
      assert.equal(both[1], alone);
      assert.ok(both[0]?.includes('A-2'));
      const [fresh] = format({ ...feed, entries: [{ ...other }] }).match(part) ?? [];
      assert.equal(fresh, both[0], 'kept, or written anew');
    });
  }
});

describe('whatever the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '&',
          '<',
          '>',
          ']]>',
          '<![CDATA[',
          '&lt;',
          '\u0000',
          '\u0001',
          '\u0008',
          '\u000b',
          '\ud800',
          '\udfff',
          '\ufffe',
          '\u0085',
          '"',
          "'",
          '\r\n',
          'x',
          '\u{1f600}',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('XML is well-formed, without control characters, and loses nothing that can be said', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const sayable = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what may not or should not stand in XML
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '');
        const rss = parseXml(formatRss(saying(text)));
        const atom = parseXml(formatAtom(saying(text)));
        // The library leaves an empty title out.
        if (sayable !== '') assert.deepEqual(texts(rss, 'rss/channel/item/title'), [sayable]);
        assert.deepEqual(texts(atom, 'feed/title'), [sayable]);
        assert.doesNotThrow(() => JSON.parse(formatJsonFeed(saying(text))));
      }),
    );
  });
});

/** What a browser shows for HTML that holds no element. */
function readHtml(html: string): string {
  assert.ok(!html.includes('<'), html);
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
