import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import type { PublicKey } from '../../model/signer.ts';
import { instant, startOfDay } from '../../standard/date.ts';
import { text } from '../../standard/media-types.ts';
import { publicKeyPath } from '../../standard/provider-paths.ts';

/** One armoured key a file, as consumers want it (CSAF 2.0 §7.1.20). */
export function emitPublicKeys(_released: Released, context: EmitContext): Artifact[] {
  return publishedKeys(context).map(({ fingerprint, armored }) => ({
    path: publicKeyPath(fingerprint),
    mediaType: text,
    content: `${armored.replace(/\r\n?/g, '\n').trimEnd()}\n`,
    seal: 'none',
    wave: 'document',
  }));
}

/** The signing key first, then those that stay published, each once, with upper-case fingerprints. */
export function publishedKeys({ publicKeys }: EmitContext): PublicKey[] {
  const keys = new Map<string, PublicKey>();
  for (const key of publicKeys) {
    const fingerprint = key.fingerprint.toUpperCase();
    if (!keys.has(fingerprint)) keys.set(fingerprint, { ...key, fingerprint });
  }
  return [...keys.values()];
}

/**
 * The key that people may encrypt to: the signing key, unless it signs only, expires today or has expired. Never a key that only stays
 * published, for nobody may hold its private half any more.
 */
export function encryptionKey(context: EmitContext): PublicKey | undefined {
  const [signing] = publishedKeys(context);
  const tomorrow = instant(startOfDay(context.now, 1));
  if (signing === undefined || !signing.canEncrypt) return undefined;
  return signing.expires === undefined || instant(signing.expires) > tomorrow ? signing : undefined;
}
