import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { failedWith, faultOf, openWorkFolder } from './work-folder.ts';

/**
 * The armoured private key that signs while there is no real one: made on first use, the same ever after, so that
 * signatures of unchanged documents stay unchanged.
 *
 * @param make Makes a new armoured private key.
 * @throws PublisherError OUTPUT_UNWRITABLE, KEY_UNREADABLE
 */
export async function developmentKey(workFolder: string, make: () => Promise<string>): Promise<string> {
  const file = join(workFolder, 'development-key.asc');
  const known = await readKeyFile(file);
  if (known !== undefined) return known;
  await openWorkFolder(workFolder);
  const made = await make();
  try {
    await writeFile(file, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another build was quicker: both must sign with one key.
    if (failedWith(error, 'EEXIST')) return (await readKeyFile(file)) ?? made;
    throw new PublisherError(
      'OUTPUT_UNWRITABLE',
      `The development key cannot be written to ${file}: ${faultOf(error)}.`,
      'Make the folder writable, or sign with a key of your own (CSAF_PRESS_SIGNING_KEY).',
    );
  }
}

async function readKeyFile(file: string): Promise<string | undefined> {
  let armored: string;
  try {
    armored = await readFile(file, 'utf8');
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return undefined;
    const message = `The development key ${file} cannot be read: ${faultOf(error)}.`;
    throw new PublisherError(
      'KEY_UNREADABLE',
      message,
      'Make it readable for you, or delete it: the next build makes a new one.',
    );
  }
  if (/^-----BEGIN PGP PRIVATE KEY BLOCK-----\n.*\n-----END PGP PRIVATE KEY BLOCK-----\s*$/s.test(armored))
    return armored;
  const message = `The development key ${file} is damaged.`;
  throw new PublisherError('KEY_UNREADABLE', message, 'Delete the file: the next build makes a new one.');
}
