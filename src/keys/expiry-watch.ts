import type { Signer } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { instant } from '../standard/date.ts';
import { daysBetween } from '../standard/duration.ts';

/** Days that signatures must stay valid for whoever has just fetched them (CSAF 2.1 §7.1.19). */
export const fewestDays = 30;

/** Days that they should stay valid (CSAF 2.1 §7.1.19). */
export const wantedDays = 90;

/** How long signatures made now stay valid, and whether that is enough. */
export type Term =
  | { state: 'endless' }
  | { state: 'ample' | 'short' | 'too short' | 'over'; until: string; daysLeft: number };

/** Judges until when signatures hold; exactly 30 days are too few, as the standard has it. */
export function judgeTerm(until: string | undefined, now: Date): Term {
  if (until === undefined) return { state: 'endless' };
  const end = new Date(instant(until));
  const daysLeft = daysBetween(now, end);
  if (end <= now) return { state: 'over', until, daysLeft };
  const state = daysLeft <= fewestDays ? 'too short' : daysLeft <= wantedDays ? 'short' : 'ample';
  return { state, until, daysLeft };
}

/** What to do about a key that is about to expire. */
export function extensionMend(fingerprint: string): string {
  return `Extend it where its private key is: gpg --quick-set-expire ${fingerprint} 2y, and the same with '*' at the end for its subkeys. Then export its public half in place of the file in keys/, and commit that; the private key in the secrets may stay as it is. SIGNING.md tells more. Or sign with another key: csaf-press keys rotate.`;
}

/**
 * The warning about a signer whose signatures do not last 90 days; undefined when they do, and for a development key.
 *
 * @param allowed whether fewer than 30 days are taken, on a night when publishing matters more
 * @throws PublisherError KEY_EXPIRING when they last 30 days or less, and that is not allowed
 */
export function watchTerm(signer: Signer, now: Date, allowed: boolean): string | undefined {
  if (signer.development) return undefined;
  const term = judgeTerm(signer.lastsUntil, now);
  if (term.state === 'endless' || term.state === 'ample') return undefined;
  const { fingerprint } = signer.publicKey;
  const message = `Signatures by the key ${fingerprint} are valid until ${term.until.slice(0, 10)} (${daysLeft(term.daysLeft)}).`;
  if (term.state === 'short' || allowed) return `${message} ${extensionMend(fingerprint)}`;
  throw new PublisherError(
    'KEY_EXPIRING',
    `${message} Whoever fetches a document must be able to verify it for ${fewestDays} days more.`,
    `${extensionMend(fingerprint)} To publish all the same, this once: --allow-expiring-key.`,
  );
}

/** `1 day left`, `12 days left`. */
export function daysLeft(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'} left`;
}
