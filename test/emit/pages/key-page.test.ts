import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPage } from '../../../src/emit/pages/key-page.ts';
import type { PublicKey } from '../../../src/model/signer.ts';
import { context, released } from '../cast.ts';

test('a key that was taken back is told apart from the one that signs and from those that once did', () => {
  const [current, further] = context.publicKeys as [PublicKey, PublicKey];
  const revoked: PublicKey = { ...further, revoked: { date: '2026-02-01T00:00:00Z', reason: 'compromised' } };
  const { keys } = keyPage(released(), { ...context, publicKeys: [current, further, revoked] });
  assert.deepEqual(
    keys.map(({ state }) => state),
    ['current', 'further', 'revoked'],
  );
  assert.deepEqual(keys[2]?.facts.at(-1), {
    term: 'Revoked',
    values: [{ text: '1 February 2026: compromised; what it signed counts for nothing any more' }],
  });
});
