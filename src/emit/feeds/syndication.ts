import { Feed, type FeedOptions, type Item } from 'feed';
import { escapeHtml, printable } from '../characters.ts';
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
  entries: SyndicationEntry[];
}

/** One entry of a feed. */
export interface SyndicationEntry {
  /** A `tag:` URI that stays when the content is edited (RFC 4151). */
  id: string;
  title: string;
  url: string;
  summary: string;
  /** Safe HTML. */
  html: string;
  published: Date;
  updated: Date;
  categories: string[];
}

/** RSS 2.0. The author's name is a `dc:creator`, because `author` must be a mail address; the date of change is an `atom:updated`. */
export function formatRss(feed: Syndication): string {
  const rss = new Feed(channel(feed));
  for (const entry of feed.entries) {
    rss.addItem({
      ...item(entry),
      title: shield(entry.title),
      extensions: [
        { name: 'dc:creator', objects: { _text: shield(feed.author.name) } },
        { name: 'atom:updated', objects: { _text: entry.updated.toISOString() } },
      ],
    });
  }
  return `${unshield(rss.rss2())}\n`;
}

/** Atom (RFC 4287). Titles are of type `html` there, so that a plain one is escaped once more. */
export function formatAtom(feed: Syndication): string {
  const atom = new Feed({ ...channel(feed), author: { name: shield(feed.author.name), link: feed.author.url } });
  for (const entry of feed.entries) atom.addItem({ ...item(entry), title: shield(escapeHtml(entry.title)) });
  return `${unshield(atom.atom1())}\n`;
}

/** JSON Feed 1.1; the library writes version 1, which knew neither `authors` nor `language`. */
export function formatJsonFeed(feed: Syndication): string {
  const options = { ...channel(feed), title: printable(feed.title), description: printable(feed.description) };
  const jsonFeed = new Feed(options);
  for (const entry of feed.entries) {
    jsonFeed.addItem({
      ...item(entry),
      title: printable(entry.title),
      description: printable(entry.summary),
      content: printable(entry.html),
      category: entry.categories.map((name) => ({ name: printable(name) })),
    });
  }
  const { version: _outdated, ...rest }: Record<string, unknown> = JSON.parse(jsonFeed.json1());
  const authors = [{ name: printable(feed.author.name), url: feed.author.url }];
  const upgraded = { version: 'https://jsonfeed.org/version/1.1', ...rest, language: feed.language, authors };
  const { items, ...head } = { items: [], ...upgraded };
  return `${JSON.stringify({ ...head, items }, null, 2)}\n`;
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
