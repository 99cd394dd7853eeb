import type { PublicKey, Signer } from '../../model/signer.ts';
import { PublisherError } from '../../publisher-error.ts';
import { holdsSince, keyFault } from '../openpgp/public-key.ts';
import { cleartextOf, signatureTerm } from '../openpgp/signature-term.ts';
import { type Verdict, verifyCleartext, verifyDetached } from '../openpgp/verification.ts';
import { type CommandSetting, failure, runSigningCommand, type SigningOperation } from './signing-command.ts';

/** Runs of the command at once: agents of gpg 2.2 run out of locked memory with many more, and services get faster with some. */
const runsAtOnce = 4;

/** Clocks of this machine and of a key service may differ by this much; in milliseconds. */
const tolerance = 5 * 60 * 1000;

/** A signing command, and the key that it signs with. */
export interface ExternalSigning extends CommandSetting {
  publicKey: PublicKey;
  /** The clock of this machine: by it the command dates its signatures. */
  clock: () => Date;
}

/**
 * Whoever signs behind a command. Every signature is verified with the public key before it is handed on, and both operations are proven first.
 *
 * @throws PublisherError KEY_UNFIT when the key is expired or revoked, SIGNER when the command fails or signs with another key
 */
export async function openExternalSigner(signing: ExternalSigning, now: Date): Promise<Signer> {
  const { publicKey } = signing;
  const unusable = await keyFault(publicKey, now);
  if (unusable !== undefined) {
    throw new PublisherError(
      'KEY_UNFIT',
      `The key ${publicKey.fingerprint} of the signing command is unusable: ${unusable}.`,
      'Put the extended public key into the file that `signer.key` names, or sign with another key (`csaf-press keys rotate`).',
    );
  }
  const inTurn = turns(runsAtOnce);
  const since = await holdsSince(publicKey, now);
  // For commands that can date a signature: never before the key, never after now.
  const dated = (date: Date): Date => new Date(Math.min(Math.max(Number(date), Number(since)), Number(now)));
  const signer: Signer = {
    publicKey,
    development: false,
    signDetached: (content, date) => inTurn(() => signDetached(signing, content, dated(date))),
    signCleartext: (text, date) => inTurn(() => signCleartext(signing, text, dated(date))),
  };
  const proof = await signer.signDetached('proof', now);
  await signer.signCleartext('Proof: of signer\n', now);
  const lastsUntil = await signatureTerm(proof, publicKey, signing.clock());
  return { ...signer, ...(lastsUntil === undefined ? {} : { lastsUntil }) };
}

async function signDetached(signing: ExternalSigning, content: string, date: Date): Promise<string> {
  const written = await runSigningCommand(signing, 'detach-sign', content, date);
  const signature = armoredSignature(written);
  if (signature === undefined) throw notSigned(signing, 'detach-sign');
  const { publicKey } = signing;
  return confirmed(signing, signature, await verifyDetached(content, signature, [publicKey], latest(signing)));
}

async function signCleartext(signing: ExternalSigning, text: string, date: Date): Promise<string> {
  const written = (await runSigningCommand(signing, 'clear-sign', text, date)).replaceAll('\r\n', '\n').trim();
  const [, signedPart = '', signaturePart = ''] =
    /^(-----BEGIN PGP SIGNED MESSAGE-----\n[\s\S]*\n)(-----BEGIN PGP SIGNATURE-----\n[\s\S]*)$/.exec(written) ?? [];
  const signature = armoredSignature(signaturePart);
  if (signature === undefined) throw notSigned(signing, 'clear-sign');
  const message = signedPart + signature;
  const verdict = await verifyCleartext(message, [signing.publicKey], latest(signing));
  if (verdict.valid && bare(await cleartextOf(message)) !== bare(text)) throw failure(signing, 'signed another text');
  return confirmed(signing, message, verdict);
}

/** One armoured signature and nothing else, without its comment lines; undefined when the text is something else. */
function armoredSignature(text: string): string | undefined {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  const empty = lines.indexOf('');
  const isOne =
    lines[0] === '-----BEGIN PGP SIGNATURE-----' &&
    lines.indexOf('-----END PGP SIGNATURE-----') === lines.length - 1 &&
    lines.findLastIndex((line) => line.startsWith('-----BEGIN ')) === 0;
  return isOne && empty > 0 ? `${[lines[0], ...lines.slice(empty)].join('\n')}\n` : undefined;
}

function confirmed(signing: ExternalSigning, signature: string, verdict: Verdict): string {
  if (verdict.valid) return signature;
  throw failure(
    signing,
    `makes signatures that the key ${signing.publicKey.fingerprint} does not verify: ${verdict.why}`,
  );
}

function notSigned(signing: ExternalSigning, operation: SigningOperation): Error {
  const wanted = operation === 'detach-sign' ? 'one armoured detached signature' : 'one cleartext-signed message';
  const hint = signing.command.some((part) => part.includes('{operation}'))
    ? ''
    : ' (no argument has {operation}, by which it is told what to do)';
  return failure(signing, `did not write ${wanted} when it was asked to ${operation}${hint}`);
}

/** A signature may be younger than `now`, which is when the run began or SOURCE_DATE_EPOCH, but not younger than the clock allows. */
function latest({ clock }: ExternalSigning): Date {
  return new Date(clock().getTime() + tolerance);
}

/** Spaces at the ends of lines are no part of what a cleartext signature covers. */
function bare(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** Runs at most so many works at once; the others wait, first come first served. */
function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
