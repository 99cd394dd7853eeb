import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import {
  armor,
  encryptKey,
  enums,
  generateKey as generateAnyKey,
  readPrivateKey,
  reformatKey,
  revokeKey,
} from 'openpgp';
import { PublisherError, type PublisherErrorCode } from '../../src/publisher-error.ts';
import { certifiedBy, makeKey } from '../../src/sign/openpgp/new-key.ts';
import { keyFault, readPublicKey } from '../../src/sign/openpgp/public-key.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { verifyCleartext, verifyDetached } from '../../src/sign/openpgp/verification.ts';
import { missing, withGnuPg } from './gnupg.ts';

const created = new Date('2025-01-01T00:00:00Z');
const now = new Date('2026-03-02T09:30:00Z');
const date = new Date('2026-03-02T09:00:00Z');
const day = 24 * 60 * 60;
const userIDs = { name: 'Example PSIRT', email: 'psirt@example.com' };
const content = '{"title":"Überlauf 🙂"}\n';

let armored: string;
before(async () => {
  armored = await generateKey(userIDs, created);
});

async function lock(passphrase: string): Promise<string> {
  return (await encryptKey({ privateKey: await readPrivateKey({ armoredKey: armored }), passphrase })).armor();
}

describe('openSigner', () => {
  test('signs the same bytes at the same date, also when the key is opened again', async () => {
    const first = await openSigner(armored, undefined, now, false);
    const second = await openSigner(armored, undefined, new Date('2026-04-01T00:00:00Z'), false);
    assert.equal(await first.signDetached(content, date), await second.signDetached(content, date));
    assert.equal(await first.signCleartext(content, date), await second.signCleartext(content, date));
    assert.notEqual(await first.signDetached(content, date), await first.signDetached(content, now));
  });

  test('describes its public key, without the private part', async () => {
    const { publicKey } = await openSigner(armored, undefined, now, true);
    assert.match(publicKey.fingerprint, /^[0-9A-F]{40}$/);
    assert.equal(publicKey.userId, 'Example PSIRT <psirt@example.com>');
    assert.equal(publicKey.created, '2025-01-01T00:00:00Z');
    assert.equal('expires' in publicKey, false);
    assert.match(publicKey.armored, /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n/);
    assert.doesNotMatch(publicKey.armored, /PRIVATE|\r/);
  });

  for (const { name, at, expected } of [
    { name: 'a date before the key existed', at: '2020-06-01T00:00:00Z', expected: '2025-01-01T00:00:00.000Z' },
    { name: 'a date between', at: '2025-06-01T00:00:00.789Z', expected: '2025-06-01T00:00:00.000Z' },
    { name: 'a date in the future', at: '2030-01-01T00:00:00Z', expected: '2026-03-02T09:30:00.000Z' },
  ]) {
    test(`dates a signature so that it verifies: ${name}`, async () => {
      const signer = await openSigner(armored, undefined, now, false);
      const verdict = await verifyDetached(
        content,
        await signer.signDetached(content, new Date(at)),
        [signer.publicKey],
        now,
      );
      assert.deepEqual(verdict, { valid: true, fingerprint: signer.publicKey.fingerprint, signed: expected });
    });
  }

  test('opens a locked key with its passphrase', async () => {
    const signer = await openSigner(await lock('correct horse'), 'correct horse', now, false);
    const plain = await openSigner(armored, undefined, now, false);
    assert.equal(await signer.signDetached(content, date), await plain.signDetached(content, date));
  });

  test('takes an extension and a revocation from the published copy of the key', async () => {
    const privateKey = await readPrivateKey({ armoredKey: armored });
    const short = await reformatKey({
      privateKey,
      userIDs,
      keyExpirationTime: 10 * day,
      date: created,
      format: 'object',
    });
    const later = new Date('2025-01-08T00:00:00Z');
    const long = await reformatKey({
      privateKey,
      userIDs,
      keyExpirationTime: 900 * day,
      date: later,
      format: 'object',
    });
    await assert.rejects(openSigner(short.privateKey.armor(), undefined, now, false), { code: 'KEY_EXPIRED' });
    const copies = ['no key', long.publicKey.armor()];
    const signer = await openSigner(short.privateKey.armor(), undefined, now, false, copies);
    assert.equal(signer.lastsUntil, '2027-06-20T00:00:00Z');
    const signature = await signer.signDetached(content, date);
    assert.equal((await verifyDetached(content, signature, [signer.publicKey], now)).valid, true);
    const { publicKey } = await revokeKey({ key: privateKey, date: created, format: 'object' });
    const refused = openSigner(armored, undefined, now, false, [publicKey.armor()]);
    await assert.rejects(refused, { code: 'KEY_UNFIT', message: /is revoked/ });
  });

  test('tells how long signatures last: as long as the key, its subkey, or for ever', async () => {
    const curve = { type: 'ecc', curve: 'ed25519Legacy', userIDs, date: created } as const;
    const lasts = async (options: object): Promise<string | undefined> => {
      const { privateKey } = await generateAnyKey({ ...curve, ...options });
      return (await openSigner(privateKey, undefined, now, false)).lastsUntil;
    };
    assert.equal(await lasts({ subkeys: [] }), undefined);
    assert.equal(await lasts({ subkeys: [], keyExpirationTime: 1000 * day }), '2027-09-28T00:00:00Z');
    const subkeys = [{ sign: true, keyExpirationTime: 500 * day }];
    assert.equal(await lasts({ subkeys, keyExpirationTime: 1000 * day }), '2026-05-16T00:00:00Z');
  });

  test('accepts RSA', async () => {
    const { privateKey } = await generateAnyKey({
      type: 'rsa',
      rsaBits: 2048,
      userIDs,
      date: created,
      subkeys: [],
    });
    const signer = await openSigner(privateKey, undefined, now, false);
    const signature = await signer.signDetached(content, date);
    assert.equal(signature, await signer.signDetached(content, date));
    assert.equal((await verifyDetached(content, signature, [signer.publicKey], now)).valid, true);
  });

  const unfit: { name: string; code: PublisherErrorCode; says: RegExp; open: () => Promise<unknown> }[] = [
    {
      name: 'text that is no key',
      code: 'KEY_UNREADABLE',
      says: /no readable OpenPGP private key/,
      open: () => openSigner('hello', undefined, now, false),
    },
    {
      name: 'two keys in two blocks',
      code: 'KEY_UNREADABLE',
      says: /2 keys were given together/,
      open: async () => openSigner(armored + (await generateKey({ name: 'Other' }, created)), undefined, now, false),
    },
    {
      name: 'two keys in one block, as gpg exports them by an address',
      code: 'KEY_UNREADABLE',
      says: /2 keys were given together/,
      open: async () => {
        const texts = [armored, await generateKey({ name: 'Other' }, created)];
        const keys = await Promise.all(texts.map((armoredKey) => readPrivateKey({ armoredKey })));
        const bytes = Buffer.concat(keys.map((key) => key.write()));
        return openSigner(armor(enums.armor.privateKey, bytes), undefined, now, false);
      },
    },
    {
      name: 'a truncated key',
      code: 'KEY_UNREADABLE',
      says: /no readable OpenPGP private key/,
      open: () => openSigner(armored.slice(0, 200), undefined, now, false),
    },
    {
      name: 'a public key',
      code: 'KEY_UNREADABLE',
      says: /is a public key/,
      open: async () =>
        openSigner((await readPrivateKey({ armoredKey: armored })).toPublic().armor(), undefined, now, false),
    },
    {
      name: 'a v6 key',
      code: 'KEY_UNFIT',
      says: /version 6; consumers \(gpg 2\.2, Sequoia, Go\) read v4/,
      open: async () => {
        const pair = await generateAnyKey({ type: 'curve25519', userIDs, date: created, config: { v6Keys: true } });
        return openSigner(pair.privateKey, undefined, now, false);
      },
    },
    {
      name: 'a v4 key of the newer Ed25519',
      code: 'KEY_UNFIT',
      says: /ed25519, is unknown to gpg 2\.2/,
      open: async () => {
        const pair = await generateAnyKey({ type: 'curve25519', userIDs, date: created });
        return openSigner(pair.privateKey, undefined, now, false);
      },
    },
    {
      name: 'a locked key without a passphrase',
      code: 'KEY_PASSPHRASE',
      says: /none was given/,
      open: async () => openSigner(await lock('correct horse'), undefined, now, false),
    },
    {
      name: 'a locked key with the wrong passphrase',
      code: 'KEY_PASSPHRASE',
      says: /does not open/,
      open: async () => openSigner(await lock('correct horse'), 'battery staple', now, false),
    },
    {
      name: 'an expired key',
      code: 'KEY_EXPIRED',
      says: /expired on 2025-01-11/,
      open: async () => {
        const pair = await generateAnyKey({ userIDs, date: created, keyExpirationTime: 10 * day });
        return openSigner(pair.privateKey, undefined, now, false);
      },
    },
    {
      name: 'a key with an expired signing subkey',
      code: 'KEY_EXPIRED',
      says: /signing subkey of [0-9A-F]{40} expired on 2025-01-11/,
      open: async () => {
        const pair = await generateAnyKey({
          type: 'ecc',
          curve: 'ed25519Legacy',
          userIDs,
          date: created,
          subkeys: [{ sign: true, keyExpirationTime: 10 * day }],
        });
        return openSigner(pair.privateKey, undefined, now, false);
      },
    },
    {
      name: 'a key from the future',
      code: 'CLOCK',
      says: /created at 2025-01-01/,
      open: () => openSigner(armored, undefined, new Date('2024-01-01T00:00:00Z'), false),
    },
    {
      name: 'a revoked key',
      code: 'KEY_UNFIT',
      says: /is revoked/,
      open: async () => {
        const key = await readPrivateKey({ armoredKey: armored });
        const revoked = await revokeKey({ key, date: created, format: 'object' });
        return openSigner(revoked.privateKey.armor(), undefined, now, false);
      },
    },
  ];
  for (const { name, code, says, open } of unfit) {
    test(`refuses ${name}: ${code}`, async () => {
      await assert.rejects(open(), (error) => {
        assert.ok(error instanceof PublisherError);
        assert.equal(error.code, code);
        assert.match(error.message, says);
        assert.notEqual(error.mend, '');
        assert.doesNotMatch(`${error.message} ${error.mend}`, /battery|horse|BEGIN PGP/);
        return true;
      });
    });
  }
});

