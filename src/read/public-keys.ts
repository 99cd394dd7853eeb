import type { Diagnostic } from '../model/diagnostic.ts';
import type { Authored } from '../model/workspace.ts';
import { readText } from './file.ts';
import { fault } from './rules.ts';

/** Reads the armoured public keys that publisher.yaml names, in its order. */
export async function readPublicKeys(
  folder: string,
  publisherFile: string,
  keys: readonly string[],
  listed: ReadonlySet<string>,
): Promise<{ publicKeys: Authored<string>[]; diagnostics: Diagnostic[] }> {
  const publicKeys: Authored<string>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, path] of keys.entries()) {
    const at = { file: publisherFile, pointer: `/keys/${index}` };
    const export_ = 'Export the public key to this file: gpg --armor --export FINGERPRINT';
    if (!listed.has(path)) {
      diagnostics.push(fault('content/public-key', at, `There is no file ${path} in the content folder.`, export_));
      continue;
    }
    const { text, diagnostic } = await readText(folder, path);
    if (diagnostic) diagnostics.push(diagnostic);
    else if (text.includes('PRIVATE KEY BLOCK')) diagnostics.push(privateKey(path, at));
    else if (text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) publicKeys.push({ path, value: text });
    else diagnostics.push(fault('content/public-key', at, `${path} is not an armoured OpenPGP key.`, export_));
  }
  return { publicKeys, diagnostics };
}

function privateKey(path: string, at: { file: string; pointer: string }): Diagnostic {
  return fault(
    'content/public-key',
    at,
    `${path} holds a private key.`,
    'Take it out of the repository and its history, revoke it if anyone else could read it, and put the public key here.',
    'Whoever has the private key can sign in your name.',
  );
}
