import type { PublicKey, RevocationReason } from '../model/signer.ts';
import { traitsOf } from '../sign/openpgp/key-traits.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { instant } from '../standard/date.ts';
import { daysBetween } from '../standard/duration.ts';
import type { KeyRing } from './key-ring.ts';

/** `kept`: published beside the signing key, an earlier one or the next. */
export type KeyState = 'signing' | 'kept' | 'revoked' | 'expired';

/** A key that is or would be published, as `keys list` shows it. */
export interface KeyEntry {
  fingerprint: string;
  userId: string;
  algorithm: string;
  state: KeyState;
  /** RFC 3339. */
  created: string;
  /** RFC 3339; absent when it never does. */
  expires?: string;
  /** Negative when it has expired. */
  daysLeft?: number;
  revoked?: { date?: string; reason: RevocationReason };
  canEncrypt: boolean;
  /** Relative to the content folder; absent when only the signing key itself is at hand. */
  file?: string;
}

/** Every key that a build would publish, once: the signing one first, then the newest. */
export async function keyOverview(ring: KeyRing, signing: PublicKey | undefined, now: Date): Promise<KeyEntry[]> {
  const current = signing ?? ring.signer?.key?.key;
  const named = [...ring.keys, ...(ring.signer?.key === undefined ? [] : [ring.signer.key])];
  const byFingerprint = new Map<string, { key: PublicKey; file?: string }>();
  for (const one of named) if (!byFingerprint.has(one.key.fingerprint)) byFingerprint.set(one.key.fingerprint, one);
  if (current !== undefined && !byFingerprint.has(current.fingerprint))
    byFingerprint.set(current.fingerprint, { key: current });
  const entries = await Promise.all(
    [...byFingerprint.values()].map(({ key, file }) => entryOf(key, file, current?.fingerprint, now)),
  );
  const rank = ({ fingerprint }: KeyEntry): number => (fingerprint === current?.fingerprint ? 0 : 1);
  return entries.sort((a, b) => rank(a) - rank(b) || byCodeUnits(b.created, a.created));
}

async function entryOf(
  key: PublicKey,
  file: string | undefined,
  signing: string | undefined,
  now: Date,
): Promise<KeyEntry> {
  const { fingerprint, userId, created, expires, revoked, canEncrypt } = key;
  const { algorithm } = await traitsOf(key);
  const end = expires === undefined ? undefined : new Date(instant(expires));
  const usual = fingerprint === signing ? 'signing' : 'kept';
  return {
    fingerprint,
    userId,
    algorithm,
    state: revoked !== undefined ? 'revoked' : end !== undefined && end <= now ? 'expired' : usual,
    created,
    ...(end === undefined || expires === undefined ? {} : { expires, daysLeft: daysBetween(now, end) }),
    ...(revoked === undefined ? {} : { revoked }),
    canEncrypt,
    ...(file === undefined ? {} : { file }),
  };
}
