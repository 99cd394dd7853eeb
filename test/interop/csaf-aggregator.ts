import assert from 'node:assert/strict';
import { mkdtemp, readdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withGnuPg } from '../sign/gnupg.ts';
import { assertSameFiles, signedFiles } from './csaf-files.ts';
import { type Ended, runProgram } from './program.ts';
import type { ServedTree } from './trees.ts';
import { workFolder } from './work-folder.ts';

/** Lets csaf_aggregator mirror a provider that is being served, and compares what it has then with the tree. */
export async function assertMirrored(tree: ServedTree, ca: string): Promise<void> {
  const folder = await mkdtemp(join(await workFolder(), 'mirror-'));
  const ended = await mirror(tree, folder, ca);
  assert.equal(ended.code, 0, ended.stdout + ended.stderr);
  assert.deepEqual(complaints(ended), []);
  // It writes aside and links to it from where a web server reads.
  const mirrored = await realpath(join(folder, 'web/.well-known/csaf-aggregator/provider'));
  // It writes hashes of its own, with one space; documents and signatures are ours.
  const [actual, expected] = [await signedFiles(mirrored), await signedFiles(join(tree.folder, '.well-known/csaf'))];
  assertSameFiles(actual, expected);
  const keys = await readdir(join(tree.folder, '.well-known/csaf/openpgp'));
  const mirroredKeys = await readdir(join(mirrored, 'openpgp'));
  assert.deepEqual(
    keys.filter((key) => key.endsWith('.asc') && !mirroredKeys.includes(key)),
    [],
  );
}

/** Runs the aggregator once, with a key made for it. */
async function mirror({ port }: ServedTree, folder: string, ca: string): Promise<Ended> {
  const [secret, open] = [join(folder, 'aggregator.key'), join(folder, 'aggregator.asc')];
  await withGnuPg(async ({ gpg }) => {
    const user = 'aggregator@example.com';
    await gpg('--passphrase', '', '--quick-generate-key', user, 'rsa3072', 'sign', '1d');
    await gpg(
      '--passphrase',
      '',
      '--pinentry-mode',
      'loopback',
      '--armor',
      '--output',
      secret,
      '--export-secret-keys',
      user,
    );
    await gpg('--armor', '--output', open, '--export', user);
  });
  const config = join(folder, 'aggregator.toml');
  await writeFile(config, configuration(folder, secret, open, port));
  return runProgram('csaf_aggregator', ['--config', config], { ca, cwd: folder });
}

function configuration(folder: string, secret: string, open: string, port: number): string {
  return `folder = "${folder}/all"
web = "${folder}/web"
lock_file = ""
domain = "https://aggregator.example.com"
openpgp_private_key = "${secret}"
openpgp_public_key = "${open}"
allow_single_provider = true
write_indices = true
create_service_document = true
[aggregator]
category = "aggregator"
name = "Example Aggregator"
contact_details = "aggregator@example.com"
issuing_authority = "None."
namespace = "https://aggregator.example.com"
[[providers]]
name = "provider"
domain = "localhost:${port}"
`;
}

/** Lines of its log that are more than information. */
function complaints({ stdout, stderr }: Ended): string[] {
  return `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '' && !/\blevel=(INFO|DEBUG)\b/.test(line));
}
