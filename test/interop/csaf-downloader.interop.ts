import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { assertSameFiles, documentFiles } from './csaf-files.ts';
import { fillDomainRoot } from './domain-root.ts';
import { interopTest } from './interop-test.ts';
import { runProgram } from './program.ts';
import { startNginx } from './servers/nginx.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { buildTree, changeText, type ServedTree, type TreeOptions, type Variant } from './trees.ts';
import { workFolder } from './work-folder.ts';

/** What the downloader stored, and every line of its log that is more than information. */
interface Download {
  files: Map<string, string>;
  complaints: string[];
  code: number | null;
}

const directoryOnly: Variant = { name: 'directory', alter: (folder) => changeMetadata(folder, 'rolie') };
const rolieOnly: Variant = { name: 'rolie', alter: (folder) => changeMetadata(folder, 'directory_url') };

const cases: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

describe('csaf_downloader stores every document, hashes and signatures verified, without a complaint', () => {
  for (const { name, options } of cases) {
    for (const server of servers) {
      interopTest(`${name}, ${server.name}`, ['openssl', 'csaf_downloader', server.name], async () => {
        const tree = await buildTree(options);
        await fillDomainRoot(tree);
        const { files, complaints, code } = await serving(server.start(tree), ({ ca }) => download(tree, ca));
        assert.deepEqual(complaints, []);
        assert.equal(code, 0);
        assertSameFiles(files, await published(tree));
      });
    }
  }

  for (const variant of [directoryOnly, rolieOnly]) {
    interopTest(`${variant.name} alone`, ['openssl', 'csaf_downloader', 'nginx'], async () => {
      const tree = await buildTree({ variant });
      const { files, complaints, code } = await serving(startNginx(tree), ({ ca }) => download(tree, ca));
      assert.deepEqual(complaints, []);
      assert.equal(code, 0);
      assertSameFiles(withoutLabels(files), withoutLabels(await published(tree)));
    });
  }
});

describe('csaf_downloader refuses what was tampered with', () => {
  const tampered: Variant = {
    name: 'tampered',
    async alter(folder) {
      const path = [...(await documentFiles(join(folder, '.well-known/csaf'))).keys()].find((name) =>
        /\.json$/.test(name),
      );
      await changeText(join(folder, '.well-known/csaf', path ?? ''), /"title": "/, '"title": "Not: ');
    },
  };
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

async function download({ port }: ServedTree, ca: string): Promise<Download> {
  const folder = await mkdtemp(join(await workFolder(), 'download-'));
  const [out, log] = [join(folder, 'out'), join(folder, 'log')];
  const strict = ['--trusted_only', '--validation_mode', 'strict', '--log_level', 'info', '--log_file', log];
  const { code } = await runProgram('csaf_downloader', ['-d', out, ...strict, `localhost:${port}`], {
    ca,
    cwd: folder,
  });
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
  return { files: await documentFiles(out), complaints: lines.filter((line) => !/"level":"INFO"/.test(line)), code };
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
