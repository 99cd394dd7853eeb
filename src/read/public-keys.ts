import type { AuthoredPublisher } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Authored } from '../model/workspace.ts';
import { readText } from './file.ts';
import { fault } from './rules.ts';

/** The key files that publisher.yaml names, under `keys` and under `signer`. */
export function namedKeyFiles({ keys, signer }: Pick<AuthoredPublisher, 'keys' | 'signer'> = {}): string[] {
  return [...(keys ?? []), ...(signer === undefined ? [] : [signer.key])];
}

/** Reads the armoured public keys that publisher.yaml names: those of `keys` in its order, and that of `signer`. */
export async function readPublicKeys(
  folder: string,
  { path: file, value }: { path: string; value: AuthoredPublisher | undefined },
  listed: ReadonlySet<string>,
): Promise<{ publicKeys: Authored<string>[]; signerKey?: Authored<string>; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const keyAt = async (path: string, pointer: string): Promise<Authored<string>[]> => {
    const read = await readKey(folder, path, { file, pointer }, listed);
    if ('value' in read) return [read];
    diagnostics.push(read);
    return [];
  };
  const publicKeys: Authored<string>[] = [];
  for (const [index, path] of (value?.keys ?? []).entries()) publicKeys.push(...(await keyAt(path, `/keys/${index}`)));
  const [signerKey] = value?.signer === undefined ? [] : await keyAt(value.signer.key, '/signer/key');
  return { publicKeys, ...(signerKey === undefined ? {} : { signerKey }), diagnostics };
}

async function readKey(
  folder: string,
  path: string,
  at: { file: string; pointer: string },
  listed: ReadonlySet<string>,
): Promise<Authored<string> | Diagnostic> {
  const mend = 'Export the public key to this file: gpg --armor --export FINGERPRINT';
  if (!listed.has(path))
    return fault('content/public-key', at, `There is no file ${path} in the content folder.`, mend);
  const { text, diagnostic } = await readText(folder, path);
  if (diagnostic) return diagnostic;
  if (text.includes('PRIVATE KEY BLOCK')) return privateKey(path, at);
  if (text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return { path, value: text };
  return fault('content/public-key', at, `${path} is not an armoured OpenPGP key.`, mend);
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
