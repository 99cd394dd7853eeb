import { readPrivateKey, revokeKey } from 'openpgp';
import type { PublicKey, Signer } from '../../src/model/signer.ts';
import { readPublicKey } from '../../src/sign/openpgp/public-key.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { context } from '../emit/cast.ts';

/** A throwaway key. */
export interface TestKey {
  signer: Signer;
  /** The public key after its owner took it back. */
  revoked: PublicKey;
}

export async function makeKey(name = 'Example'): Promise<TestKey> {
  const armoredKey = await generateKey({ name }, new Date('2025-01-01'));
  const { publicKey } = await revokeKey({ key: await readPrivateKey({ armoredKey }), date: new Date('2026-01-01') });
  return {
    signer: await openSigner(armoredKey, undefined, context.now, false),
    revoked: await readPublicKey(publicKey),
  };
}
