import { enums, type Key, type Subkey } from 'openpgp';
import type { PublicKey } from '../../model/signer.ts';
import { unreadAlgorithms } from './private-key.ts';
import { parsedKey } from './public-key.ts';

/** Something that makes a key unfit to sign for the public. */
export interface KeyWeakness {
  /** `error`: consumers cannot read it, or may not trust it; `warning`: it is not what one would choose today. */
  severity: 'error' | 'warning';
  /** Goes on from "The key …". */
  what: string;
}

/** What can be seen of a key. */
export interface KeyTraits {
  /** Of the primary key: `Ed25519`, `RSA 4096`. */
  algorithm: string;
  weaknesses: KeyWeakness[];
}

/** Looks at a published key with the eyes of consumers: gpg 2.2, Sequoia and Go's OpenPGP (CSAF 2.1 §7.1.20 asks for a secure strength). */
export async function traitsOf(publicKey: PublicKey): Promise<KeyTraits> {
  const key = await parsedKey(publicKey);
  const found = [...versionOf(key), ...[key, ...key.subkeys].flatMap(weaknessOf), ...hashOf(key)];
  const weaknesses = [...new Map(found.map((one) => [one.what, one])).values()];
  return { algorithm: algorithmOf(key), weaknesses };
}

function algorithmOf(part: Key | Subkey): string {
  const { algorithm, bits, curve } = part.getAlgorithmInfo();
  if (bits !== undefined) return `${algorithm.startsWith('rsa') ? 'RSA' : algorithm.toUpperCase()} ${bits}`;
  if (algorithm === 'eddsaLegacy') return 'Ed25519';
  return curve === undefined ? algorithm : `${algorithm.toUpperCase()} ${curve}`;
}

function versionOf({ keyPacket: { version } }: Key): KeyWeakness[] {
  if (version === 4) return [];
  return [{ severity: 'error', what: `is of version ${version}; gpg 2.2, Sequoia and Go read v4 keys only` }];
}

function weaknessOf(part: Key | Subkey): KeyWeakness[] {
  const { algorithm, bits = 0, curve = '' } = part.getAlgorithmInfo();
  const name = algorithmOf(part);
  if (unreadAlgorithms.has(algorithm))
    return [{ severity: 'error', what: `uses ${name} in its newer form, which gpg 2.2 and Sequoia cannot read` }];
  if (algorithm === 'dsa' || algorithm === 'elgamal')
    return [{ severity: 'error', what: `uses ${name}, which is no longer considered secure` }];
  if (algorithm.startsWith('rsa') && bits < 2048)
    return [{ severity: 'error', what: `uses ${name}; fewer than 2048 bits are no longer considered secure` }];
  if (algorithm.startsWith('rsa') && bits < 3000)
    return [{ severity: 'warning', what: `uses ${name}; guidelines such as BSI TR-02102 ask for 3000 bits by now` }];
  if (curve === 'secp256k1') return [{ severity: 'warning', what: `uses ${name}, which Sequoia cannot read` }];
  return [];
}

/** Only the newest self-signature of each user id counts. */
function hashOf(key: Key): KeyWeakness[] {
  const weak: ReadonlySet<number | null> = new Set([enums.hash.sha1, enums.hash.md5, enums.hash.ripemd]);
  const isWeak = key.users.some(({ selfCertifications }) => {
    const [newest] = selfCertifications.toSorted((a, b) => Number(b.created) - Number(a.created));
    return newest !== undefined && weak.has(newest.hashAlgorithm);
  });
  if (!isWeak) return [];
  return [{ severity: 'error', what: 'binds its user id with SHA-1, which Sequoia and newer libraries refuse' }];
}
