import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { chooseSigner, type KeyChoice } from '../../src/pipeline/signer.ts';
import { generateKey } from '../../src/sign/openpgp/signer.ts';

const now = new Date('2026-03-02T09:30:00Z');
let folder: string;
let choice: KeyChoice;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signer-'));
  choice = {
    file: undefined,
    env: {},
    production: false,
    allowDevelopmentKey: false,
    workFolder: join(folder, '.csaf-press'),
    now,
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the development key names itself, and signs under a clock earlier than the one it was made under', async () => {
  const made = await chooseSigner(choice);
  assert.equal(made.development, true);
  assert.equal(made.publicKey.userId, 'csaf-press development key (do not trust)');
  const earlier = await chooseSigner({ ...choice, now: new Date('2021-01-01T00:00:00Z') });
  assert.equal(earlier.publicKey.fingerprint, made.publicKey.fingerprint);
});

test('the development key can be made under a clock that stands at 1970', async () => {
  assert.equal((await chooseSigner({ ...choice, now: new Date(0) })).development, true);
});

test('CI and --production refuse the development key unless it is allowed', async () => {
  const refusals: Partial<KeyChoice>[] = [{ env: { CI: 'true' } }, { env: { CI: '1' } }, { production: true }];
  for (const refusal of refusals) {
    await assert.rejects(chooseSigner({ ...choice, ...refusal }), { code: 'KEY_DEVELOPMENT' });
    assert.equal((await chooseSigner({ ...choice, ...refusal, allowDevelopmentKey: true })).development, true);
  }
});

test('a given key is no development key, and production takes it', async () => {
  const armored = await generateKey({ name: 'PSIRT', email: 'psirt@example.com' }, new Date('2026-01-01T00:00:00Z'));
  const signer = await chooseSigner({ ...choice, env: { CSAF_PRESS_SIGNING_KEY: armored }, production: true });
  assert.equal(signer.development, false);
  assert.equal(signer.publicKey.userId, 'PSIRT <psirt@example.com>');
});
