import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readPublishedDocuments } from '../../src/history/published-documents.ts';
import { openPublishedTree } from '../../src/history/published-tree.ts';
import type { PublishedTree } from '../../src/model/published-tree.ts';
import { contentOf, documentPath, faultless, inFolder, publishInto, throwawaySigner } from '../pipeline/publishing.ts';
import { type Answer, missing as skip, startSite, type TlsSite } from './tls-site.ts';

let site: TlsSite;
let answer: Answer;
let pauses: number[];
before(async () => {
  if (skip !== false) return;
  site = await startSite((path, response) => answer(path, response));
});
after(() => site?.stop());

function open(place = site.url): Promise<PublishedTree | undefined> {
  pauses = [];
  site.asked.length = 0;
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  return openPublishedTree({ place, name: place, access: { fetch, pause } });
}

const missing = (response: ServerResponse): void => void response.writeHead(404).end('nothing here');

/** Serves a folder below `/`, but for what `instead` answers itself. */
function serving(folder: string, instead: (path: string, response: ServerResponse) => boolean = () => false): Answer {
  return async (path, response) => {
    if (instead(path, response)) return;
    const file = await readFile(join(folder, path)).catch(() => undefined);
    if (file === undefined) missing(response);
    else response.end(file);
  };
}

/** Works on a site that holds two advisories. */
async function withPublished(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const signer = await throwawaySigner();
    await publishInto(join(folder, 'public'), contentOf([faultless(1), faultless(2)]), signer);
    answer = serving(join(folder, 'public'));
    await work(join(folder, 'public'));
  });
}

describe('a site that csaf-press has published', { skip }, () => {
  for (const end of ['', 'publication.json', '.well-known/csaf/provider-metadata.json']) {
    test(`is found by its address ${end === '' ? 'alone' : `with ${end}`}`, () =>
      withPublished(async () => {
        const tree = (await open(site.url + end)) ?? assert.fail();
        assert.equal(tree.name, site.url);
        assert.deepEqual([...(await readPublishedDocuments(tree)).documents.keys()], ['EX-2026-1', 'EX-2026-2']);
        assert.deepEqual(site.asked.toSorted(), [documentPath(1), documentPath(2), 'publication.json'].toSorted());
      }));
  }

  test('is not asked for what is known by its hash', () =>
    withPublished(async (folder) => {
      const text = await readFile(join(folder, documentPath(1)), 'utf8');
      const tree = (await open()) ?? assert.fail();
      const { sha256 = '' } = tree.documents.find(({ path }) => path === documentPath(1)) ?? {};
      const { documents } = await readPublishedDocuments(
        tree,
        new Map([[sha256, { text, document: JSON.parse(text) }]]),
      );
      assert.equal(documents.size, 2);
      assert.deepEqual(site.asked, ['publication.json', documentPath(2)]);
    }));

  test('is asked past the caches in between', () =>
    withPublished(async (folder) => {
      const controls: unknown[] = [];
      answer = serving(folder, (_, { req }) => {
        controls.push(req.headers['cache-control']);
        return false;
      });
      assert.ok(await open());
      assert.deepEqual(controls, ['no-cache']);
    }));

  test('is asked again after a while when it is busy, and as late as it asks', () =>
    withPublished(async (folder) => {
      const busy = [503, 429];
      answer = serving(folder, (_, response) => {
        const status = busy.shift();
        if (status !== undefined) response.writeHead(status, status === 429 ? { 'retry-after': '3' } : {}).end();
        return status !== undefined;
      });
      assert.ok(await open());
      assert.deepEqual(pauses, [1000, 3000]);
    }));
});

const manifest = (files: unknown[], rest: object = {}): string =>
  JSON.stringify({
    generator: 'csaf-press',
    manifest_version: '1',
    base_url: 'https://example.com/',
    files,
    ...rest,
  });
const entry = (path: string, rest: object = {}): object => ({
  path,
  media_type: 'application/json',
  size: 10,
  sha256: 'a'.repeat(64),
  wave: 'document',
  ...rest,
});
const metadata = entry('.well-known/csaf/provider-metadata.json', { wave: 'metadata' });

