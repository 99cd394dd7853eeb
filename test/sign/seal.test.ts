import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Signer } from '../../src/model/signer.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { verifyCleartext, verifyDetached } from '../../src/sign/openpgp/verification.ts';
import { seal } from '../../src/sign/seal.ts';
import { missing, withGnuPg } from './gnupg.ts';

const run = promisify(execFile);
const now = new Date('2026-03-02T09:30:00Z');
const date = '2026-03-02T09:00:00Z';

function artifact(path: string, content: string, how: Artifact['seal']): Artifact {
  return { path, mediaType: 'application/json', content, seal: how, wave: 'document', date };
}

let signer: Signer;
before(async () => {
  signer = await openSigner(await generateKey({ name: 'Example' }, new Date('2025-01-01')), undefined, now, false);
});

describe('seal', () => {
  test('puts three files beside a document, signs security.txt in place, leaves the rest alone, keeps the order', async () => {
    const plain = artifact('index.txt', '2026/a.json\n', 'none');
    const sealed = await seal(
      [
        artifact('2026/a.json', '{"a":"é"}\n', 'detached'),
        plain,
        artifact('security.txt', 'Contact: a\n', 'cleartext'),
      ],
      signer,
    );
    assert.deepEqual(
      sealed.map(({ path, mediaType, seal: left }) => [path, mediaType, left]),
      [
        ['2026/a.json', 'application/json', 'none'],
        ['2026/a.json.asc', 'text/plain; charset=utf-8', 'none'],
        ['2026/a.json.sha256', 'text/plain; charset=utf-8', 'none'],
        ['2026/a.json.sha512', 'text/plain; charset=utf-8', 'none'],
        ['index.txt', 'application/json', 'none'],
        ['security.txt', 'application/json', 'none'],
      ],
    );
    const [document, signature, sha256, sha512, index, securityTxt] = sealed.map(({ content }) => content);
    assert.equal(document, '{"a":"é"}\n');
    assert.equal(index, plain.content);
    assert.match(sha256 ?? '', /^[0-9a-f]{64} {2}a\.json\n$/);
    assert.match(sha512 ?? '', /^[0-9a-f]{128} {2}a\.json\n$/);
    assert.equal((await verifyDetached(document ?? '', signature ?? '', [signer.publicKey], now)).valid, true);
    assert.equal((await verifyCleartext(securityTxt ?? '', [signer.publicKey], now)).valid, true);
    assert.match(securityTxt ?? '', /\n\nContact: a\n-----BEGIN PGP SIGNATURE-----\n/);
  });

  test('gives the same bytes twice, whatever the number of documents in flight', async () => {
    const documents = Array.from({ length: 50 }, (_, n) => artifact(`2026/${n}.json`, `{"n":${n}}\n`, 'detached'));
    assert.deepEqual(await seal(documents, signer), await seal(documents, signer));
  });

  test('hands on the signature that an artifact brings along', async () => {
    const signature = await signer.signDetached('{}\n', now);
    const sealed = await seal([{ ...artifact('2026/a.json', '{}\n', 'detached'), signature }], signer);
    assert.deepEqual(
      sealed.map(({ path, content }) => [path, content === signature]),
      [
        ['2026/a.json', false],
        ['2026/a.json.asc', true],
        ['2026/a.json.sha256', false],
        ['2026/a.json.sha512', false],
      ],
    );
  });

  test('refuses to sign what has no date', async () => {
    const { date: _, ...undated } = artifact('a.json', '{}', 'detached');
    await assert.rejects(seal([undated], signer), /a\.json is to be signed but has no valid date/);
  });

  test('is accepted by sha256sum, sha512sum and gpg', { skip: missing('sha256sum', 'sha512sum', 'gpg') }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seal-'));
    try {
      const sealed = await seal([artifact('2026/a.json', '{"a":"é\u2028"}\n', 'detached')], signer);
      await Promise.all(sealed.map(({ path, content }) => writeFile(join(folder, basename(path)), content)));
      for (const algorithm of ['sha256', 'sha512']) {
        const { stdout } = await run(`${algorithm}sum`, ['-c', '--strict', `a.json.${algorithm}`], { cwd: folder });
        assert.equal(stdout, 'a.json: OK\n');
      }
      await withGnuPg(async ({ gpg, file }) => {
        await gpg('--import', await file('key.asc', signer.publicKey.armored));
        await gpg('--verify', join(folder, 'a.json.asc'), join(folder, 'a.json'));
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
