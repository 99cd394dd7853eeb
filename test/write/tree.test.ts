import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Artifact } from '../../src/model/artifact.ts';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import type { SiteData } from '../../src/model/site.ts';
import { type Written, writeTree } from '../../src/write/tree.ts';
import { artifact, baseUrl, contents, makePlace, type Place, rejects } from './put-tree.ts';

const siteRoot = join(import.meta.dirname, 'fixtures/site');

let place: Place;
let root: string;
let out: string;
let workFolder: string;
beforeEach(async () => {
  place = await makePlace();
  ({ root, out, workFolder } = place);
});
afterEach(() => place.remove());

/** The fixture's pages read a title, and fail with `fault`. */
function data(title: string, fault?: string): SiteData {
  return { title, fault } as unknown as SiteData;
}

function write(
  artifacts: Artifact[],
  options: { title?: string; fault?: string; to?: string; keep?: string[]; audience?: 'restricted' } = {},
): Promise<Written> {
  const { title = 'First', fault, to = out, keep = [], ...whom } = options;
  return writeTree(artifacts, data(title, fault), { out: to, workFolder, siteRoot, keep, baseUrl, ...whom });
}

async function manifest(of = out): Promise<PublicationManifest> {
  return JSON.parse(await readFile(join(of, 'publication.json'), 'utf8'));
}

describe('writeTree', () => {
  test('brings artifacts byte for byte, dot-folders included, and pages with base and origin', async () => {
    const strange = '{"é":"🙂\u2028\\u0000"}\r\n<!-- not HTML -->';
    const written = await write([
      artifact('.well-known/csaf/white/2026/a.json', strange),
      artifact('_headers', '/*\n'),
    ]);
    const files = await contents(out);
    assert.equal(files['.well-known/csaf/white/2026/a.json'], Buffer.from(strange).toString('latin1'));
    assert.match(
      files['index.html'] ?? '',
      /<title>First<\/title>.*href="https:\/\/example\.com\/security\/".*href="\/security\/"/s,
    );
    assert.equal(written.files, Object.keys(files).length);
    assert.equal(
      written.bytes,
      Object.values(files).reduce((sum, text) => sum + text.length, 0),
    );
  });

  test('lists every file in publication.json with its hash, in upload order', async () => {
    await write([
      artifact('.well-known/csaf/provider-metadata.json', '{}', 'metadata'),
      artifact('.well-known/csaf/white/index.txt', 'b\n', 'list'),
      artifact('b.json'),
      artifact('B.json'),
    ]);
    const { files, generator, base_url } = await manifest();
    assert.deepEqual([generator, base_url], ['csaf-press', baseUrl]);
    assert.deepEqual(
      files.map(({ path, wave }) => `${wave} ${path}`),
      [
        'document B.json',
        'document b.json',
        'page advisories/a-1/index.html',
        'page advisories/a-2/index.html',
        'page index.html',
        'list .well-known/csaf/white/index.txt',
        'metadata .well-known/csaf/provider-metadata.json',
      ],
    );
    for (const { path, size, sha256 } of files) {
      const bytes = await readFile(join(out, path));
      assert.equal(bytes.length, size);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
    }
    const types = Object.fromEntries(files.map(({ path, media_type }) => [path, media_type]));
    assert.equal(types['b.json'], 'application/json');
    assert.equal(types['index.html'], 'text/html; charset=utf-8');
  });

  test('tells for each file how long caches may use it', async () => {
    await write([artifact('.well-known/csaf/white/2026/a.json'), artifact('.well-known/csaf/white/index.txt')]);
    const caching = Object.fromEntries((await manifest()).files.map((file) => [file.path, file.cache_control]));
    assert.equal(caching['.well-known/csaf/white/2026/a.json'], 'public, no-cache');
    assert.equal(caching['.well-known/csaf/white/index.txt'], 'public, max-age=300, must-revalidate');
    const closed = join(out, '../closed');
    await write([artifact('.well-known/csaf/red/2026/a.json')], { to: closed, audience: 'restricted' });
    for (const file of (await manifest(closed)).files) assert.equal(file.cache_control, 'private, no-store', file.path);
  });

  test('gives the same tree twice, and the same modes under another umask', async () => {
    await write([artifact('a.json')]);
    const first = await contents(out);
    const umask = process.umask(0o077);
    try {
      await write([artifact('a.json')]);
    } finally {
      process.umask(umask);
    }
    assert.deepEqual(await contents(out), first);
    for (const path of ['a.json', 'index.html', 'publication.json']) {
      assert.equal((await stat(join(out, path))).mode & 0o777, 0o644, path);
    }
    for (const path of ['.', 'advisories']) assert.equal((await stat(join(out, path))).mode & 0o777, 0o755, path);
  });

  test('replaces the previous tree whole and leaves nothing beside it', async () => {
    await write([artifact('old.json')]);
    await write([artifact('new.json')], { title: 'Second' });
    const files = await contents(out);
    assert.equal('old.json' in files, false);
    assert.equal('new.json' in files, true);
    assert.match(files['index.html'] ?? '', /Second/);
    assert.deepEqual((await readdir(root)).toSorted(), ['.csaf-press', 'dist']);
    assert.deepEqual(await readdir(workFolder), ['.gitignore']);
  });

  test('writes nothing into the site', async () => {
    const before = await contents(siteRoot);
    await write([]);
    assert.deepEqual(await contents(siteRoot), before);
  });

  test('leaves nothing in the working directory, where builds at the same time would meet', async () => {
    const before = process.cwd();
    const elsewhere = join(root, 'elsewhere');
    await mkdir(elsewhere);
    process.chdir(elsewhere);
    try {
      for (const title of ['First', 'Second']) {
        await write([], { title });
        assert.match(await readFile(join(out, 'index.html'), 'utf8'), new RegExp(`<title>${title}<`));
      }
    } finally {
      process.chdir(before);
    }
    assert.deepEqual(await readdir(elsewhere), []);
  });

  test('leaves the previous tree as it is when a page fails, and says which', async () => {
    await write([artifact('a.json')]);
    const before = await contents(out);
    await rejects(write([artifact('b.json')], { fault: 'no title' }), 'SITE', /pages\/index\.astro: no title$/);
    assert.deepEqual(await contents(out), before);
    assert.deepEqual(await readdir(workFolder), ['.gitignore']);
  });

  test('refuses an artifact where a page is, and replaces nothing', async () => {
    await rejects(write([artifact('index.html')]), 'SITE', /Two things want to be index\.html/);
    assert.deepEqual(await readdir(root), ['.csaf-press']);
    assert.deepEqual(await readdir(workFolder), ['.gitignore']);
  });

  for (const odd of ['#', '?', '%']) {
    test(`refuses a work folder with ${odd} in its path`, async () => {
      workFolder = join(root, `a${odd}b`, '.csaf-press');
      const says = new RegExp(`contains \\${odd}, which the site's tooling cannot handle`);
      await rejects(write([]), 'SITE', says);
      assert.deepEqual(await readdir(workFolder), ['.gitignore']);
    });
  }

  test('two builds at once each put in a whole tree', async () => {
    const results = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((title) => write([artifact(`${title}.json`)], { title })),
    );
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled'],
    );
    const files = await contents(out);
    const title = /<title>(.*?)<\/title>/.exec(files['index.html'] ?? '')?.[1] ?? '';
    assert.deepEqual(
      Object.keys(files).filter((path) => /^[A-Z]/.test(path)),
      [`${title}.json`],
    );
    assert.deepEqual((await readdir(root)).toSorted(), ['.csaf-press', 'dist']);
  });
});
