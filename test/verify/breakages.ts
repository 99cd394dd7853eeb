import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { generateKey as generateAnyKey } from 'openpgp';
import type { Signer } from '../../src/model/signer.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { now } from './audit-site.ts';
import { type Answered, type Hook, host } from './provider-server.ts';
import { base, exampleDocuments, feedUrl, json, pathOf, providerTree, type Tree } from './provider-tree.ts';

/** A fault of a tree or of its server, and what it must be found as. */
export interface Breakage {
  name: string;
  /** The requirement that the breakage is about. */
  requirement: number;
  /** All that our audit must find unfulfilled: the requirement, and what falls with it. */
  unfulfilled: readonly number[];
  /** For what csaf_checker reports errors. */
  checker: readonly number[];
  /** Why csaf_checker does not report the requirement. */
  blind?: string;
  tree?: (kit: Kit) => Tree | Promise<Tree>;
  hook?: (kit: Kit) => Hook;
  certificate?: 'expired' | 'other names';
  /** Names that do not resolve. */
  unknown?: readonly string[];
  /** Sent by us and by csaf_checker. */
  authorization?: string;
}

const root = '.well-known/csaf/';
export const metadataPath: string = `${root}provider-metadata.json`;
const security = '.well-known/security.txt';
const paths = exampleDocuments.map(pathOf);
const [first = '', second = ''] = paths;
const white = `${root}white/`;
const whiteFeed = feedUrl('WHITE').slice(base.length);

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into JSON whose shape it has just written
type Anything = any;

/** A whole tree, and ways to break it. */
export interface Kit {
  whole: Tree;
  signer: Signer;
  keyPath: string;
  changed(path: string, change: (text: string) => string): Tree;
  edited(path: string, edit: (value: Anything) => void): Tree;
  without(...gone: string[]): Tree;
  /** With each document and what is made from it rebuilt. */
  resealed(path: string, edit: (value: Anything) => void): Promise<Tree>;
}

/** Makes a tree that is whole, and its tools. */
export async function breakageKit(): Promise<Kit> {
  const signer = await openSigner(
    await generateKey({ name: 'Example' }, new Date('2025-01-01')),
    undefined,
    now,
    false,
  );
  const whole = await providerTree(signer);
  const changed: Kit['changed'] = (path, change) => {
    const text = whole.get(path) ?? '';
    const after = change(text);
    assert.notEqual(after, text, `the change to ${path} takes hold`);
    return new Map(whole).set(path, after);
  };
  const edited: Kit['edited'] = (path, edit) =>
    changed(path, (text) => {
      const value = JSON.parse(text);
      edit(value);
      return json(value);
    });
  return {
    whole,
    signer,
    keyPath: `${root}openpgp/${signer.publicKey.fingerprint}.asc`,
    changed,
    edited,
    without: (...gone) => new Map([...whole].filter(([path]) => !gone.includes(path))),
    resealed: async (path, edit) => seal(edited(path, edit), path, signer),
  };
}

/** Hashes and signature anew, so that nothing but the change itself is wrong. */
async function seal(tree: Tree, path: string, signer: Signer): Promise<Tree> {
  const text = tree.get(path) ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const algorithm of ['sha256', 'sha512'])
    tree.set(`${path}.${algorithm}`, `${createHash(algorithm).update(text).digest('hex')}  ${name}\n`);
  return tree.set(`${path}.asc`, await signer.signDetached(text, now));
}

/** Answers of some paths, changed. */
function at(matches: RegExp, change: (answer: Answered) => Answered): Hook {
  return ({ path, plain }, answer) => (!plain && matches.test(path) ? change(answer) : answer);
}

function replaced(status: number, headers: Record<string, string> = {}, body = ''): (answer: Answered) => Answered {
  return () => ({ status, headers, body });
}

const documents = /\/\d{4}\/[^/]+\.json$/;