describe('certifiedBy', () => {
  const wanted = {
    ...userIDs,
    algorithm: 'ed25519',
    expires: undefined,
    encryption: false,
    passphrase: 'new',
  } as const;
  const curve = { type: 'ecc', curve: 'ed25519Legacy', userIDs, date: created } as const;
  const certifiers: { name: string; options: object; certifies: boolean }[] = [
    { name: 'a key', options: { subkeys: [] }, certifies: true },
    { name: 'a key with a signing subkey', options: { subkeys: [{ sign: true }] }, certifies: true },
    { name: 'an expired key', options: { subkeys: [], keyExpirationTime: day }, certifies: false },
  ];
  for (const { name, options, certifies } of certifiers) {
    test(`${certifies ? 'has' : 'does not have'} ${name} certify the new one, which stays locked`, async () => {
      const old = await generateAnyKey({ ...curve, ...options, format: 'object' });
      const made = await certifiedBy(await makeKey(wanted, now), { armored: old.privateKey.armor() }, now);
      assert.equal(made !== undefined, certifies);
      if (made === undefined) return;
      const key = await readPrivateKey({ armoredKey: made.privateKey });
      assert.equal(key.isDecrypted(), false);
      const verdicts = await key.toPublic().verifyAllUsers([old.publicKey], now);
      assert.ok(verdicts.some(({ keyID, valid }) => valid && keyID.equals(old.publicKey.getKeyID())));
    });
  }
});

