/** A public OpenPGP key as it is published. */
export interface PublicKey {
  /** Upper-case hex, 40 digits for v4 keys. */
  fingerprint: string;
  armored: string;
  userId: string;
  /** Whether messages can be encrypted to it; a key made for signing alone cannot take them. */
  canEncrypt: boolean;
  /** RFC 3339. */
  created: string;
  /** RFC 3339; absent when the key does not expire. */
  expires?: string;
  /** Present when the owner has taken the key back. */
  revoked?: Revocation;
}

/** How a key was taken back. */
export interface Revocation {
  /** RFC 3339; absent when the revocation does not say. */
  date?: string;
  /** `unstated` when the certificate was made in advance. */
  reason: RevocationReason;
}

/**
 * Why a key was taken back (RFC 9580 §5.2.3.31). After `superseded` and `retired` what was signed before stays good; after `compromised` and
 * `unstated` nothing does.
 */
export type RevocationReason = 'compromised' | 'superseded' | 'retired' | 'unstated';

/** Whoever holds the private key: OpenPGP.js here, or a command that asks an agent, a token or a key service. */
export interface Signer {
  publicKey: PublicKey;
  /** RFC 3339; when signatures made now stop being valid, by the key, its signing subkey or their own term. Absent when they never do. */
  lastsUntil?: string;
  /** True for the throwaway key that is made when there is no other. */
  development: boolean;
  /** Armoured detached signature over `content`, dated `date` (or the key's creation, if later). */
  signDetached(content: string, date: Date): Promise<string>;
  /** Cleartext-signed message (RFC 9580 §7). */
  signCleartext(text: string, date: Date): Promise<string>;
}
