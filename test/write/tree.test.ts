import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Artifact, Wave } from '../../src/model/artifact.ts';
import type { PublicationManifest } from '../../src/model/publication-manifest.ts';
import type { SiteData } from '../../src/model/site.ts';
import { PublisherError } from '../../src/publisher-error.ts';
import { swapIn } from '../../src/write/swap.ts';
import { type Written, writeTree } from '../../src/write/tree.ts';

const siteRoot = join(import.meta.dirname, 'fixtures/site');
const baseUrl = 'https://example.com/security/';

let root: string;
let out: string;
let workFolder: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'tree-')));
  out = join(root, 'dist');
  workFolder = join(root, '.csaf-press');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function artifact(path: string, content = `content of ${path}\n`, wave: Wave = 'document'): Artifact {
  return { path, content, mediaType: 'application/json', seal: 'none', wave };
}

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

/** Every file below a folder, by path, as text; links are not followed. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.toSorted().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')]),
  );
  return Object.fromEntries(texts);
}

async function manifest(of = out): Promise<PublicationManifest> {
  return JSON.parse(await readFile(join(of, 'publication.json'), 'utf8'));
}

async function rejects(work: Promise<unknown>, code: string, says: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof PublisherError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, says);
    assert.notEqual(error.mend, '');
    return true;
  });
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

  test('leaves the previous tree as it is when a page fails, and says which', async () => {
    await write([artifact('a.json')]);
    const before = await contents(out);
    await rejects(write([artifact('b.json')], { fault: 'no title' }), 'SITE', /pages\/index\.astro: no title$/);
    assert.deepEqual(await contents(out), before);
    assert.deepEqual(await readdir(workFolder), ['.gitignore']);
  });

  for (const path of ['index.html', 'advisories/a-1/index.html', 'advisories', 'index.html/a.json']) {
    test(`refuses an artifact where a page is: ${path}`, async () => {
      await rejects(
        write([artifact(path)]),
        'SITE',
        new RegExp(`Two things want to be ${path.replace('/a.json', '')}`),
      );
      assert.deepEqual(await readdir(root), ['.csaf-press']);
    });
  }

  test('refuses two artifacts of one path', async () => {
    await rejects(write([artifact('a.json'), artifact('a.json')]), 'SITE', /Two things want to be a\.json/);
  });

  for (const path of ['../a.json', '/a.json', 'a//b', 'a/./b', '', 'a\\b', 'a\0b']) {
    test(`never writes outside the tree: ${JSON.stringify(path)}`, async () => {
      await assert.rejects(write([artifact(path)]), /is not inside the tree/);
    });
  }

  for (const odd of ['#', '?', '%']) {
    test(`refuses a work folder with ${odd} in its path`, async () => {
      workFolder = join(root, `a${odd}b`, '.csaf-press');
      const says = new RegExp(`contains \\${odd}, which the site's tooling cannot handle`);
      await rejects(write([]), 'SITE', says);
      assert.deepEqual(await readdir(workFolder), ['.gitignore']);
    });
  }

  test('says which file the disk refuses, and waits for the others', async () => {
    const long = `${'x'.repeat(300)}.json`;
    const many = Array.from({ length: 200 }, (_, n) => artifact(`many/${n}.json`));
    for (const path of [long, `${long}/a.json`]) {
      await rejects(write([artifact(path), ...many]), 'OUTPUT_UNWRITABLE', /^x+\.json cannot be written: .*too long/);
      assert.deepEqual(await readdir(workFolder), ['.gitignore']);
      assert.equal((await readdir(root)).includes('dist'), false);
    }
  });

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

describe('the output folder', () => {
  test('may be absent, empty, or hold litter only', async () => {
    await write([], { to: join(root, 'deep/er/dist') });
    await mkdir(out);
    await writeFile(join(out, '.DS_Store'), '');
    await write([]);
    assert.equal((await readdir(out)).includes('.DS_Store'), false);
  });

  test('is refused when it is a file, or when its parent is one', async () => {
    await writeFile(out, 'mine');
    await rejects(write([]), 'OUTPUT_UNWRITABLE', /dist is a file/);
    await rejects(write([], { to: join(out, 'below') }), 'OUTPUT_UNWRITABLE', /cannot be written/);
    assert.equal(await readFile(out, 'utf8'), 'mine');
  });

  test('is refused when it holds what csaf-press did not make', async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'mine');
    await rejects(write([]), 'OUTPUT_UNWRITABLE', /holds thesis\.txt, which csaf-press did not make/);
    assert.equal(await readFile(join(out, 'thesis.txt'), 'utf8'), 'mine');
  });

  test('is refused when something was added to a tree of ours, such as .git', async () => {
    await write([]);
    await mkdir(join(out, '.git'));
    await writeFile(join(out, 'CNAME'), 'example.com');
    await rejects(write([]), 'OUTPUT_UNWRITABLE', /holds \.git and 1 more/);
    assert.equal(await readFile(join(out, 'CNAME'), 'utf8'), 'example.com');
  });

  for (const path of ['advisories/notes.txt', 'advisories/a-1/mine/deep.txt', '.well-known/security.txt']) {
    test(`is refused when it holds ${path} beside files of ours`, async () => {
      await write([artifact('.well-known/csaf/a.json')]);
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), 'mine');
      const named = path.replace('/deep.txt', '').replaceAll('.', '\\.');
      await rejects(write([]), 'OUTPUT_UNWRITABLE', new RegExp(`holds ${named}, which csaf-press did not make`));
      assert.equal(await readFile(join(out, path), 'utf8'), 'mine');
    });
  }

  test('may hold litter anywhere in a tree of ours', async () => {
    await write([artifact('a/b/c.json')]);
    await writeFile(join(out, 'a/b/.DS_Store'), '');
    await write([]);
    assert.equal('a/b/.DS_Store' in (await contents(out)), false);
  });

  test('is refused when what must be kept is inside', async () => {
    await write([artifact('key.asc')]);
    const keep = [join(out, 'key.asc')];
    await rejects(write([], { keep }), 'OUTPUT_UNWRITABLE', /holds .*key\.asc, which would be deleted/);
    assert.equal('key.asc' in (await contents(out)), true);
  });

  test('is refused when what must be kept is inside by way of a link, even if it is not there yet', async () => {
    await write([artifact('a.json')]);
    await symlink(out, join(root, 'link'));
    const keep = [join(root, 'link/restricted/tree')];
    await rejects(write([], { keep }), 'OUTPUT_UNWRITABLE', /holds .*tree, which would be deleted/);
  });

  for (const text of ['not JSON', '[]', '{"generator":"other","files":[]}', '{"generator":"csaf-press"}']) {
    test(`is refused when its publication.json is not ours: ${text}`, async () => {
      await mkdir(out);
      await writeFile(join(out, 'publication.json'), text);
      await rejects(write([]), 'OUTPUT_UNWRITABLE', /holds publication\.json/);
    });
  }

  test('is refused when it is the project, above it, or the work folder', async () => {
    for (const to of [root, join(root, '..'), workFolder, join(siteRoot, '..')]) {
      await rejects(write([], { to }), 'OUTPUT_UNWRITABLE', /which would be deleted/);
    }
  });

  test('stays a link when it is one', async () => {
    const real = join(root, 'real');
    await mkdir(real);
    await symlink(real, out);
    await write([artifact('a.json')]);
    assert.equal(await realpath(out), real);
    assert.equal((await readdir(real)).includes('a.json'), true);
  });

  const otherDisk = '/dev/shm';
  const disks = Promise.all([stat(otherDisk), stat(tmpdir())])
    .then(([a, b]) => a.dev !== b.dev)
    .catch(() => false);
  test('may be on another disk', async (t) => {
    if (!(await disks)) return t.skip(`NOT RUN: ${otherDisk} is no second disk`);
    const folder = await mkdtemp(join(otherDisk, 'tree-'));
    try {
      const to = join(folder, 'dist');
      await write([artifact('old.json')], { to });
      await write([artifact('new.json')], { to });
      assert.deepEqual(await readdir(folder), ['dist']);
      const files = await contents(to);
      assert.deepEqual(['old.json' in files, 'new.json' in files], [false, true]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('swapIn', () => {
  test('puts in one whole tree, however many come at once', async () => {
    const trees = Array.from({ length: 12 }, (_, n) => join(root, `tree-${n}`));
    for (const [n, tree] of trees.entries()) {
      await mkdir(tree);
      for (const name of ['a', 'b', 'c']) await writeFile(join(tree, name), String(n));
    }
    await Promise.all(trees.map((tree) => swapIn({ tree, target: out })));
    const values = Object.values(await contents(out));
    assert.equal(values.length, 3);
    assert.equal(new Set(values).size, 1);
    assert.deepEqual(await readdir(root), ['dist']);
  });

  test('puts the old tree back when the new one cannot come', async () => {
    await mkdir(out);
    await writeFile(join(out, 'old'), '');
    // A folder cannot be moved into itself, so the second rename fails.
    await assert.rejects(swapIn({ tree: root, target: out }), { code: 'OUTPUT_UNWRITABLE' });
    assert.deepEqual(await readdir(out), ['old']);
    assert.deepEqual(await readdir(root), ['dist']);
  });

  test('puts in two trees, or neither', async () => {
    const names = ['public', 'restricted'];
    const staged = names.map((name) => ({ tree: join(root, `new-${name}`), target: join(root, name) }));
    for (const { tree, target } of staged) {
      for (const [folder, text] of [
        [tree, 'new'],
        [target, 'old'],
      ] as const) {
        await mkdir(folder);
        await writeFile(join(folder, 'file'), text);
      }
    }
    const [first, second] = staged;
    assert.ok(first && second);
    const both = async (): Promise<string[]> =>
      Promise.all([first, second].map(({ target }) => readFile(join(target, 'file'), 'utf8')));
    await assert.rejects(swapIn(first, { tree: join(root, 'absent'), target: second.target }));
    assert.deepEqual(await both(), ['old', 'old']);
    // It is there, and cannot be moved into itself.
    await assert.rejects(swapIn(first, { tree: root, target: second.target }), { code: 'OUTPUT_UNWRITABLE' });
    assert.deepEqual(await both(), ['old', 'old']);
    await swapIn(first, second);
    assert.deepEqual(await both(), ['new', 'new']);
    assert.deepEqual((await readdir(root)).toSorted(), names);
  });
});

describe('a folder for some readers', () => {
  test('is never replaced by one for others', async () => {
    await write([artifact('open.json')]);
    const restricted = { audience: 'restricted' } as const;
    await assert.rejects(write([artifact('closed.json')], restricted), { code: 'OUTPUT_UNWRITABLE' });
    const to = join(root, 'dist-restricted');
    await write([artifact('closed.json')], { ...restricted, to });
    assert.equal(JSON.parse(await readFile(join(to, 'publication.json'), 'utf8')).audience, 'restricted');
    await write([artifact('closed-too.json')], { ...restricted, to });
    await assert.rejects(write([artifact('open.json')], { to }), (error) => {
      assert.match(String(error), /dist-restricted holds a restricted tree/);
      return true;
    });
    const files = await contents(to);
    assert.deepEqual(['closed-too.json' in files, 'open.json' in files], [true, false]);
  });
});

describe('what a killed build left', () => {
  /** The number of a process that has ended. */
  async function deadProcess(): Promise<number> {
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
    return Number(stdout);
  }

  test('staging of ended processes goes, staging of running ones stays', async () => {
    const dead = join(workFolder, `staging-${await deadProcess()}-abc`);
    const alive = join(workFolder, `staging-${process.ppid}-abc`);
    for (const folder of [dead, alive]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'half'), '');
    }
    await write([]);
    assert.deepEqual((await readdir(workFolder)).toSorted(), ['.gitignore', `staging-${process.ppid}-abc`]);
  });

  test('an old tree that was moved aside comes back before anything else is done', async () => {
    const aside = join(root, `.dist.csaf-press-${await deadProcess()}-1`);
    await write([artifact('old.json')]);
    await promisify(execFile)('mv', [out, aside]);
    await rejects(write([], { fault: 'stop' }), 'SITE', /stop/);
    assert.equal('old.json' in (await contents(out)), true);
    assert.deepEqual((await readdir(root)).toSorted(), ['.csaf-press', 'dist']);
  });

  test('an old tree that was not deleted yet goes', async () => {
    const aside = join(root, `.dist.csaf-press-${await deadProcess()}-1`);
    await write([artifact('a.json')]);
    await mkdir(aside);
    await write([artifact('b.json')]);
    assert.deepEqual((await readdir(root)).toSorted(), ['.csaf-press', 'dist']);
  });

  for (const ending of ['', '-1-old', '-1-new-2', '-x', '-1.bak']) {
    test(`a sibling that only looks like it stays: …-<pid>${ending}`, async () => {
      const name = `.dist.csaf-press-${await deadProcess()}${ending}`;
      await mkdir(join(root, name));
      await writeFile(join(root, name, 'mine'), '');
      await write([]);
      assert.deepEqual(await readdir(join(root, name)), ['mine']);
    });
  }
});