describe('readPublicKey', () => {
  test('tells a key that takes messages from one that signs only, expired or not', async () => {
    const curve = { type: 'ecc', userIDs, date: created } as const;
    const both = await generateAnyKey({ ...curve, curve: 'ed25519Legacy', keyExpirationTime: day });
    const signing = await generateAnyKey({ ...curve, curve: 'ed25519Legacy', subkeys: [] });
    assert.equal((await readPublicKey(both.publicKey)).canEncrypt, true);
    assert.equal((await readPublicKey(signing.publicKey)).canEncrypt, false);
  });

  test('refuses a private key, two keys, and what is no key', async () => {
    const other = await generateKey({ name: 'Other' }, created);
    const publics = await Promise.all(
      [armored, other].map(async (key) => (await readPrivateKey({ armoredKey: key })).toPublic()),
    );
    await assert.rejects(readPublicKey(armored), { code: 'KEY_UNFIT' });
    const both = enums.armor.publicKey;
    const two = armor(both, Buffer.concat(publics.map((key) => key.write())));
    await assert.rejects(readPublicKey(two), { code: 'KEY_UNREADABLE', message: /2 are in the file/ });
    await assert.rejects(readPublicKey(publics.map((key) => key.armor()).join('\n')), { code: 'KEY_UNREADABLE' });
    await assert.rejects(readPublicKey(`${publics[0]?.armor()}\n${armored}`), { code: /KEY_UN/ });
    await assert.rejects(readPublicKey('nothing'), { code: 'KEY_UNREADABLE' });
    assert.equal(
      (await readPublicKey(publics[0]?.armor() ?? '')).fingerprint,
      publics[0]?.getFingerprint().toUpperCase(),
    );
  });

  test('reads an expired key, and keyFault tells', async () => {
    const pair = await generateAnyKey({ userIDs, date: created, keyExpirationTime: 10 * day });
    const key = await readPublicKey(pair.publicKey);
    assert.equal(key.expires, '2025-01-11T00:00:00Z');
    assert.equal(await keyFault(key, now), 'expired on 2025-01-11');
    assert.equal(await keyFault(key, new Date('2025-01-05T00:00:00Z')), undefined);
    assert.match((await keyFault(key, new Date('2024-01-05T00:00:00Z'))) ?? '', /future/);
  });
});