/** Every breakage; test/interop/ asks csaf_checker the same. */
export const breakages: readonly Breakage[] = [
  {
    name: 'merge-conflict markers in a document',
    requirement: 1,
    unfulfilled: [1, 15, 18, 19],
    checker: [7],
    blind: 'What it cannot parse, it reports under 7.',
    tree: ({ changed }) => changed(first, (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`),
  },
  {
    name: 'a byte order mark in a document',
    requirement: 1,
    unfulfilled: [1, 15, 18, 19],
    checker: [7],
    blind: 'What it cannot parse, it reports under 7.',
    tree: ({ changed }) => changed(first, (text) => `\ufeff${text}`),
  },
  {
    name: 'a document that its schema refuses',
    requirement: 1,
    unfulfilled: [1],
    checker: [1],
    tree: ({ resealed }) => resealed(first, (value) => delete value.document.category),
  },
  {
    name: 'a document that fails a mandatory test',
    requirement: 1,
    unfulfilled: [1],
    checker: [],
    blind: 'It runs the schema alone, unless a validator is named.',
    tree: ({ resealed }) =>
      resealed(first, (value) => {
        value.document.tracking.version = '7';
      }),
  },
  {
    name: 'a file name that is not the id',
    requirement: 2,
    unfulfilled: [2, 15],
    checker: [2],
    tree: ({ resealed }) =>
      resealed(second, (value) => {
        value.document.tracking.id = 'EX-2026-0009';
      }),
  },
  {
    name: 'an expired certificate',
    requirement: 3,
    unfulfilled: [3],
    checker: [7],
    blind: 'It stops at the metadata, and reports that under 7.',
    certificate: 'expired',
  },
  {
    name: 'a certificate of another name',
    requirement: 3,
    unfulfilled: [3],
    checker: [7],
    blind: 'It stops at the metadata, and reports that under 7.',
    certificate: 'other names',
  },
  {
    name: 'a link to http in a feed',
    requirement: 3,
    unfulfilled: [3, 15],
    checker: [3, 7, 12, 13, 14, 15],
    tree: ({ edited }) =>
      edited(whiteFeed, (value) => {
        for (const entry of value.feed.entry.slice(0, 1)) {
          for (const link of entry.link) link.href = link.href.replace('https:', 'http:');
          entry.content.src = entry.content.src.replace('https:', 'http:');
        }
      }),
  },
  {
    name: 'a server that answers over plain http too',
    requirement: 3,
    unfulfilled: [3],
    checker: [],
    blind: 'It asks no http address that nobody links to.',
    hook:
      ({ whole }) =>
      ({ plain, path }, answer) =>
        plain
          ? { status: 200, headers: { 'content-type': 'text/plain' }, body: whole.get(path.slice(1)) ?? '' }
          : answer,
  },
  {
    name: 'a TLP:WHITE document behind a login',
    requirement: 4,
    unfulfilled: [4],
    checker: [7],
    blind: 'Without credentials it cannot read the document, and reports that under 7.',
    hook: () => at(/ex-2025-0001\.json/, replaced(401)),
  },
  {
    name: 'a TLP:WHITE document for those with credentials alone',
    requirement: 4,
    unfulfilled: [4],
    checker: [4],
    authorization: 'Bearer example',
    hook: () => (asked, answer) =>
      asked.path.includes('ex-2025-0001.json') && asked.authorization !== 'Bearer example'
        ? { status: 401, headers: {}, body: '' }
        : answer,
  },
  {
    name: 'a TLP:AMBER document that everybody can read',
    requirement: 5,
    unfulfilled: [5],
    checker: [5],
    tree: ({ signer }) => amberTree(signer),
  },
  {
    name: 'a TLP:AMBER document that is read without the credentials too',
    requirement: 5,
    unfulfilled: [5],
    checker: [5],
    authorization: 'Bearer example',
    tree: ({ signer }) => amberTree(signer),
  },
  {
    name: 'a TLP:AMBER document among public ones',
    requirement: 5,
    unfulfilled: [5, 15],
    checker: [5, 15],
    tree: ({ resealed }) =>
      resealed(first, (value) => {
        value.document.distribution.tlp.label = 'AMBER';
      }),
  },
  {
    name: 'a redirect to http',
    requirement: 6,
    unfulfilled: [1, 3, 6, 15, 18, 19],
    checker: [3, 7],
    blind: 'To it, every redirect by a header fulfils requirement 6; it warns, and reports http under 3.',
    hook: () => at(/ex-2025-0001\.json$/, replaced(302, { location: `http://${host}/elsewhere.json` })),
  },
  {
    name: 'redirects without end',
    requirement: 6,
    unfulfilled: [1, 6, 15, 18, 19],
    checker: [7, 11],
    blind: 'To it, every redirect by a header fulfils requirement 6; it reports under 7 what it gave up.',
    hook: () => at(documents, replaced(302, { location: 'again.json' })),
  },
  {
    name: 'a page in place of a file that sends browsers elsewhere',
    requirement: 6,
    unfulfilled: [6, 12, 25],
    checker: [2, 12, 13, 14, 15],
    blind: 'It does not look for redirects by content.',
    hook: () =>
      at(
        /index\.txt$/,
        replaced(200, { 'content-type': 'text/html' }, '<meta http-equiv="refresh" content="0; url=/x">'),
      ),
  },
  {
    name: 'metadata that its schema refuses',
    requirement: 7,
    unfulfilled: [7],
    checker: [7],
    tree: ({ edited }) => edited(metadataPath, (value) => delete value.publisher.category),
  },
  {
    name: 'a canonical_url that leads to nothing',
    requirement: 7,
    unfulfilled: [7],
    checker: [],
    blind: 'It does not look where canonical_url leads.',
    tree: ({ edited }) =>
      edited(metadataPath, (value) => {
        value.canonical_url = `${base}csaf/provider-metadata.json`;
      }),
  },
  {
    name: 'a feed that is not there',
    requirement: 7,
    unfulfilled: [7, 15],
    checker: [15],
    blind: 'It warns under 7, and reports the documents that no feed lists under 15.',
    tree: ({ without }) => without(whiteFeed),
  },
  {
    name: 'a charset in the media type of JSON',
    requirement: 7,
    unfulfilled: [7],
    checker: [7],
    hook: () =>
      at(/\.json$/, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': 'application/json; charset=utf-8' },
      })),
  },
  {
    name: 'last_updated before the newest change',
    requirement: 7,
    unfulfilled: [7],
    checker: [],
    blind: 'It does not compare the dates of the metadata.',
    tree: ({ edited }) =>
      edited(metadataPath, (value) => {
        value.last_updated = '2026-02-01T00:00:00Z';
      }),
  },
  {
    name: 'no security.txt',
    requirement: 8,
    unfulfilled: [8],
    checker: [8],
    tree: ({ without }) => without(security),
  },
  {
    name: 'a security.txt without a CSAF field',
    requirement: 8,
    unfulfilled: [8],
    checker: [8],
    tree: ({ whole }) =>
      new Map(whole).set(security, 'Contact: mailto:psirt@example.com\nExpires: 2026-08-01T00:00:00Z\n'),
  },
  {
    name: 'a CSAF field that leads to another file',
    requirement: 8,
    unfulfilled: [8],
    checker: [8],
    tree: ({ whole, edited }) => {
      const other = edited(metadataPath, (value) => {
        value.last_updated = '2026-02-25T00:00:00Z';
      }).get(metadataPath);
      return new Map(whole)
        .set('old/provider-metadata.json', other ?? '')
        .set(
          security,
          `CSAF: ${base}old/provider-metadata.json\nContact: mailto:a@example.com\nExpires: 2026-08-01T00:00:00Z\n`,
        );
    },
  },
  {
    name: 'nothing at the well-known URL',
    requirement: 9,
    unfulfilled: [9],
    checker: [9, 10],
    tree: ({ whole }) => {
      const metadata = (whole.get(metadataPath) ?? '').replace(
        `${base}${metadataPath}`,
        `${base}csaf/provider-metadata.json`,
      );
      const moved = new Map(whole).set('csaf/provider-metadata.json', metadata);
      moved.delete(metadataPath);
      return moved.set(
        security,
        `CSAF: ${base}csaf/provider-metadata.json\nContact: mailto:a@example.com\nExpires: 2026-08-01T00:00:00Z\n`,
      );
    },
    unknown: [`csaf.data.security.${host}`],
  },
  {
    name: 'a DNS path that serves a page',
    requirement: 10,
    unfulfilled: [10],
    checker: [10],
    hook: () => (asked, answer) =>
      asked.host.startsWith('csaf.data.')
        ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Hello</h1>' }
        : answer,
  },
  {
    name: 'no way to be found at all',
    requirement: 7,
    unfulfilled: [7, 8, 9, 20],
    checker: [7],
    unknown: [`csaf.data.security.${host}`],
    tree: ({ without }) => without(security, metadataPath),
  },
  {
    name: 'a document in the folder of another year',
    requirement: 11,
    unfulfilled: [11],
    checker: [11],
    tree: ({ whole }) =>
      new Map(
        [...whole].map(([path, text]) => [
          path.replace('white/2025/ex', 'white/2026/ex'),
          text
            .replaceAll('2025/ex-2025-0001', '2026/ex-2025-0001')
            .replace(/$/, path.endsWith('2026/index.html') ? '\n<a href="ex-2025-0001.json">' : ''),
        ]),
      ),
  },
  {
    name: 'no index.txt',
    requirement: 12,
    unfulfilled: [12],
    checker: [12],
    tree: ({ without }) => without(`${white}index.txt`),
  },
  {
    name: 'a document missing from index.txt',
    requirement: 12,
    unfulfilled: [12],
    checker: [12],
    tree: ({ changed }) => changed(`${white}index.txt`, (text) => text.replace(/.*0002.*\n/, '')),
  },
  {
    name: 'a blank line in index.txt',
    requirement: 12,
    unfulfilled: [12],
    checker: [2, 12, 13, 14, 15],
    tree: ({ changed }) => changed(`${white}index.txt`, (text) => text.replace('\n', '\n\n')),
  },
  {
    name: 'a line of index.txt that leads to nothing',
    requirement: 12,
    unfulfilled: [12],
    checker: [12, 13, 14, 15],
    tree: ({ changed }) => changed(`${white}index.txt`, (text) => `${text}2026/ex-2026-0099.json\n`),
  },
  {
    name: 'no changes.csv',
    requirement: 13,
    unfulfilled: [13],
    checker: [13],
    tree: ({ without }) => without(`${white}changes.csv`),
  },
  {
    name: 'another time in changes.csv',
    requirement: 13,
    unfulfilled: [13],
    checker: [],
    blind: 'It keeps the times of documents by their URLs, those of changes.csv by their paths, and finds no pair.',
    tree: ({ changed }) => changed(`${white}changes.csv`, (text) => text.replace('2026-02-01T', '2026-02-02T')),
  },
  {
    name: 'an unsorted changes.csv',
    requirement: 13,
    unfulfilled: [13],
    checker: [13],
    tree: ({ changed }) =>
      changed(`${white}changes.csv`, (text) => `${text.trimEnd().split('\n').reverse().join('\n')}\n`),
  },
  {
    name: 'a document missing from changes.csv',
    requirement: 13,
    unfulfilled: [13],
    checker: [13],
    tree: ({ changed }) => changed(`${white}changes.csv`, (text) => text.replace(/.*0002.*\n/, '')),
  },
  {
    name: 'a heading in changes.csv',
    requirement: 13,
    unfulfilled: [13],
    checker: [13],
    tree: ({ changed }) => changed(`${white}changes.csv`, (text) => `"file","time"\n${text}`),
  },
  {
    name: 'a folder without a listing',
    requirement: 14,
    unfulfilled: [14],
    checker: [14],
    tree: ({ without }) => without(`${white}2026/index.html`),
  },
  {
    name: 'listings that are forbidden',
    requirement: 14,
    unfulfilled: [14],
    checker: [14],
    hook: () => at(/^\/\.well-known\/.*\/$/, replaced(403)),
  },
  {
    name: 'a listing that lacks a document',
    requirement: 14,
    unfulfilled: [14],
    checker: [14],
    tree: ({ changed }) => changed(`${white}2026/index.html`, () => '<p>Nothing</p>'),
  },
  {
    name: 'a document missing from its feed',
    requirement: 15,
    unfulfilled: [15],
    checker: [15],
    tree: ({ edited }) => edited(whiteFeed, (value) => value.feed.entry.pop()),
  },
  {
    name: 'a feed entry that leads to nothing',
    requirement: 15,
    unfulfilled: [12, 13, 15],
    checker: [7],
    blind: 'What it cannot fetch, it reports under 7.',
    tree: ({ without }) => without(second),
  },
  {
    name: 'an unknown key in a feed',
    requirement: 15,
    unfulfilled: [15],
    checker: [7, 15],
    tree: ({ edited }) =>
      edited(whiteFeed, (value) => {
        value.feed.author = 'x';
      }),
  },
  {
    name: 'merge-conflict markers in a feed',
    requirement: 15,
    unfulfilled: [15],
    checker: [7, 15],
    tree: ({ changed }) => changed(whiteFeed, (text) => `<<<<<<< HEAD\n${text}`),
  },
  {
    name: 'a feed of another label',
    requirement: 15,
    unfulfilled: [15],
    checker: [],
    blind: 'It warns of documents in a feed of a higher label.',
    tree: ({ edited }) =>
      edited(metadataPath, (value) => {
        value.distributions[1].rolie.feeds[0].tlp_label = 'RED';
      }),
  },
  {
    name: 'a feed entry without hashes',
    requirement: 15,
    unfulfilled: [15],
    checker: [15],
    tree: ({ edited }) => edited(whiteFeed, (value) => value.feed.entry[0].link.splice(1, 2)),
  },
  {
    name: 'a service document that lacks a feed',
    requirement: 16,
    unfulfilled: [16],
    checker: [16],
    tree: ({ edited }) => edited(`${root}service.json`, (value) => value.service.workspace[0].collection.pop()),
  },
  {
    name: 'a service document that is no JSON',
    requirement: 16,
    unfulfilled: [16],
    checker: [16],
    tree: ({ changed }) => changed(`${root}service.json`, () => '<html>'),
  },
  {
    name: 'a category document that is not there',
    requirement: 17,
    unfulfilled: [7, 17],
    checker: [],
    blind: 'It warns: to it, the document is optional even when the metadata names it.',
    tree: ({ without }) => without(`${white}category-white.json`),
  },
  {
    name: 'a category document of another shape',
    requirement: 17,
    unfulfilled: [17],
    checker: [17],
    tree: ({ changed }) => changed(`${white}category-white.json`, () => '{"categories":{"category":"all"}}'),
  },
  {
    name: 'a SHA-256 of other bytes',
    requirement: 18,
    unfulfilled: [18],
    checker: [18],
    tree: ({ changed }) =>
      changed(`${first}.sha256`, (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
  },
  {
    name: 'no hash files',
    requirement: 18,
    unfulfilled: [15, 18],
    checker: [18],
    tree: ({ without }) => without(`${first}.sha256`, `${first}.sha512`),
  },
  {
    name: 'a listed SHA-512 file that is not there',
    requirement: 15,
    unfulfilled: [15],
    checker: [],
    blind: 'It warns under 18, as long as the other hash is there.',
    tree: ({ without }) => without(`${first}.sha512`),
  },
  {
    name: 'a hash file that names another file',
    requirement: 18,
    unfulfilled: [18],
    checker: [],
    blind: 'It reads the hash alone.',
    tree: ({ changed }) => changed(`${first}.sha512`, (text) => text.replace('ex-2025-0001.json', 'ex-9.json')),
  },
  {
    name: 'a page for every file that is missing',
    requirement: 18,
    unfulfilled: [18],
    checker: [],
    blind: 'It asks for nothing that no list names.',
    hook: () => (_, answer) =>
      answer.status === 404 ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Oops</h1>' } : answer,
  },
  {
    name: 'no signature',
    requirement: 19,
    unfulfilled: [15, 19],
    checker: [19],
    tree: ({ without }) => without(`${first}.asc`),
  },
  {
    name: 'the signature of another document',
    requirement: 19,
    unfulfilled: [19],
    checker: [19],
    tree: ({ changed, whole }) => changed(`${first}.asc`, () => whole.get(`${second}.asc`) ?? ''),
  },
  {
    name: 'a signature of another key',
    requirement: 19,
    unfulfilled: [19],
    checker: [19],
    tree: async ({ changed, whole }) => {
      const key = await generateKey({ name: 'Other' }, new Date('2025-01-01'));
      const signature = await (await openSigner(key, undefined, now, false)).signDetached(whole.get(first) ?? '', now);
      return changed(`${first}.asc`, () => signature);
    },
  },
  {
    name: 'a key that has expired',
    requirement: 20,
    unfulfilled: [8, 19, 20],
    checker: [19],
    blind: 'It finds the signatures wrong, under 19, and not the key.',
    tree: async ({ whole, keyPath, signer }) => {
      const userIDs = { name: 'Example' };
      const { publicKey } = await generateAnyKey({ userIDs, date: new Date('2025-01-01'), keyExpirationTime: 86400 });
      const { fingerprint } = await (await import('../../src/sign/openpgp/public-key.ts')).readPublicKey(publicKey);
      const metadata = (whole.get(metadataPath) ?? '').replaceAll(signer.publicKey.fingerprint, fingerprint);
      return new Map(whole)
        .set(keyPath.replace(signer.publicKey.fingerprint, fingerprint), publicKey)
        .set(metadataPath, metadata);
    },
  },
  {
    name: 'a fingerprint that is not the key’s',
    requirement: 20,
    unfulfilled: [20],
    checker: [20],
    tree: ({ edited }) =>
      edited(metadataPath, (value) => {
        value.public_openpgp_keys[0].fingerprint = '0'.repeat(40);
      }),
  },
  {
    name: 'a key file that is not there',
    requirement: 20,
    unfulfilled: [8, 19, 20],
    checker: [20],
    tree: ({ without, keyPath }) => without(keyPath),
  },
  {
    name: 'no key in the metadata',
    requirement: 20,
    unfulfilled: [8, 19, 20],
    checker: [],
    blind: 'It warns, and verifies no signature then.',
    tree: ({ edited }) => edited(metadataPath, (value) => delete value.public_openpgp_keys),
  },
  {
    name: 'a User-Agent that is refused',
    requirement: 24,
    unfulfilled: [24],
    checker: [],
    blind: 'It knows the requirements of CSAF 2.0 alone.',
    hook: () => (asked, answer) => (/python|curl/.test(asked.agent) ? { status: 403, headers: {}, body: '' } : answer),
  },
  {
    name: 'no access for scripts of other sites',
    requirement: 25,
    unfulfilled: [25],
    checker: [],
    blind: 'It knows the requirements of CSAF 2.0 alone.',
    hook: () => (_, answer) => {
      const { 'access-control-allow-origin': __, ...headers } = answer.headers;
      return { ...answer, headers };
    },
  },
  {
    name: 'a server that breaks down at documents',
    requirement: 1,
    unfulfilled: [1, 15, 18, 19],
    checker: [7],
    blind: 'What it cannot fetch, it reports under 7.',
    hook: () => at(/ex-2025-0001\.json$/, replaced(500)),
  },
];

/** A tree with a feed of TLP:AMBER documents beside the public ones. */
function amberTree(signer: Signer): Promise<Tree> {
  const amber = {
    id: 'EX-2026-0004',
    label: 'AMBER',
    initial: '2026-02-21T08:00:00Z',
    current: '2026-02-21T08:00:00Z',
  } as const;
  return providerTree(signer, [...exampleDocuments, amber]);
}
