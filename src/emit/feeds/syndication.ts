import { Feed, type FeedOptions, type Item } from 'feed';
import { escapeHtml, printable } from '../characters.ts';
import { eachOnce } from './each-once.ts';
import { shield, unshield } from './shield.ts';

/** A feed in no particular format. Texts are plain, as authors wrote them. */
export interface Syndication {
  title: string;
  description: string;
  /** The page that shows the same. */
  page: string;
  author: { name: string; url: string };
  /** BCP 47. */
  language: string;
  updated: Date;
  /** URLs of the feed itself. */
  self: { rss: string; atom: string; json: string };
  entries: readonly SyndicationEntry[];
}

/** One entry of a feed. An entry stands in several feeds and is written once a format, so it may not change. */
export interface SyndicationEntry {
  /** A `tag:` URI that stays when the content is edited (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly summary: string;
  /** Safe HTML. */
  readonly html: string;
  readonly published: Date;
  readonly updated: Date;
  readonly categories: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/** RSS 2.0. The author's name is a `dc:creator`, because `author` must be a mail address; the date of change is an `atom:updated`. */
export function formatRss(feed: Syndication): string {
  const rss = new Feed(channel(feed));
  if (feed.entries.length > 0) rss.addItem(standIn);
  return `${withElements(unshield(rss.rss2()), 'item', rssItems(feed.entries))}\n`;
}

/** Atom (RFC 4287). */
export function formatAtom(feed: Syndication): string {
  const atom = new Feed({ ...channel(feed), author: { name: shield(feed.author.name), link: feed.author.url } });
  if (feed.entries.length > 0) atom.addItem(standIn);
  return `${withElements(unshield(atom.atom1()), 'entry', atomEntries(feed.entries))}\n`;
}

/** JSON Feed 1.1; the library writes version 1, which knew neither `authors` nor `language`. */
export function formatJsonFeed(feed: Syndication): string {
  const options = { ...channel(feed), title: printable(feed.title), description: printable(feed.description) };
  const { version: _outdated, items: _none, ...rest } = JSON.parse(new Feed(options).json1());
  const authors = [{ name: printable(feed.author.name), url: feed.author.url }];
  const head = { version: 'https://jsonfeed.org/version/1.1', ...rest, language: feed.language, authors };
  const items = jsonItems(feed.entries).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [${items === '' ? '' : `\n${items}\n  `}]\n}\n`;
}

const rssItems = eachOnce((entries: readonly SyndicationEntry[]): string[] => {
  const rss = new Feed(anyChannel);
  for (const entry of entries) {
    rss.addItem({
      ...item(entry),
      title: shield(entry.title),
      extensions: [
        { name: 'dc:creator', objects: { _text: shield(entry.author) } },
        { name: 'atom:updated', objects: { _text: entry.updated.toISOString() } },
      ],
    });
  }
  return unshield(rss.rss2()).match(/<item>[\s\S]*?<\/item>/g) ?? [];
});

/** Titles are of type `html` in Atom, so that a plain one is escaped once more. */
const atomEntries = eachOnce((entries: readonly SyndicationEntry[]): string[] => {
  const atom = new Feed(anyChannel);
  for (const entry of entries) atom.addItem({ ...item(entry), title: shield(escapeHtml(entry.title)) });
  const written = unshield(atom.atom1()).match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
  return written.map((xml, index) => xml.replace('<entry>', `<entry xml:lang="${languageOf(entries[index])}">`));
});

const jsonItems = eachOnce((entries: readonly SyndicationEntry[]): string[] => {
  const feed = new Feed(anyChannel);
  for (const entry of entries) {
    feed.addItem({
      ...item(entry),
      title: printable(entry.title),
      description: printable(entry.summary),
      content: printable(entry.html),
      category: entry.categories.map((name) => ({ name: printable(name) })),
    });
  }
  const { items }: { items: object[] } = JSON.parse(feed.json1());
  return items.map((each, index) => JSON.stringify(inLanguage(each, entries[index]), null, 2).replace(/^/gm, '    '));
});

function inLanguage(jsonItem: object, entry: SyndicationEntry | undefined): object {
  return { ...jsonItem, language: languageOf(entry) };
}

/** A language tag has letters, digits and hyphens; anything else would be an attribute of someone's own. */
function languageOf(entry: SyndicationEntry | undefined): string {
  return (entry?.language ?? '').replace(/[^A-Za-z0-9-]/g, '');
}

/** What entries are written in before they are taken out. */
const anyChannel: FeedOptions = { id: 'urn:any', title: 'any', updated: new Date(0) };

/** Holds the place of the entries. With it the library declares the namespaces that they need. */
const standIn: Item = { title: 'any', link: 'urn:any', content: 'any', date: new Date(0) };

/** The document with these elements, each on its line, instead of its only one; no text can hold a tag, for its `<` is escaped. */
function withElements(xml: string, name: string, elements: readonly string[]): string {
  if (elements.length === 0) return xml;
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`) + `</${name}>`.length;
  const indent = xml.slice(xml.lastIndexOf('\n', start), start);
  return xml.slice(0, start) + elements.join(indent) + xml.slice(end);
}

function channel({ title, description, page, language, updated, self }: Syndication): FeedOptions {
  return {
    id: self.atom,
    title: shield(title),
    description: shield(description),
    link: page,
    language,
    updated,
    feedLinks: self,
    generator: 'csaf-press',
  };
}

function item(entry: SyndicationEntry): Omit<Item, 'title'> {
  return {
    id: entry.id,
    link: entry.url,
    date: entry.updated,
    published: entry.published,
    description: shield(escapeHtml(entry.summary)),
    content: shield(entry.html),
    category: entry.categories.map((name) => ({ name: shield(name), term: shield(name) })),
  };
}
