import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedFile } from '../../src/model/publication-manifest.ts';
import type { PublishedTree } from '../../src/model/published-tree.ts';
import { purgeUrls } from '../../src/plan/purge.ts';
import { pathTraversal } from '../emit/cast.ts';

const baseUrl = 'https://security.example.com/psirt/';

function file(path: string, content = 'a', mediaType = 'text/html'): PublishedFile {
  return { path, media_type: mediaType, size: 1, sha256: content.repeat(64), cache_control: 'no-cache', wave: 'page' };
}

function treeOf(files: PublishedFile[], parts: Partial<PublishedTree> = {}): PublishedTree {
  const read = async (): Promise<{ fault: string }> => ({ fault: 'is missing' });
  const all = new Map(files.map((one) => [one.path, one]));
  return { name: 'public', identity: 'a'.repeat(64), baseUrl, files: all, documents: [], read, ...parts };
}

const before = [file('index.html'), file('feed.xml'), file('products/gateway/index.html')];
const manifest = 'publication.json';
const nothing = { damaged: new Map<string, string>(), changed: [], baseUrl };

const cases: { name: string; purged: string[]; expected: string[] }[] = [
  {
    name: 'nothing changed: the manifest alone, which tells the time of no build but its comparison',
    purged: purgeUrls({ ...nothing, tree: treeOf(before), files: before }),
    expected: [manifest],
  },
  {
    name: 'a page, at both of its addresses',
    purged: purgeUrls({ ...nothing, tree: treeOf(before), files: [file('index.html', 'b'), ...before.slice(1)] }),
    expected: ['', 'index.html', manifest],
  },
  {
    name: 'a file that is gone, and one that is new and may have been asked for too early',
    purged: purgeUrls({ ...nothing, tree: treeOf(before), files: [...before.slice(0, 2), file('atom.xml')] }),
    expected: ['atom.xml', 'products/gateway/', 'products/gateway/index.html', manifest],
  },
  {
    name: 'the same bytes with another media type',
    purged: purgeUrls({
      ...nothing,
      tree: treeOf(before),
      files: [file('feed.xml', 'a', 'application/rss+xml'), ...before.filter(({ path }) => path !== 'feed.xml')],
    }),
    expected: ['feed.xml', manifest],
  },
  {
    name: 'what was found damaged',
    purged: purgeUrls({
      ...nothing,
      tree: treeOf(before),
      files: before,
      damaged: new Map([['feed.xml', 'is missing']]),
    }),
    expected: ['feed.xml', manifest],
  },
  {
    name: 'with a document that changed, the list of the guidance on CDNs',
    purged: purgeUrls({ ...nothing, tree: treeOf(before), files: before, changed: [pathTraversal] }),
    expected: [
      '2026/example-sa-2026-0001.json',
      '2026/example-sa-2026-0001.json.asc',
      '2026/example-sa-2026-0001.json.sha256',
      '2026/example-sa-2026-0001.json.sha512',
      'category-white.json',
      'changes.csv',
      'csaf-feed-tlp-white.json',
      'index.txt',
    ]
      .map((path) => `.well-known/csaf/white/${path}`)
      .concat('.well-known/csaf/service.json', manifest),
  },
  {
    name: 'an address with signs that URLs give a meaning',
    purged: purgeUrls({ ...nothing, tree: treeOf([]), files: [file('a b#c?d+é.txt')] }),
    expected: ['a%20b%23c%3Fd+%C3%A9.txt', manifest],
  },
  {
    name: 'the site of another tool: all that is new, and the documents that it had',
    purged: purgeUrls({
      ...nothing,
      tree: treeOf([], { identity: null, documents: [{ path: 'csaf/a.json' }] }),
      files: [file('feed.xml')],
    }),
    expected: ['csaf/a.json', 'feed.xml', manifest],
  },
];

for (const { name, purged, expected } of cases)
  test(`to purge: ${name}`, () => assert.deepEqual(purged, expected.map((path) => baseUrl + path).sort()));

test('to purge: nothing, when nothing was published', () => {
  const tree = treeOf([], { identity: null });
  assert.deepEqual(purgeUrls({ ...nothing, tree, files: before, changed: [pathTraversal] }), []);
});

test('to purge: after a move, what was at the old address as well', () => {
  const tree = treeOf([file('feed.xml')], { baseUrl: 'https://old.example.com/' });
  assert.deepEqual(purgeUrls({ ...nothing, tree, files: [file('feed.xml')] }), [
    'https://old.example.com/feed.xml',
    `${baseUrl}feed.xml`,
    `${baseUrl}publication.json`,
  ]);
});
