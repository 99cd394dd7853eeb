import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext } from 'node:test';
import { documentFiles } from './csaf-files.ts';
import { type FeedReader, feedReaders, type ReadFeed, readFeeds } from './feed-readers.ts';
import { interopTest } from './interop-test.ts';
import { isRequired } from './tools.ts';
import { buildTree, changeText, type ServedTree, type TreeOptions, type Variant } from './trees.ts';

/** A title of all that XML, HTML and JSON stumble over. */
const awkward: Variant = {
  name: 'awkward',
  change: (content) =>
    changeText(
      join(content, '2026/EXAMPLE-SA-2026-0001.yaml'),
      /^title: .*$/m,
      `title: "Ends with ]]> & <b>bold</b> &amp; \\"quoted\\" 'ünï' 🚀"`,
    ),
};

const cases: readonly { name: string; options: TreeOptions; folder?: false }[] = [
  { name: 'our example', options: {} },
  { name: 'a base path, and an awkward title', options: { base: '/security/', variant: awkward } },
  { name: 'the feeds of everything, of 1,000 advisories', options: { advisories: 1000 }, folder: false },
];

/** Entries in one feed at most; the newest. */
const limit = 100;

/** What an entry has to say, by the CSAF document: end of its id → dates in milliseconds. */
type Entries = Map<string, { published: number; updated: number }>;

for (const reader of feedReaders) {
  describe(`${reader.name} reads every feed`, () => {
    for (const { name, options, folder } of cases) {
      interopTest(name, [reader.needs], async (context) => {
        const tree = await buildTree(options);
        const feeds = await readAll(reader, tree, context, folder);
        if (feeds === undefined) return;
        for (const [path, { fault, title, items }] of feeds) {
          assert.equal(fault, '', path);
          assert.notEqual(title, '', path);
          assert.equal(new Set(items.map(({ id }) => id)).size, items.length, path);
          for (const { link } of items) assert.ok(link.startsWith(`${tree.origin}${tree.base}advisories/`), path);
        }
        const said = await saidByDocuments(tree);
        for (const path of feeds.keys()) {
          const kind = /^(?:feed|atom)\./.test(path)
            ? 'announcements'
            : /^updates[.-]/.test(path)
              ? 'revisions'
              : undefined;
          if (kind !== undefined) assertEntries(feeds.get(path)?.items ?? [], said[kind], path);
        }
      });
    }
  });
}

/** The feeds of a tree by path; undefined when the reader cannot be had, and the test is skipped. */
async function readAll(
  reader: FeedReader,
  { folder }: ServedTree,
  context: TestContext,
  withFolders = true,
): Promise<Map<string, ReadFeed> | undefined> {
  const prepared = await reader.prepare();
  if ('unavailable' in prepared) {
    const why = `${reader.name}: could not be installed: ${prepared.unavailable}`;
    if (isRequired(reader.needs)) throw new Error(why);
    process.stderr.write(`SKIPPED ${context.fullName}: ${why}\n`);
    context.skip(why);
    return undefined;
  }
  const manifest: { files: { path: string }[] } = JSON.parse(await readFile(join(folder, 'publication.json'), 'utf8'));
  const paths = manifest.files.flatMap(({ path }) => (isFeed(path, reader, withFolders) ? [path] : []));
  const files = paths.map((path) => join(folder, path));
  const feeds = await readFeeds(prepared.command, prepared.args, files);
  assert.equal(feeds.length, paths.length);
  return new Map(paths.map((path, index): [string, ReadFeed] => [path, feeds[index] ?? assert.fail()]));
}

function isFeed(path: string, { json }: FeedReader, withFolders: boolean): boolean {
  const [, folder, extension] = /^(.*\/)?(?:feed|atom|updates|updates-atom)\.(xml|json)$/.exec(path) ?? [];
  return (extension === 'xml' || (json && extension === 'json')) && (withFolders || folder === undefined);
}

/** What feeds have to say, read from the documents themselves. */
async function saidByDocuments({ folder }: ServedTree): Promise<{ announcements: Entries; revisions: Entries }> {
  const [announcements, revisions]: [Entries, Entries] = [new Map(), new Map()];
  for (const [path, content] of await documentFiles(join(folder, '.well-known/csaf'))) {
    if (!path.endsWith('.json')) continue;
    const { tracking }: { tracking: Tracking } = JSON.parse(content).document;
    const published = Date.parse(tracking.initial_release_date);
    announcements.set(tracking.id, { published, updated: Date.parse(tracking.current_release_date) });
    for (const { number, date } of tracking.revision_history) {
      revisions.set(`${tracking.id}:${number}`, { published: Date.parse(date), updated: Date.parse(date) });
    }
  }
  return { announcements, revisions };
}

interface Tracking {
  id: string;
  initial_release_date: string;
  current_release_date: string;
  revision_history: { number: string; date: string }[];
}

/** The newest entries, no other, each once and with its own dates. */
function assertEntries(items: ReadFeed['items'], wanted: Entries, path: string): void {
  const newest = [...wanted.values()].map(({ published }) => published).toSorted((a, b) => b - a);
  assert.deepEqual(
    items.map(({ published }) => Date.parse(published)),
    newest.slice(0, limit),
    path,
  );
  for (const { id, published, updated } of items) {
    const entry = wanted.get(id.replace(/^tag:[^,]+,\d{4}:/, ''));
    assert.ok(entry !== undefined, `${path}: ${id}`);
    assert.equal(Date.parse(published), entry.published, `${path}: ${id}`);
    // RSS has no date of change of its own; ours stands in an element of Atom, which gofeed does not look for.
    if (updated !== '' || !path.endsWith('.xml') || path.includes('atom'))
      assert.equal(Date.parse(updated), entry.updated);
  }
}
