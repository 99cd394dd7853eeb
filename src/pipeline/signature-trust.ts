import type { PublishedText } from '../model/published-tree.ts';
import type { PublicKey } from '../model/signer.ts';
import { verifyDetached } from '../sign/openpgp/verification.ts';

/** Whose signatures count. */
export interface TrustedKeys {
  /** The key that signs now. */
  signing: PublicKey;
  /** Keys that stay published beside it. */
  others: readonly PublicKey[];
  now: Date;
}

/** Who stands behind a published text: the signing key, or another one of the publisher's; or why nobody does. */
export type Voucher = { signature: string; isCurrent: boolean } | { why: string };

/** Verifies the signature of a published text by the keys that are published with this build (CSAF 2.0 §7.1.19). */
export async function vouchFor(text: string, signature: PublishedText, keys: TrustedKeys): Promise<Voucher> {
  if ('fault' in signature) return { why: signature.fault };
  const { signing, others, now } = keys;
  const verdict = await verifyDetached(text, signature.text, [signing, ...others], now);
  if (!verdict.valid) return { why: `does not verify: ${verdict.why}` };
  return { signature: signature.text, isCurrent: verdict.fingerprint === signing.fingerprint };
}
