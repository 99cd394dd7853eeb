import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Artifact } from '../../src/model/artifact.ts';
import { claimOutput, holdsRestricted } from '../../src/write/output-folder.ts';
import { artifact, contents, makePlace, type Place, putTree, rejects } from './put-tree.ts';

/** Above the greatest that Linux gives. */
const neverAPid = 2 ** 22 + 1;

let place: Place;
let root: string;
let out: string;
let workFolder: string;
beforeEach(async () => {
  place = await makePlace();
  ({ root, out, workFolder } = place);
});
afterEach(() => place.remove());

function write(
  artifacts: Artifact[],
  { to = out, ...options }: { to?: string; keep?: string[]; audience?: 'restricted' } = {},
): Promise<void> {
  return putTree(artifacts, { out: to, workFolder }, options);
}

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

  test('comes back from where a killed build had moved it, restricted as it was', async () => {
    const closed = join(root, 'closed');
    const aside = (swap: number): string => join(root, `.closed.csaf-press-${neverAPid}-${swap}`);
    assert.equal(await holdsRestricted(join(root, 'no/such/folder')), false);
    await write([artifact('a.json')], { to: closed, audience: 'restricted' });
    await rename(closed, aside(1));
    assert.equal(await holdsRestricted(closed), true);
    assert.equal((await readdir(root)).includes(basename(aside(1))), false);
    await cp(closed, aside(2), { recursive: true });
    assert.equal(await holdsRestricted(closed), true);
    assert.deepEqual(
      (await readdir(root)).filter((name) => name.includes('csaf-press-')),
      [],
    );
  });

  for (const text of ['not JSON', '[]', '{"generator":"other","files":[]}', '{"generator":"csaf-press"}']) {
    test(`is refused when its publication.json is not ours: ${text}`, async () => {
      await mkdir(out);
      await writeFile(join(out, 'publication.json'), text);
      await rejects(write([]), 'OUTPUT_UNWRITABLE', /holds publication\.json/);
    });
  }

  test('is refused when it is the project, above it, or the work folder', async () => {
    const content = join(root, 'content');
    for (const to of [root, join(root, '..'), workFolder, content]) {
      await rejects(
        write([], { to, keep: [join(content, 'advisories')] }),
        'OUTPUT_UNWRITABLE',
        /which would be deleted/,
      );
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

  /** A place on another disk than the temporary folder's. */
  async function otherDisk(): Promise<string | undefined> {
    const { dev } = await stat(tmpdir());
    for (const disk of ['/dev/shm', '/tmp', import.meta.dirname]) {
      const there = await stat(disk).catch(() => undefined);
      if (there !== undefined && there.dev !== dev) return disk;
    }
    return undefined;
  }

  test('may be on another disk', async (t) => {
    const disk = await otherDisk();
    if (disk === undefined) return t.skip('NOT RUN: there is no second disk');
    const folder = await mkdtemp(join(disk, 'tree-'));
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
    await claimOutput(out, []);
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
