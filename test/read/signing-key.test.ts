import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PublisherError } from '../../src/publisher-error.ts';
import { readSigningKey } from '../../src/read/signing-key.ts';

const base = await mkdtemp(join(tmpdir(), 'csaf-press-key-'));
after(() => rm(base, { recursive: true, force: true }));

const armored = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n';
const other = armored.replace('AAAA', 'BBBB');
const file = join(base, 'key.asc');
await writeFile(file, armored);
const pipe = join(base, 'pipe');
execFileSync('mkfifo', [pipe]);

describe('readSigningKey', () => {
  it('is undefined when none is set', async () => {
    assert.equal(await readSigningKey({ env: {} }), undefined);
    assert.equal(await readSigningKey({ env: { CSAF_PRESS_SIGNING_KEY: '', CSAF_PRESS_PASSPHRASE: 'x' } }), undefined);
  });

  it('takes the file before the variables', async () => {
    assert.deepEqual(await readSigningKey({ file, env: { CSAF_PRESS_SIGNING_KEY: other } }), { armored });
  });

  it('takes the key in the variable before the file named by a variable', async () => {
    const env = { CSAF_PRESS_SIGNING_KEY: other, CSAF_PRESS_SIGNING_KEY_FILE: file, CSAF_PRESS_PASSPHRASE: 'secret' };
    assert.deepEqual(await readSigningKey({ env }), { armored: other, passphrase: 'secret' });
    assert.deepEqual(await readSigningKey({ env: { CSAF_PRESS_SIGNING_KEY_FILE: file } }), { armored });
  });

  it('takes a key whose line breaks are written as \\n', async () => {
    const env = { CSAF_PRESS_SIGNING_KEY: armored.replaceAll('\n', '\\n') };
    assert.deepEqual(await readSigningKey({ env }), { armored });
  });

  for (const [name, options, code] of [
    ['a missing file', { file: join(base, 'nothing'), env: {} }, 'KEY_NOT_FOUND'],
    ['a folder', { file: base, env: {} }, 'KEY_UNREADABLE'],
    ['a device', { file: '/dev/null', env: {} }, 'KEY_UNREADABLE'],
    ['a pipe', { file: pipe, env: {} }, 'KEY_UNREADABLE'],
    ['no key', { env: { CSAF_PRESS_SIGNING_KEY: 'hush' } }, 'KEY_UNREADABLE'],
    ['a public key', { env: { CSAF_PRESS_SIGNING_KEY: armored.replaceAll('PRIVATE', 'PUBLIC') } }, 'KEY_UNREADABLE'],
  ] as const) {
    it(`tells of ${name} without telling a secret`, async () => {
      const env = { ...options.env, CSAF_PRESS_PASSPHRASE: 'hunter2' };
      await assert.rejects(readSigningKey({ ...options, env }), (error) => {
        assert.ok(error instanceof PublisherError);
        assert.equal(error.code, code);
        assert.doesNotMatch(`${error.message} ${error.mend} ${String(error.cause)}`, /hunter2|hush|AAAA/);
        return true;
      });
    });
  }
});
