import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generateKey, type PartialConfig } from 'openpgp';
import { traitsOf } from '../../src/sign/openpgp/key-traits.ts';
import { readPublicKey } from '../../src/sign/openpgp/public-key.ts';
import { missing, withGnuPg } from './gnupg.ts';

const date = new Date('2025-01-01T00:00:00Z');
const userIDs = { name: 'PSIRT' };
const ed25519 = { type: 'ecc', curve: 'ed25519Legacy' } as const;
const weak: PartialConfig = { minRSABits: 1024 };

const cases: { name: string; options: object; algorithm: string; severity?: string; says?: RegExp }[] = [
  { name: 'Ed25519 in its older form', options: ed25519, algorithm: 'Ed25519' },
  { name: 'RSA 4096', options: { type: 'rsa', rsaBits: 4096, subkeys: [] }, algorithm: 'RSA 4096' },
  {
    name: 'RSA 2048',
    options: { type: 'rsa', rsaBits: 2048, subkeys: [] },
    algorithm: 'RSA 2048',
    severity: 'warning',
    says: /3000 bits/,
  },
  {
    name: 'RSA 1024',
    options: { type: 'rsa', rsaBits: 1024, subkeys: [], config: weak },
    algorithm: 'RSA 1024',
    severity: 'error',
    says: /fewer than 2048/,
  },
  {
    name: 'Ed25519 in its newer form',
    options: { type: 'curve25519', subkeys: [] },
    algorithm: 'ed25519',
    severity: 'error',
    says: /newer form/,
  },
  {
    name: 'a v6 key',
    options: { type: 'rsa', rsaBits: 4096, subkeys: [], config: { v6Keys: true } },
    algorithm: 'RSA 4096',
    severity: 'error',
    says: /version 6/,
  },
];

describe('traitsOf', () => {
  for (const { name, options, algorithm, severity, says = /./ } of cases) {
    test(name, async () => {
      const { publicKey } = await generateKey({ userIDs, date, ...options });
      const traits = await traitsOf(await readPublicKey(publicKey));
      assert.equal(traits.algorithm, algorithm);
      assert.deepEqual(
        traits.weaknesses.map((one) => one.severity),
        severity === undefined ? [] : [severity],
      );
      for (const { what } of traits.weaknesses) assert.match(what, says);
    });
  }

  test('keys of gpg: SHA-1 self-signatures, DSA', { skip: missing('gpg', 'gpgconf') }, async () => {
    await withGnuPg(async ({ gpg }) => {
      const make = async (name: string, algorithm: string, ...args: string[]): Promise<string[]> => {
        const quiet = ['--pinentry-mode', 'loopback', '--passphrase', ''];
        await gpg(...quiet, ...args, '--quick-generate-key', name, algorithm, 'sign', 'never');
        const { weaknesses } = await traitsOf(await readPublicKey((await gpg('--armor', '--export', name)).stdout));
        return weaknesses.map(({ severity, what }) => `${severity}: ${what}`);
      };
      const [old = ''] = await make('old@example.com', 'rsa4096', '--cert-digest-algo', 'SHA1');
      assert.match(old, /^error: binds its user id with SHA-1/);
      assert.match((await make('dsa@example.com', 'dsa2048')).join(), /^error: uses DSA.*no longer considered secure/);
      assert.deepEqual(await make('new@example.com', 'ed25519'), []);
    });
  });
});
