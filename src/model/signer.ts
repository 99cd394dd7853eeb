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
}

/** Whoever holds the private key: OpenPGP.js here, later an agent or a token. */
export interface Signer {
  publicKey: PublicKey;
  /** True for the throwaway key that is made when there is no other. */
  development: boolean;
  /** Armoured detached signature over `content`, dated `date` (or the key's creation, if later). */
  signDetached(content: string, date: Date): Promise<string>;
  /** Cleartext-signed message (RFC 9580 §7). */
  signCleartext(text: string, date: Date): Promise<string>;
}
