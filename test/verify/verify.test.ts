import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { armor, enums, generateKey as generateAnyKey } from 'openpgp';
import type { Audit, AuditFinding } from '../../src/model/audit.ts';
import type { Signer } from '../../src/model/signer.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { requirements } from '../../src/verify/requirements.ts';
import { verifyTree } from '../../src/verify/verify.ts';
import {
  base,
  type ExampleDocument,
  exampleDocuments,
  feedUrl,
  json,
  pathOf,
  providerTree,
  type Tree,
} from './provider-tree.ts';

const now = new Date('2026-03-02T09:30:00Z');
const root = '.well-known/csaf/';
const metadataPath = `${root}provider-metadata.json`;
const [first, second, third] = exampleDocuments.map(pathOf) as [string, string, string];
const whiteFeed = feedUrl('WHITE').slice(base.length);

let signer: Signer;
let privateKey: string;
let whole: Tree;
before(async () => {
  privateKey = await generateKey({ name: 'Example' }, new Date('2025-01-01'));
  signer = await openSigner(privateKey, undefined, now, false);
  whole = await providerTree(signer);
});

interface Options {
  at?: Date;
  /** Done to the folder after the tree was written. */
  spoil?: (folder: string) => Promise<void>;
}

/** Writes a tree to a folder of its own and audits it. */
async function audit(tree: Tree, { at = now, spoil }: Options = {}): Promise<Audit> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    for (const [path, content] of tree) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await spoil?.(folder);
    return await verifyTree(folder, { now: at });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function unfulfilled({ requirements: audits }: Audit): number[] {
  return audits.filter(({ status }) => status === 'unfulfilled').map(({ number }) => number);
}

function findingsOf({ requirements: audits }: Audit, number: number): AuditFinding[] {
  return audits.find((requirement) => requirement.number === number)?.findings ?? [];
}

/** The tree with one file changed. */
function changed(path: string, change: (text: string) => string): Tree {
  const text = whole.get(path);
  assert.ok(text !== undefined, `${path} is in the tree`);
  const after = change(text);
  assert.notEqual(after, text, `the change to ${path} takes hold`);
  return new Map(whole).set(path, after);
}

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into JSON whose shape it has just written
type Anything = any;

function edited(path: string, edit: (value: Anything) => void): Tree {
  return changed(path, (text) => {
    const value = JSON.parse(text);
    edit(value);
    return json(value);
  });
}

function without(...paths: string[]): Tree {
  return new Map([...whole].filter(([path]) => !paths.includes(path)));
}

function withFile(path: string, content: string): Tree {
  return new Map(whole).set(path, content);
}

function renamed(from: string, to: string): Tree {
  return new Map(
    [...whole].map(([path, content]) => [path.startsWith(from) ? to + path.slice(from.length) : path, content]),
  );
}

/** The whole tree as it would be with another base URL. */
async function movedTo(other: string): Promise<Tree> {
  const documents = exampleDocuments.map(pathOf);
  const moved = [...whole].map(([path, content]): [string, string] => {
    const hasUrls = path.endsWith('.json') && !documents.includes(path);
    return [path, hasUrls ? content.replaceAll(base, other) : content];
  });
  const text = `CSAF: ${other}${metadataPath}\nContact: mailto:psirt@example.com\nExpires: 2026-08-01T00:00:00Z\n`;
  return new Map([...moved, ['.well-known/security.txt', await signer.signCleartext(text, now)]]);
}

async function expiredKey(): Promise<string> {
  const userIDs = { name: 'Example' };
  return (await generateAnyKey({ userIDs, date: new Date('2025-01-01'), keyExpirationTime: 86400 })).publicKey;
}

