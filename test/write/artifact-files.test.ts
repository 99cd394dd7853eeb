import assert from 'node:assert/strict';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, test } from 'node:test';
import { writeArtifacts } from '../../src/write/artifact-files.ts';
import { artifact, makePlace, type Place, rejects } from './put-tree.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
  await mkdir(place.out);
});
afterEach(() => place.remove());

for (const path of ['index.html', 'advisories/a-1/index.html', 'advisories', 'index.html/a.json']) {
  test(`refuses an artifact where a page is: ${path}`, async () => {
    await writeArtifacts([artifact('index.html'), artifact('advisories/a-1/index.html')], place.out);
    await rejects(
      writeArtifacts([artifact(path)], place.out),
      'SITE',
      new RegExp(`Two things want to be ${path.replace('/a.json', '')}`),
    );
  });
}

test('refuses two artifacts of one path', async () => {
  const twice = writeArtifacts([artifact('a.json'), artifact('a.json')], place.out);
  await rejects(twice, 'SITE', /Two things want to be a\.json/);
});

for (const path of ['../a.json', '/a.json', 'a//b', 'a/./b', '', 'a\\b', 'a\0b']) {
  test(`never writes outside the tree: ${JSON.stringify(path)}`, async () => {
    await assert.rejects(writeArtifacts([artifact(path)], place.out), /is not inside the tree/);
    assert.deepEqual(await readdir(place.root), ['dist']);
  });
}

test('says which file the disk refuses, and waits for the others', async () => {
  const long = `${'x'.repeat(300)}.json`;
  const many = Array.from({ length: 200 }, (_, n) => artifact(`many/${n}.json`));
  for (const path of [long, `${long}/a.json`]) {
    const refused = writeArtifacts([artifact(path), ...many], place.out);
    await rejects(refused, 'OUTPUT_UNWRITABLE', /^x+\.json cannot be written: .*too long/);
    // Nothing that was begun comes up again.
    await rm(place.out, { recursive: true });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(await readdir(place.root), []);
    await mkdir(place.out);
  }
});
