import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { type Download, runDownloader } from './csaf-downloader.ts';
import { assertSameFiles, documentFiles } from './csaf-files.ts';
import { signedByGpgKey } from './gpg-key.ts';
import { interopTest } from './interop-test.ts';
import { startNginx } from './servers/nginx.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { tampered } from './tampered.ts';
import { buildTree, type ServedTree, type TreeOptions, type Variant } from './trees.ts';

const directoryOnly: Variant = { name: 'directory-alone', alter: (folder) => changeMetadata(folder, 'rolie') };
const rolieOnly: Variant = { name: 'rolie-alone', alter: (folder) => changeMetadata(folder, 'directory_url') };

const cases: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

describe('csaf_downloader stores every document, hashes and signatures verified, without a complaint', () => {
  for (const { name, options } of cases) {
    // Many by one server: what each sends for a file is held elsewhere.
    for (const server of options.advisories === undefined ? servers : servers.slice(0, 1)) {
      interopTest(`${name}, ${server.name}`, ['openssl', 'csaf_downloader', server.name], async () => {
        const tree = await buildTree(options);
        const { files, complaints, code } = await serving(server.start(tree), ({ ca }) => download(tree, ca));
        assert.deepEqual(complaints, []);
        assert.equal(code, 0);
        assertSameFiles(files, await published(tree));
      });
    }
  }

  for (const variant of [directoryOnly, rolieOnly, signedByGpgKey]) {
    interopTest(`variant ${variant.name}`, ['openssl', 'csaf_downloader', 'nginx', 'gpg'], async () => {
      const tree = await buildTree({ variant });
      const { files, complaints, code } = await serving(startNginx(tree), ({ ca }) => download(tree, ca));
      assert.deepEqual(complaints, []);
      assert.equal(code, 0);
      assertSameFiles(withoutLabels(files), withoutLabels(await published(tree)));
    });
  }
});

describe('csaf_downloader refuses what was tampered with', () => {
  interopTest('one document of another hash', ['openssl', 'csaf_downloader', 'nginx'], async () => {
    const tree = await buildTree({ variant: tampered });
    const { files, complaints } = await serving(startNginx(tree), ({ ca }) => download(tree, ca));
    const said = complaints.map((line): string => JSON.parse(line).error).toSorted();
    assert.equal(said.length, 3);
    assert.match(said[0] ?? '', /^SHA256 checksum of .* does not match/);
    assert.match(said[1] ?? '', /^SHA512 checksum of .* does not match/);
    assert.match(said[2] ?? '', /^cannot verify signature for /);
    // What failed is put aside; nothing else is missing.
    const stored = [...files.keys()].filter((path) => !path.startsWith('failed_validation/'));
    assert.equal(stored.length, (await published(tree)).size - 4);
  });
});

async function changeMetadata(folder: string, without: string): Promise<void> {
  const file = join(folder, '.well-known/csaf/provider-metadata.json');
  const metadata: { distributions: object[] } = JSON.parse(await readFile(file, 'utf8'));
  for (const distribution of metadata.distributions) Reflect.deleteProperty(distribution, without);
  await writeFile(file, JSON.stringify(metadata));
}

function download({ port }: ServedTree, ca: string): Promise<Download> {
  return runDownloader([`localhost:${port}`], { ca });
}

function published({ folder }: ServedTree): Promise<Map<string, string>> {
  return documentFiles(join(folder, '.well-known/csaf'));
}

/** What comes by a directory has no label that the downloader knows. */
function withoutLabels(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([path, content]): [string, string] => [path.replace(/^[^/]+\//, ''), content]).toSorted(),
  );
}