describe('verifyTree', () => {
  test('finds nothing in a whole tree, and its role', async () => {
    const result = await audit(whole);
    assert.deepEqual(
      result.requirements.flatMap(({ findings }) => findings),
      [],
    );
    assert.deepEqual(
      { ...result, folder: '', requirements: [] },
      {
        folder: '',
        standard: '2.0',
        publisher: 'Example Company',
        baseUrl: base,
        documents: 3,
        claimed: 'csaf_trusted_provider',
        reached: 'csaf_trusted_provider',
        reason: 'All visible requirements of csaf_trusted_provider (CSAF 2.0 §7.2.3) are fulfilled.',
        passed: true,
        requirements: [],
      },
    );
    const invisible = result.requirements.filter(({ status }) => status === 'not_visible').map(({ number }) => number);
    assert.deepEqual(invisible, [3, 4, 5, 6, 10, 24, 25]);
    assert.deepEqual(
      result.requirements.map(({ number }) => number),
      [...Array.from({ length: 20 }, (_, index) => index + 1), 24, 25],
    );
  });

  test('refuses what is no folder', async () => {
    await assert.rejects(verifyTree(join(tmpdir(), 'there-is-nothing-here'), { now }), { code: 'VERIFY' });
    await assert.rejects(verifyTree(import.meta.filename, { now }), { code: 'VERIFY' });
  });

  interface Breakage {
    name: string;
    /** The one requirement under which it must be found, and others that fall with it. */
    requirement: number;
    also?: number[];
    file: string;
    says: RegExp;
    tree: () => Tree | Promise<Tree>;
    options?: Options;
    /** It is a warning: the requirement stands. */
    warning?: boolean;
  }

  const breakages: Breakage[] = [
    {
      name: 'a document that is no JSON',
      requirement: 1,
      also: [15, 18, 19],
      file: first,
      says: /is not JSON/,
      tree: () => changed(first, (text) => text.slice(0, 100)),
    },
    {
      name: 'merge-conflict markers',
      requirement: 1,
      also: [15, 18, 19],
      file: first,
      says: /markers of a merge conflict/,
      tree: () => changed(first, (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`),
    },
    {
      name: 'a byte order mark',
      requirement: 1,
      also: [15, 18, 19],
      file: first,
      says: /byte order mark/,
      tree: () => changed(first, (text) => `\ufeff${text}`),
    },
    {
      name: 'a document that its schema refuses',
      requirement: 1,
      also: [18, 19],
      file: first,
      says: /category/,
      tree: () => edited(first, (value) => delete value.document.category),
    },
    {
      name: 'a document that fails a mandatory test',
      requirement: 1,
      also: [18, 19],
      file: first,
      says: /./,
      tree: () =>
        edited(first, (value) => {
          value.document.tracking.version = '7';
        }),
    },
    {
      name: 'a file name that is not the id',
      requirement: 2,
      also: [12, 13, 14, 15, 18],
      file: `${root}white/2026/ex-2026-2.json`,
      says: /EX-2026-0002 must be named ex-2026-0002\.json/,
      tree: () => renamed(second, `${root}white/2026/ex-2026-2.json`),
    },
    {
      name: 'no provider metadata',
      requirement: 7,
      also: [8, 9, 19, 20],
      file: metadataPath,
      says: /is missing/,
      tree: () => without(metadataPath),
    },
    {
      name: 'an unknown key in the metadata, which CSAF 2.0 allows',
      requirement: 7,
      warning: true,
      file: metadataPath,
      says: /\(extra\)/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.extra = 1;
        }),
    },
    {
      name: 'an unknown key deep in the metadata',
      requirement: 7,
      warning: true,
      file: metadataPath,
      says: /rolie\/feeds\/0: .*\(extra\)/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.distributions[0].rolie.feeds[0].extra = 1;
        }),
    },
    {
      name: 'a feed that does not exist',
      requirement: 7,
      also: [15],
      file: metadataPath,
      says: /csaf-feed-tlp-white\.json, which is not in the tree/,
      tree: () => without(whiteFeed),
    },
    {
      name: 'no distribution but on another host',
      requirement: 7,
      file: metadataPath,
      says: /https:\/\/other\.example\/csaf\/, which is not in the tree/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.distributions = [{ directory_url: 'https://other.example/csaf/' }];
        }),
    },
    {
      name: 'a directory that only a slip keeps out of the tree',
      requirement: 7,
      file: metadataPath,
      says: /PSIRT\.example\.com\/\.well-known\/csaf\/white\/, which is not in the tree/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.distributions[0].directory_url = `${base.replace('psirt', 'PSIRT')}${root}white/`;
        }),
    },
    {
      name: 'a directory over http',
      requirement: 7,
      file: metadataPath,
      says: /http:\/\/other\.example\/csaf\/, which is not in the tree/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.distributions[0].directory_url = 'http://other.example/csaf/';
        }),
    },
    {
      name: 'last_updated before the newest change',
      requirement: 7,
      file: metadataPath,
      says: /before the newest change, 2026-02-20/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.last_updated = '2026-02-01T00:00:00Z';
        }),
    },
    {
      name: 'last_updated in the future',
      requirement: 7,
      file: metadataPath,
      says: /in the future/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.last_updated = '2027-02-01T00:00:00Z';
        }),
    },
    {
      name: 'a canonical_url of another path',
      requirement: 7,
      also: [8, 9, 19, 20],
      file: metadataPath,
      says: /does not end in \/\.well-known\/csaf\/provider-metadata\.json/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.canonical_url = `${base}csaf/provider-metadata.json`;
        }),
    },
    {
      name: 'no distribution',
      requirement: 7,
      file: metadataPath,
      says: /names no distribution/,
      tree: () => edited(metadataPath, (value) => delete value.distributions),
    },
    {
      name: 'metadata without contact',
      requirement: 7,
      warning: true,
      file: metadataPath,
      says: /contact_details is missing/,
      tree: () => edited(metadataPath, (value) => delete value.publisher.contact_details),
    },
    {
      name: 'a directory_url without its slash',
      requirement: 7,
      warning: true,
      file: metadataPath,
      says: /does not end with a slash/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.distributions[0].directory_url = `${base}${root}white`;
        }),
    },
    {
      name: 'another namespace in a document',
      requirement: 7,
      warning: true,
      also: [18, 19],
      file: first,
      says: /is not the metadata's/,
      tree: () =>
        edited(first, (value) => {
          value.document.publisher.namespace = 'https://other.example';
        }),
    },
    {
      name: 'no security.txt',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /is missing/,
      tree: () => without('.well-known/security.txt'),
    },
    {
      name: 'a CSAF field with two spaces',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /not of the form/,
      tree: () => changed('.well-known/security.txt', (text) => text.replace('CSAF: ', 'CSAF:  ')),
    },
    {
      name: 'no CSAF field',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /has no CSAF field/,
      tree: () => changed('.well-known/security.txt', (text) => text.replace(/^CSAF.*\n/m, '')),
    },
    {
      name: 'an expired security.txt',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /expired at 2026-08-01/,
      tree: () => whole,
      options: { at: new Date('2026-08-02') },
    },
    {
      name: 'no Expires',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /has 0 Expires/,
      tree: () => changed('.well-known/security.txt', (text) => text.replace(/^Expires.*\n/m, '')),
    },
    {
      name: 'a changed security.txt',
      requirement: 8,
      file: '.well-known/security.txt',
      says: /signature does not verify/,
      tree: () => changed('.well-known/security.txt', (text) => text.replace('psirt@', 'attacker@')),
    },
    {
      name: 'a tree below a path',
      requirement: 9,
      also: [8],
      file: metadataPath,
      says: /not at the root of its host/,
      tree: () => movedTo(`${base}sub/`),
    },
    {
      name: 'a document in the wrong year',
      requirement: 11,
      also: [12, 13, 14, 15],
      file: `${root}white/2026/ex-2025-0001.json`,
      says: /must lie in a folder named 2025/,
      tree: () => renamed(first, `${root}white/2026/ex-2025-0001.json`),
    },
    {
      name: 'no index.txt',
      requirement: 12,
      file: `${root}white/index.txt`,
      says: /is missing/,
      tree: () => without(`${root}white/index.txt`),
    },
    {
      name: 'a blank line in index.txt',
      requirement: 12,
      file: `${root}white/index.txt`,
      says: /Line 2 is blank/,
      tree: () => changed(`${root}white/index.txt`, (text) => text.replace('\n', '\n\n')),
    },
    {
      name: 'a document missing from index.txt',
      requirement: 12,
      file: `${root}white/index.txt`,
      says: /does not name 2026\/ex-2026-0002\.json/,
      tree: () => changed(`${root}white/index.txt`, (text) => text.replace(/.*0002.*\n/, '')),
    },
    {
      name: 'an extra line in index.txt',
      requirement: 12,
      file: `${root}white/index.txt`,
      says: /names \.\.\/green\/2026\/ex-2026-0003\.json/,
      tree: () => changed(`${root}white/index.txt`, (text) => `${text}../green/2026/ex-2026-0003.json\n`),
    },
    {
      name: 'a line twice in index.txt',
      requirement: 12,
      file: `${root}white/index.txt`,
      says: /again/,
      tree: () => changed(`${root}white/index.txt`, (text) => text + text),
    },
    {
      name: 'no changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /is missing/,
      tree: () => without(`${root}white/changes.csv`),
    },
    {
      name: 'a heading in changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /Line 1 is "file","time"/,
      tree: () => changed(`${root}white/changes.csv`, (text) => `"file","time"\n${text}`),
    },
    {
      name: 'another time in changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /changed at 2026-02-02T10:00:00.000Z, and the document says 2026-02-01T10:00:00Z/,
      tree: () => changed(`${root}white/changes.csv`, (text) => text.replace('2026-02-01T', '2026-02-02T')),
    },
    {
      name: 'an unsorted changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /newer than the line before/,
      tree: () => changed(`${root}white/changes.csv`, (text) => `${text.trimEnd().split('\n').reverse().join('\n')}\n`),
    },
    {
      name: 'a document missing from changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /does not name 2026/,
      tree: () => changed(`${root}white/changes.csv`, (text) => text.replace(/.*0002.*\n/, '')),
    },
    {
      name: 'a stranger in changes.csv',
      requirement: 13,
      file: `${root}white/changes.csv`,
      says: /names 2024\/x\.json/,
      tree: () => changed(`${root}white/changes.csv`, (text) => `${text}"2024/x.json","2024-01-01T00:00:00Z"\n`),
    },
    {
      name: 'unquoted fields in changes.csv',
      requirement: 13,
      warning: true,
      file: `${root}white/changes.csv`,
      says: /not quoted/,
      tree: () => changed(`${root}white/changes.csv`, (text) => text.replaceAll('"', '')),
    },
    {
      name: 'a folder without a listing',
      requirement: 14,
      file: `${root}white/2026/index.html`,
      says: /is missing/,
      tree: () => without(`${root}white/2026/index.html`),
    },
    {
      name: 'a listing that lacks a document',
      requirement: 14,
      file: `${root}white/2026/index.html`,
      says: /does not link to ex-2026-0002\.json/,
      tree: () => changed(`${root}white/2026/index.html`, () => '<p>Nothing</p>'),
    },
    {
      name: 'a feed of an unknown key',
      requirement: 15,
      file: whiteFeed,
      says: /\(author\)/,
      tree: () =>
        edited(whiteFeed, (value) => {
          value.feed.author = 'x';
        }),
    },
    {
      name: 'a feed that is no JSON',
      requirement: 15,
      file: whiteFeed,
      says: /merge conflict/,
      tree: () => changed(whiteFeed, (text) => `<<<<<<< HEAD\n${text}`),
    },
    {
      name: 'a document missing from its feed',
      requirement: 15,
      file: whiteFeed,
      says: /does not list .*ex-2026-0002\.json/,
      tree: () => edited(whiteFeed, (value) => value.feed.entry.pop()),
    },
    {
      name: 'a document of another label in a feed',
      requirement: 15,
      file: whiteFeed,
      says: /no document of this label/,
      tree: () =>
        edited(whiteFeed, (value) => {
          value.feed.entry[1].content.src = base + third;
        }),
    },
    {
      name: 'a feed entry of another time',
      requirement: 15,
      file: whiteFeed,
      says: /says updated 2026-01-01T00:00:00Z; the document says 2026-02-01/,
      tree: () =>
        edited(whiteFeed, (value) => {
          value.feed.entry[0].updated = '2026-01-01T00:00:00Z';
        }),
    },
    {
      name: 'a feed entry without a hash',
      requirement: 15,
      file: whiteFeed,
      says: /does not link to .*\.sha512 as hash/,
      tree: () => edited(whiteFeed, (value) => value.feed.entry[0].link.splice(2, 1)),
    },
    {
      name: 'a feed entry without its signature',
      requirement: 15,
      file: whiteFeed,
      says: /does not link to .*\.asc as signature/,
      tree: () => edited(whiteFeed, (value) => value.feed.entry[0].link.pop()),
    },
    {
      name: 'a document twice in its feed',
      requirement: 15,
      file: whiteFeed,
      says: /lists .*ex-2025-0001\.json again/,
      tree: () => edited(whiteFeed, (value) => value.feed.entry.push(value.feed.entry[0])),
    },
    {
      name: 'a feed older than its newest entry',
      requirement: 15,
      file: whiteFeed,
      says: /before its newest entry/,
      tree: () =>
        edited(whiteFeed, (value) => {
          value.feed.updated = '2026-01-01T00:00:00Z';
        }),
    },
    {
      name: 'a feed of another self link',
      requirement: 15,
      file: whiteFeed,
      says: /Its self link is/,
      tree: () =>
        edited(whiteFeed, (value) => {
          value.feed.link[0].href = `${base}feed.json`;
        }),
    },
    {
      name: 'a label without a feed',
      requirement: 15,
      also: [16],
      file: third,
      says: /No feed is for its label, GREEN/,
      tree: () => edited(metadataPath, (value) => delete value.distributions[1].rolie),
    },
    {
      name: 'a service document that lacks a feed',
      requirement: 16,
      file: `${root}service.json`,
      says: /does not list the feed .*green/,
      tree: () => edited(`${root}service.json`, (value) => value.service.workspace[0].collection.pop()),
    },
    {
      name: 'a service document that lists a stranger',
      requirement: 16,
      file: `${root}service.json`,
      says: /no feed of the metadata/,
      tree: () =>
        edited(`${root}service.json`, (value) =>
          value.service.workspace[0].collection.push({
            ...value.service.workspace[0].collection[0],
            href: `${base}x.json`,
          }),
        ),
    },
    {
      name: 'a category document without categories',
      requirement: 17,
      file: `${root}white/category-white.json`,
      says: /not valid/,
      tree: () => changed(`${root}white/category-white.json`, () => '{}'),
    },
    {
      name: 'no hash file',
      requirement: 18,
      also: [15],
      file: first,
      says: /has no hash file/,
      tree: () => without(`${first}.sha256`, `${first}.sha512`),
    },
    {
      name: 'one hash file',
      requirement: 18,
      also: [15],
      warning: true,
      file: first,
      says: /no \.sha512/,
      tree: () => without(`${first}.sha512`),
    },
    {
      name: 'the hash of other bytes',
      requirement: 18,
      file: `${first}.sha256`,
      says: /The document's hash is/,
      tree: () => changed(`${first}.sha256`, (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
    },
    {
      name: 'the hash of another file',
      requirement: 18,
      file: `${first}.sha512`,
      says: /hash of ex-9\.json/,
      tree: () => changed(`${first}.sha512`, (text) => text.replace('ex-2025-0001.json', 'ex-9.json')),
    },
    {
      name: 'a soft 404 for a hash file',
      requirement: 18,
      file: `${first}.sha256`,
      says: /does not start with a hash/,
      tree: () => changed(`${first}.sha256`, () => '<!doctype html><title>Not found</title>'),
    },
    {
      name: 'no signature',
      requirement: 19,
      also: [15],
      file: `${first}.asc`,
      says: /is missing/,
      tree: () => without(`${first}.asc`),
    },
    {
      name: 'the signature of another document',
      requirement: 19,
      file: `${first}.asc`,
      says: /does not verify/,
      tree: () => changed(`${first}.asc`, () => whole.get(`${second}.asc`) ?? ''),
    },
    {
      name: 'a signature of another key',
      requirement: 19,
      file: `${first}.asc`,
      says: /not among the usable published keys/,
      tree: async () => {
        const other = await openSigner(
          await generateKey({ name: 'Other' }, new Date('2025-01-01')),
          undefined,
          now,
          false,
        );
        const signature = await other.signDetached(whole.get(first) ?? '', now);
        return changed(`${first}.asc`, () => signature);
      },
    },
    {
      name: 'no key',
      requirement: 20,
      also: [8, 19],
      file: metadataPath,
      says: /names no public key/,
      tree: () => edited(metadataPath, (value) => delete value.public_openpgp_keys),
    },
    {
      name: 'a fingerprint in lower case',
      requirement: 20,
      warning: true,
      file: metadataPath,
      says: /not in upper case/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.public_openpgp_keys[0].fingerprint = value.public_openpgp_keys[0].fingerprint.toLowerCase();
        }),
    },
    {
      name: 'another fingerprint',
      requirement: 20,
      file: 'key',
      says: /the metadata says 0{40}/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.public_openpgp_keys[0].fingerprint = '0'.repeat(40);
        }),
    },
    {
      name: 'a private key in place of the public one',
      requirement: 20,
      also: [8, 19],
      file: 'key',
      says: /holds a private key/,
      tree: () => changed(keyPath(), () => privateKey),
    },
    {
      name: 'a private key elsewhere in the tree',
      requirement: 20,
      file: 'backup/old.key',
      says: /holds a private key/,
      tree: () => withFile('backup/old.key', privateKey),
    },
    {
      name: 'two keys in one file',
      requirement: 20,
      also: [8, 19],
      file: 'key',
      says: /2 are in the file/,
      tree: async () => changed(keyPath(), (text) => `${text}\n${text}`),
    },
    {
      name: 'an expired key',
      requirement: 20,
      also: [8, 19],
      file: 'key',
      says: /expired on 2025-01-02/,
      tree: async () => {
        const text = await expiredKey();
        return changed(keyPath(), () => text);
      },
    },
    {
      name: 'a key at a key server',
      requirement: 20,
      also: [8, 19],
      file: metadataPath,
      says: /not in this tree and was not checked/,
      tree: () =>
        edited(metadataPath, (value) => {
          value.public_openpgp_keys[0].url = 'https://keys.openpgp.org/vks/v1/by-fingerprint/0';
        }),
    },
    {
      name: 'a key that is no key',
      requirement: 20,
      also: [8, 19],
      file: 'key',
      says: /no readable OpenPGP public key/,
      tree: () => changed(keyPath(), () => armor(enums.armor.publicKey, new Uint8Array([1, 2, 3]))),
    },
  ];

  for (const { name, requirement, also = [], file, says, tree, options, warning = false } of breakages) {
    test(`finds ${name} under requirement ${requirement}`, async () => {
      const result = await audit(await tree(), options);
      const findings = findingsOf(result, requirement);
      const path = file === 'key' ? keyPath() : file;
      const match = findings.find((finding) => finding.file === path && says.test(finding.what));
      assert.ok(match, JSON.stringify(findings, undefined, 1));
      assert.equal(match.severity, warning ? 'warning' : 'error');
      for (const words of [match.what, match.why, match.mend]) assert.match(words, /^\S.*\S$/s);
      const expected = [...new Set([...also, ...(warning ? [] : [requirement])])].toSorted((a, b) => a - b);
      assert.deepEqual(unfulfilled(result), expected);
    });
  }

  function keyPath(): string {
    return `${root}openpgp/${signer.publicKey.fingerprint}.asc`;
  }

  test('has a breakage for every requirement that it looks at', () => {
    const broken = new Set(breakages.filter(({ warning }) => warning !== true).map(({ requirement }) => requirement));
    // A folder does not show the others; test/verify/breakages.test.ts has breakages of them.
    const looked = requirements
      .map(({ number }) => number)
      .filter((number) => ![3, 4, 5, 6, 10, 24, 25].includes(number));
    assert.deepEqual(
      looked.filter((number) => !broken.has(number)),
      [],
    );
  });
});

describe('a restricted tree', () => {
  const elsewhere = 'https://public.example.com/.well-known/csaf/';
  const amber: ExampleDocument = {
    id: 'EX-2026-0004',
    label: 'AMBER',
    initial: '2026-02-21T08:00:00Z',
    current: '2026-02-21T08:00:00Z',
  };

  /** With distributions of its own, and the public ones by the URLs of another host. */
  async function restricted(own: readonly ExampleDocument[]): Promise<Tree> {
    const tree = await providerTree(signer, own);
    const value: Anything = JSON.parse(tree.get(metadataPath) ?? '');
    for (const label of ['WHITE', 'GREEN']) {
      const folder = `${elsewhere}${label.toLowerCase()}/`;
      const rolie = {
        categories: [`${folder}category.json`],
        feeds: [{ tlp_label: label, url: `${folder}feed.json` }],
        services: [`${elsewhere}service.json`],
      };
      value.distributions.push({ directory_url: folder, rolie });
    }
    return tree.set(metadataPath, json(value));
  }

  test('may name the public distributions of another host, and tells that they are not visible', async () => {
    const result = await audit(await restricted([amber, { ...amber, id: 'EX-2026-0005', label: 'RED' }]));
    assert.deepEqual(
      result.requirements.flatMap(({ findings }) => findings),
      [],
    );
    assert.deepEqual(result.elsewhere, { urls: 7, hosts: ['public.example.com'] });
    assert.equal(result.passed, true);
    assert.equal(result.reached, 'csaf_trusted_provider');
  });

  test('has no document for few among public ones', async () => {
    const tree = new Map([...whole].filter(([path]) => !path.startsWith(`${root}green/`)));
    for (const [path, text] of await providerTree(signer, [amber]))
      if (path.includes('/amber/2026/')) tree.set(path.replace('/amber/', '/white/'), text);
    const [finding] = findingsOf(await audit(tree), 5);
    assert.match(finding?.what ?? '', /It is TLP:AMBER and lies in a folder with public documents/);
  });

  test('that serves from elsewhere all but its feeds shows what those lead to', async () => {
    const result = await audit(
      edited(metadataPath, (value) => {
        for (const each of value.distributions) {
          each.directory_url = `${elsewhere}x/`;
          each.rolie.categories = [`${elsewhere}x.json`];
          each.rolie.services = [`${elsewhere}y.json`];
        }
      }),
    );
    const statuses = new Map(result.requirements.map(({ number, status }) => [number, status]));
    assert.deepEqual(
      [7, 11, 12, 13, 14, 15, 16, 17].map((number) => statuses.get(number)),
      ['fulfilled', ...Array(4).fill('not_visible'), 'fulfilled', 'not_visible', 'not_visible'],
    );
    assert.equal(result.passed, true);
  });
});

describe('the role', () => {
  const cases: { name: string; tree: () => Tree | Promise<Tree>; reached: string | undefined; reason: RegExp }[] = [
    {
      name: 'a wrong signature',
      tree: () => changed(`${first}.asc`, () => whole.get(`${second}.asc`) ?? ''),
      reached: 'csaf_provider',
      reason: /csaf_trusted_provider \(CSAF 2\.0 §7\.2\.3\) needs requirement 19\./,
    },
    {
      name: 'an incomplete index.txt',
      tree: () => changed(`${root}white/index.txt`, () => ''),
      reached: 'csaf_publisher',
      reason: /csaf_provider \(CSAF 2\.0 §7\.2\.2\) needs requirement 12\./,
    },
    {
      name: 'no place to be found',
      tree: () => movedTo(`${base}sub/`),
      reached: 'csaf_publisher',
      reason: /one of the requirements 8, 9 and 10/,
    },
    {
      name: 'an invalid document',
      tree: () => edited(first, (value) => delete value.document.title),
      reached: undefined,
      reason: /csaf_publisher \(CSAF 2\.0 §7\.2\.1\) needs requirement 1\./,
    },
    {
      name: 'ROLIE alone',
      tree: () =>
        edited(metadataPath, (value) => {
          for (const each of value.distributions) delete each.directory_url;
        }),
      reached: 'csaf_trusted_provider',
      reason: /All visible/,
    },
    {
      name: 'directories alone',
      tree: () =>
        edited(metadataPath, (value) => {
          for (const each of value.distributions) delete each.rolie;
        }),
      reached: 'csaf_trusted_provider',
      reason: /All visible/,
    },
    {
      name: 'no security.txt, but the well-known URL',
      tree: () => without('.well-known/security.txt'),
      reached: 'csaf_trusted_provider',
      reason: /All visible/,
    },
  ];
  for (const { name, tree, reached, reason } of cases) {
    test(`with ${name}: ${reached}`, async () => {
      const result = await audit(await tree());
      assert.equal(result.reached, reached);
      assert.match(result.reason, reason);
      const overclaims = findingsOf(result, 7).some(({ what }) => what.startsWith('It claims the role'));
      assert.equal(overclaims, reached !== 'csaf_trusted_provider');
    });
  }
});

describe('a hostile tree', () => {
  const spoils: { name: string; requirement: number; says: RegExp; spoil: (folder: string) => Promise<void> }[] = [
    {
      name: 'a document that is a link out of the folder',
      requirement: 1,
      says: /leads out of the folder/,
      spoil: async (folder) => {
        await rm(join(folder, first));
        await symlink(import.meta.filename, join(folder, first));
      },
    },
    {
      name: 'a feed that is a link out of the folder, through a linked folder',
      requirement: 15,
      says: /leads out of the folder/,
      spoil: async (folder) => {
        await rm(join(folder, whiteFeed));
        await symlink(import.meta.dirname, join(folder, 'away'));
        await symlink('../../../away/verify.test.ts', join(folder, whiteFeed));
      },
    },
    {
      name: 'a link to itself',
      requirement: 12,
      says: /cannot be read \(ELOOP\)/,
      spoil: async (folder) => {
        await rm(join(folder, root, 'white/index.txt'));
        await symlink('index.txt', join(folder, root, 'white/index.txt'));
      },
    },
    {
      name: 'a document of 100 MB',
      requirement: 1,
      says: /is 100 MB large/,
      spoil: (folder) => truncate(join(folder, first), 100_000_000),
    },
    {
      name: 'a folder in place of a file',
      requirement: 13,
      says: /is not a file/,
      spoil: async (folder) => {
        await rm(join(folder, root, 'white/changes.csv'));
        await mkdir(join(folder, root, 'white/changes.csv'));
      },
    },
    {
      name: 'a document of a hundred thousand brackets',
      requirement: 1,
      says: /./,
      spoil: (folder) => writeFile(join(folder, first), '['.repeat(1e5) + ']'.repeat(1e5)),
    },
    {
      name: 'a document with branches nested ten thousand times',
      requirement: 1,
      says: /./,
      spoil: (folder) => {
        const branches = '{"branches":['.repeat(1e4) + ']}'.repeat(1e4);
        const text = (whole.get(first) ?? '').replace(/\}\s*$/, `,"product_tree":${branches}}`);
        return writeFile(join(folder, first), text);
      },
    },
    {
      name: 'control characters in what is quoted',
      requirement: 2,
      says: /The file of \ufffd\[31mEX/,
      spoil: async (folder) =>
        writeFile(join(folder, first), (whole.get(first) ?? '').replace('"id": "EX', '"id": "\\u001b[31mEX')),
    },
    {
      name: 'metadata that is null',
      requirement: 7,
      says: /not valid/,
      spoil: (folder) => writeFile(join(folder, metadataPath), 'null'),
    },
    {
      name: 'metadata of __proto__',
      requirement: 7,
      says: /not valid/,
      spoil: (folder) =>
        writeFile(join(folder, metadataPath), '{"__proto__":{"distributions":[null,1,{"rolie":{"feeds":{}}}]}}'),
    },
    {
      name: 'URLs that climb out',
      requirement: 7,
      says: /which is not in the tree/,
      spoil: (folder) =>
        writeFile(
          join(folder, metadataPath),
          (whole.get(metadataPath) ?? '').replace('csaf/service.json', 'csaf/..%2f..%2f..%2fetc/passwd.json'),
        ),
    },
  ];
  for (const { name, requirement, says, spoil } of spoils) {
    test(`is audited to the end: ${name}`, async () => {
      const findings = findingsOf(await audit(whole, { spoil }), requirement);
      assert.ok(
        findings.some(({ what }) => says.test(what)),
        JSON.stringify(findings, undefined, 1),
      );
    });
  }

  test('an empty folder', async () => {
    const result = await audit(new Map());
    assert.equal(result.reached, undefined);
    assert.equal(result.reason, 'There is no CSAF document and no provider metadata.');
    assert.deepEqual(unfulfilled(result), [7, 8, 9, 20]);
  });

  test('never makes it throw, whichever file holds whatever', { timeout: 120_000 }, async () => {
    const files = [...whole.keys()];
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(
        '{}',
        '[]',
        'null',
        '{"feed":{"entry":[null]}}',
        '{"document":null}',
        '\n\n',
        '{"distributions":[null]}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), junk, fc.nat(1000), async (path, text, at) => {
        const original = whole.get(path) ?? '';
        for (const content of [text, original.slice(0, at) + text + original.slice(at)]) {
          const result = await audit(withFile(path, content));
          assert.equal(result.requirements.length, 22);
        }
      }),
      { numRuns: 40 },
    );
  });
});