describe('verifyDetached and verifyCleartext', () => {
  test('tell a changed byte, another key, an expired key and a damaged signature', async () => {
    const signer = await openSigner(armored, undefined, now, false);
    const other = await openSigner(await generateKey({ name: 'Other' }, created), undefined, now, false);
    const signature = await signer.signDetached(content, date);
    const cleartext = await signer.signCleartext(content, date);
    const why = async (verdict: ReturnType<typeof verifyDetached>): Promise<string> => {
      const result = await verdict;
      return result.valid ? 'valid' : result.why;
    };
    assert.equal(await why(verifyDetached(content, signature, [other.publicKey, signer.publicKey], now)), 'valid');
    assert.match(await why(verifyDetached(`${content} `, signature, [signer.publicKey], now)), /digest|verif/i);
    assert.match(
      await why(verifyDetached(content, signature, [other.publicKey], now)),
      /not among the usable published/,
    );
    assert.match(await why(verifyDetached(content, 'no signature', [signer.publicKey], now)), /armor/i);
    assert.match(await why(verifyDetached(content, signature, [], now)), /not among|key/i);
    assert.equal(await why(verifyCleartext(cleartext, [signer.publicKey], now)), 'valid');
    const changed = cleartext.replace('title', 'titel');
    assert.match(await why(verifyCleartext(changed, [signer.publicKey], now)), /digest|verif/i);
  });
});

describe('GnuPG', { skip: missing('gpg', 'gpgconf') }, () => {
  test('verifies detached and cleartext signatures, and fails on a changed byte', async () => {
    const signer = await openSigner(armored, undefined, now, false);
    const text = 'Contact: mailto:psirt@example.com\n- dashed\nExpires: 2027-01-01T00:00:00Z\n';
    await withGnuPg(async ({ gpg, file }) => {
      await gpg('--import', await file('key.asc', signer.publicKey.armored));
      const signature = await file('a.asc', await signer.signDetached(content, date));
      const good = await gpg('--status-fd', '1', '--verify', signature, await file('a.json', content));
      assert.match(good.stdout, new RegExp(`VALIDSIG ${signer.publicKey.fingerprint} 2026-03-02`));
      await assert.rejects(gpg('--verify', signature, await file('b.json', `${content} `)), /BAD signature/);
      const cleartext = await file('security.txt', await signer.signCleartext(text, date));
      assert.equal((await gpg('--decrypt', cleartext)).stdout, text);
    });
  });

  test('makes keys that openSigner takes: locked, and with the secret of a signing subkey alone', async () => {
    await withGnuPg(async ({ gpg, file }) => {
      const passphrase = ['--pinentry-mode', 'loopback', '--passphrase', 'correct horse'];
      await gpg(...passphrase, '--quick-generate-key', 'Example PSIRT <psirt@example.com>', 'ed25519', 'cert', '2y');
      const listing = (await gpg('--with-colons', '--list-keys')).stdout;
      const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listing)?.[1] ?? '';
      await gpg(...passphrase, '--quick-add-key', fingerprint, 'rsa2048', 'sign', '1y');
      const subkeys = (await gpg(...passphrase, '--armor', '--export-secret-subkeys', fingerprint)).stdout;
      const signer = await openSigner(subkeys, 'correct horse', new Date(), false);
      assert.equal(signer.publicKey.fingerprint, fingerprint);
      const signature = await file('a.asc', await signer.signDetached(content, new Date(0)));
      const verified = await gpg('--status-fd', '1', '--verify', signature, await file('a.json', content));
      assert.match(verified.stdout, new RegExp(`VALIDSIG [0-9A-F]{40} .* ${fingerprint}`));
      await assert.rejects(openSigner(subkeys, 'wrong', new Date(), false), { code: 'KEY_PASSPHRASE' });
    });
  });
});
