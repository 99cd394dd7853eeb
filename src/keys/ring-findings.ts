import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicKey, Signer } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { listFolder } from '../read/folder.ts';
import { traitsOf } from '../sign/openpgp/key-traits.ts';
import { daysLeft, extensionMend, fewestDays, judgeTerm, wantedDays } from './expiry-watch.ts';
import type { KeyRing } from './key-ring.ts';

/** Something about the keys that needs somebody. */
export interface KeyFinding {
  severity: 'error' | 'warning';
  /** What it is about: a file of the content folder, or a fingerprint. */
  subject: string;
  message: string;
  mend: string;
}

/** A private key is a few kilobytes; what is larger is none. */
const mostBytes = 1 << 20;

/**
 * What is wrong with the keys of a content folder and with whoever signs.
 *
 * @param openSigner opens the signer, which proves it; undefined where no signing key is at hand
 */
export async function ringFindings(
  content: string,
  ring: KeyRing,
  openSigner: () => Promise<Signer | undefined>,
  now: Date,
): Promise<KeyFinding[]> {
  const { signer, findings } = await signerFindings(openSigner, now);
  return [
    ...findings,
    ...ring.faults.map(({ file, message, mend }) => ({ severity: 'error' as const, subject: file, message, mend })),
    ...(await traitFindings(ring, signer?.publicKey)),
    ...unlisted(ring, signer),
    ...listedTwice(ring),
    ...(await privateKeys(content)),
  ];
}

async function signerFindings(
  openSigner: () => Promise<Signer | undefined>,
  now: Date,
): Promise<{ signer?: Signer; findings: KeyFinding[] }> {
  try {
    const signer = await openSigner();
    if (signer !== undefined) return { signer, findings: termFindings(signer, now) };
    const message = 'There is no signing key here, so that it was not looked at.';
    const mend =
      'Run this where the signing key is too: --key FILE, CSAF_PRESS_SIGNING_KEY, or `signer` in publisher.yaml.';
    return { findings: [{ severity: 'warning', subject: 'signing key', message, mend }] };
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    const { message, mend } = error;
    return { findings: [{ severity: 'error', subject: 'signing key', message, mend }] };
  }
}

function termFindings({ publicKey: { fingerprint }, lastsUntil }: Signer, now: Date): KeyFinding[] {
  const term = judgeTerm(lastsUntil, now);
  if (term.state === 'endless' || term.state === 'ample') return [];
  const isShort = term.state === 'short';
  const least = isShort ? `they should hold for ${wantedDays}` : `they must hold for ${fewestDays}`;
  const message = `Signatures are valid until ${term.until.slice(0, 10)} (${daysLeft(term.daysLeft)}); ${least} days when they are fetched.`;
  return [{ severity: isShort ? 'warning' : 'error', subject: fingerprint, message, mend: extensionMend(fingerprint) }];
}

/** What makes a key unfit is an error of the one that signs; of one that is only kept nobody can mend it. */
async function traitFindings({ keys, signer }: KeyRing, signing: PublicKey | undefined): Promise<KeyFinding[]> {
  const current = signing ?? signer?.key?.key;
  const all = new Map(keys.map(({ key }) => [key.fingerprint, key]));
  if (current !== undefined) all.set(current.fingerprint, current);
  const found = await Promise.all(
    [...all.values()].map(async (key): Promise<KeyFinding[]> => {
      const { weaknesses } = await traitsOf(key);
      const isCurrent = key.fingerprint === current?.fingerprint;
      return weaknesses.map(({ severity, what }) => ({
        severity: isCurrent ? severity : 'warning',
        subject: key.fingerprint,
        message: `The key ${what}.`,
        mend: isCurrent
          ? 'Go over to another key: csaf-press keys rotate.'
          : 'Sign everything with another key, then leave this one published only as long as somebody may need it.',
      }));
    }),
  );
  return found.flat();
}

function unlisted({ keys, signer: command }: KeyRing, signer: Signer | undefined): KeyFinding[] {
  const fingerprint = signer?.publicKey.fingerprint;
  if (fingerprint === undefined || command !== undefined) return [];
  if (keys.some(({ key }) => key.fingerprint === fingerprint)) return [];
  return [
    {
      severity: 'warning',
      subject: fingerprint,
      message:
        'The signing key is not named under `keys` in publisher.yaml: on the day that another key signs, it would vanish from the site.',
      mend: `Export the public key to keys/${fingerprint}.asc in the content folder and name that file under \`keys\`; csaf-press keys rotate does it by itself.`,
    },
  ];
}

function listedTwice({ keys }: KeyRing): KeyFinding[] {
  const groups = Map.groupBy(keys, ({ key }) => key.fingerprint);
  return [...groups].flatMap(([subject, [first, ...others]]) =>
    others.map(({ file }) => ({
      severity: 'error' as const,
      subject,
      message: `${first?.file} and ${file} hold the same key, and only the first is published.`,
      mend: 'Keep the newer copy, the one that knows of its revocation or extension, and remove the other.',
    })),
  );
}

/** Whatever it is called: a private key does not belong where everything is published. */
async function privateKeys(content: string): Promise<KeyFinding[]> {
  const { files } = await listFolder(content);
  const found: KeyFinding[] = [];
  for (const file of files) {
    if (!(await holdsPrivateKey(join(content, file)))) continue;
    found.push({
      severity: 'error',
      subject: file,
      message: 'It holds a private key, in the content folder.',
      mend: 'Take it out of the repository and its history, and revoke the key if anyone else could read it: csaf-press keys revoke.',
    });
  }
  return found;
}

async function holdsPrivateKey(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { size } = await handle.stat();
    return size <= mostBytes && (await handle.readFile('latin1')).includes('-----BEGIN PGP PRIVATE KEY BLOCK-----');
  } finally {
    await handle.close();
  }
}