const hostile: { name: string; answer: Answer; says: RegExp; mend?: RegExp }[] = [
  ...['../x.json', '/etc/passwd', '.well-known/csaf/../../x.json', 'a\\..\\b', 'a//b', 'a/./b', 'a\u0000b', ''].map(
    (path) => ({
      name: `a manifest that names ${JSON.stringify(path)}`,
      answer: (_: string, response: ServerResponse) => void response.end(manifest([metadata, entry(path)])),
      says: /the entry 1 of its files is malformed/,
    }),
  ),
  {
    name: 'a manifest that has lost its end',
    answer: (_, response) => void response.end(manifest([entry(documentPath(1))])),
    says: /does not name \.well-known\/csaf\/provider-metadata\.json/,
  },
  {
    name: 'a manifest with a file twice',
    answer: (_, response) => void response.end(manifest([metadata, metadata])),
    says: /the entry 1 of its files is there twice/,
  },
  {
    name: 'a manifest of a later version',
    answer: (_, response) => void response.end(manifest([metadata], { manifest_version: '2' })),
    says: /of a version that this csaf-press does not know/,
  },
  {
    name: 'a manifest of a tree for a closed circle',
    answer: (_, response) => void response.end(manifest([metadata], { audience: 'restricted' })),
    says: /holds a tree that is not for everyone/,
    mend: /--previous dist/,
  },
  {
    name: 'a manifest without a hash',
    answer: (_, response) => void response.end(manifest([metadata, entry('a.json', { sha256: '../../etc' })])),
    says: /malformed/,
  },
  {
    name: 'a manifest of another address than one',
    answer: (_, response) => void response.end(manifest([metadata], { base_url: 'javascript:alert(1)' })),
    says: /`base_url` is no https URL/,
  },
  {
    name: 'a manifest that speaks to the terminal',
    answer: (_, response) => void response.end(manifest([metadata], { base_url: 'https://a.example/\u001b[2J/' })),
    says: /`base_url` is no https URL/,
  },
  {
    name: 'a page where nothing is',
    answer: (_, response) => void response.end('<!doctype html><title>Welcome</title>'),
    says: /provider-metadata\.json is no CSAF provider metadata/,
  },
  {
    name: 'a redirect',
    answer: (path, response) => void response.writeHead(301, { location: `http://169.254.169.254/${path}` }).end(),
    says: /publication\.json redirects to http:\/\/169\.254\.169\.254\/publication\.json; redirects are not followed/,
  },
  {
    name: 'a refusal',
    answer: (_, response) => void response.writeHead(403).end(),
    says: /answers 403/,
  },
  {
    name: 'a server that is down',
    answer: (_, response) => void response.destroy(),
    says: /cannot be had, in 4 attempts: /,
    mend: /--previous DIR/,
  },
  {
    name: 'an answer without end',
    answer: (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, ' ')));
      };
      response.on('drain', more);
      more();
    },
    says: /publication\.json has more than the 52428800 bytes that it may have/,
  },
];

