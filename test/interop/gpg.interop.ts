import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe } from 'node:test';
import { withGnuPg } from '../sign/gnupg.ts';
import { documentFiles } from './csaf-files.ts';
import { assertSigned, csafFolder, importKeys } from './gpg-verdict.ts';
import { interopTest } from './interop-test.ts';
import { runProgram } from './program.ts';
import type { ToolName } from './tools.ts';
import { buildTree, type TreeOptions } from './trees.ts';

const cases: readonly { name: string; options: TreeOptions }[] = [
  { name: 'our example', options: {} },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

describe('gpg, in a fresh home with nothing but the published keys', () => {
  interopTest('verifies the signature of every document', ['gpg'], async () => {
    await assertSigned(await buildTree());
  });

  for (const path of ['.well-known/security.txt', 'security.txt']) {
    interopTest(`verifies the cleartext signature of ${path}, and reads from it what it says`, ['gpg'], async () => {
      const tree = await buildTree();
      await withGnuPg(async (gnupg) => {
        await importKeys(gnupg, tree);
        const { stdout } = await gnupg.gpg('--decrypt', join(tree.folder, path));
        assert.match(stdout, new RegExp(`^CSAF: ${tree.origin}/\\.well-known/csaf/provider-metadata\\.json$`, 'm'));
        assert.match(stdout, /^Expires: /m);
      });
    });
  }

  interopTest('finds the fingerprints and the published keys to be those of the metadata', ['gpg'], async () => {
    const tree = await buildTree();
    await withGnuPg(async (gnupg) => {
      const imported = await importKeys(gnupg, tree);
      const metadata = JSON.parse(await readFile(join(csafFolder(tree), 'provider-metadata.json'), 'utf8'));
      const named: string[] = metadata.public_openpgp_keys.map((key: { fingerprint: string }) => key.fingerprint);
      assert.deepEqual(imported.toSorted(), named.toSorted());
    });
  });
});

describe('the hash files', () => {
  for (const { name, options } of cases) {
    for (const tool of ['sha256sum', 'sha512sum'] as const satisfies readonly ToolName[]) {
      interopTest(`${tool} --check --strict in every folder: ${name}`, [tool], async () => {
        const tree = await buildTree(options);
        const paths = [...(await documentFiles(csafFolder(tree))).keys()];
        const hashes = paths.filter((path) => path.endsWith(`.${tool.slice(0, -3)}`));
        const byFolder = Map.groupBy(hashes, dirname);
        for (const [folder, files] of byFolder) {
          const cwd = join(csafFolder(tree), folder);
          const { code, stdout, stderr } = await runProgram(tool, ['--check', '--strict', ...files.map(named)], {
            cwd,
          });
          assert.equal(code, 0, stdout + stderr);
          assert.equal(stdout, files.map((file) => `${named(file).replace(/\.sha\d+$/, '')}: OK\n`).join(''));
        }
        assert.equal(hashes.length, paths.length / 4);
      });
    }
  }
});

function named(path: string): string {
  return basename(path);
}