describe('nothing is taken from a site that cannot be relied on', { skip }, () => {
  for (const { name, answer: theirs, says, mend = /./ } of hostile) {
    test(name, async () => {
      answer = theirs;
      await assert.rejects(open(), { name: 'PublisherError', code: 'HISTORY', message: says, mend });
    });
  }

  test('documents of another size, of another hash, of another encoding, and none', () =>
    withPublished(async (folder) => {
      const bodies: [body: Buffer, fault: RegExp][] = [
        [Buffer.alloc(100_000, '{'), /has more than the \d+ bytes/],
        [Buffer.from('{}'), /is not the file that publication\.json names/],
        [Buffer.from([0xff, 0xfe]), /is not the file that/],
      ];
      for (const [body, fault] of bodies) {
        answer = serving(folder, (path, response) => path === documentPath(1) && Boolean(response.end(body)));
        const { damaged, documents } = await readPublishedDocuments((await open()) ?? assert.fail());
        assert.match(damaged.get(documentPath(1)) ?? '', fault);
        assert.deepEqual([...documents.keys()], ['EX-2026-2']);
      }
      await rm(join(folder, documentPath(1)));
      answer = serving(folder);
      const { damaged } = await readPublishedDocuments((await open()) ?? assert.fail());
      assert.deepEqual([...damaged], [[documentPath(1), 'is missing']]);
    }));

  test('a certificate of nobody', async () => {
    const other = await startSite((_, response) => void response.end('{}'), false);
    try {
      await assert.rejects(open(other.url), {
        code: 'HISTORY',
        message: /is not trusted/,
        mend: /NODE_EXTRA_CA_CERTS/,
      });
      assert.deepEqual(pauses, []);
    } finally {
      await other.stop();
    }
  });

  for (const address of [
    'http://example.com/',
    'https://me:secret@example.com/',
    'https://example.com/?a',
    'https://',
  ]) {
    test(`${address} is no address`, async () => {
      await assert.rejects(open(address), (error) => {
        assert.ok(error instanceof Error && 'code' in error && error.code === 'USAGE');
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
    });
  }

  test('nothing at all is no tree', async () => {
    answer = (_, response) => missing(response);
    assert.equal(await open(), undefined);
    assert.deepEqual(site.asked, ['publication.json', '.well-known/csaf/provider-metadata.json']);
  });
});

describe('the site of another provider', { skip }, () => {
  const root = '.well-known/csaf/';
  const provider = (distributions: unknown): string => JSON.stringify({ metadata_version: '2.0', distributions });
  const document = JSON.stringify({ document: { csaf_version: '2.0', tracking: { id: 'A', version: '1' } } });
  const files = (more: Record<string, string>): Answer => {
    const all = new Map(Object.entries(more));
    return (path, response) => {
      const text = all.get(path);
      if (text === undefined) missing(response);
      else response.end(text);
    };
  };
  const feed = (...targets: string[]): string =>
    JSON.stringify({ feed: { entry: targets.map((src) => ({ content: { src } })) } });
  const rolie = (): unknown => [{ rolie: { feeds: [{ url: `${site.url}${root}feed.json` }] } }];

  test('is walked by its ROLIE feeds, or by changes.csv', async () => {
    const csv = '"2026/a.json","2026-03-02T09:00:00Z"\r\n2026/b.json,2026-03-02T09:00:00Z\n';
    for (const [distributions, list] of [
      [rolie(), { [`${root}feed.json`]: feed(`${site.url}${root}2026/a.json`, `${site.url}${root}2026/b.json`) }],
      [[{ directory_url: `${site.url}.well-known/csaf` }], { [`${root}changes.csv`]: csv }],
    ] as const) {
      const documents = { [`${root}2026/a.json`]: document, [`${root}2026/b.json`]: document.replace('A', 'B') };
      answer = files({ [`${root}provider-metadata.json`]: provider(distributions), ...list, ...documents });
      const tree = (await open()) ?? assert.fail();
      assert.equal(tree.identity, null);
      assert.deepEqual([...(await readPublishedDocuments(tree)).documents.keys()], ['A', 'B']);
    }
  });

  const faults: [name: string, more: () => Record<string, string>, says: RegExp][] = [
    [
      'a feed that is not named',
      () => ({ [`${root}provider-metadata.json`]: provider([{ rolie: { feeds: [{ url: [[]] }] } }]) }),
      /without `url`/,
    ],
    ['a feed that is missing', () => ({}), /feed\.json is missing/],
    ['a feed that is none', () => ({ [`${root}feed.json`]: '<<<<<<< HEAD\n{}' }), /is no ROLIE feed/],
    [
      'a feed that leads elsewhere',
      () => ({ [`${root}feed.json`]: feed('https://169.254.169.254/a.json') }),
      /not below/,
    ],
    ['a feed that leads up', () => ({ [`${root}feed.json`]: feed(`${site.url}a/%2e%2e%2fb.json`) }), /is missing/],
  ];
  for (const [name, more, says] of faults) {
    test(name, async () => {
      answer = files({ [`${root}provider-metadata.json`]: provider(rolie()), ...more() });
      const outcome = open().then(async (tree) => readPublishedDocuments(tree ?? assert.fail()));
      await assert.rejects(outcome, { code: 'HISTORY', message: says });
    });
  }

  test('a document that is spoilt stops the work: nothing tells what it was', async () => {
    answer = files({
      [`${root}provider-metadata.json`]: provider(rolie()),
      [`${root}feed.json`]: feed(`${site.url}${root}a.json`),
      [`${root}a.json`]: '<<<<<<< HEAD',
    });
    const tree = (await open()) ?? assert.fail();
    await assert.rejects(readPublishedDocuments(tree), { code: 'HISTORY', message: /markers of a merge conflict/ });
  });
});
