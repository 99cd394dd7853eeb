import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { PublicKey, Signer } from '../../../src/model/signer.ts';
import { PublisherError } from '../../../src/publisher-error.ts';
import { openExternalSigner } from '../../../src/sign/external/external-signer.ts';
import { readPublicKey } from '../../../src/sign/openpgp/public-key.ts';
import { generateKey, openSigner } from '../../../src/sign/openpgp/signer.ts';
import { verifyCleartext, verifyDetached } from '../../../src/sign/openpgp/verification.ts';

const now = new Date('2026-03-02T09:30:00Z');
const created = new Date('2025-01-01T00:00:00Z');
const text = 'Contact: mailto:psirt@example.com\n- dashed\nExpires: 2027-01-01T00:00:00Z\n';
const canary = 'canary-value-of-the-environment';

let folder: string;
let publicKey: PublicKey;
let otherKey: PublicKey;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'external-signer-'));
  const armored = await generateKey({ name: 'PSIRT' }, created);
  publicKey = (await openSigner(armored, undefined, now, false)).publicKey;
  otherKey = (await openSigner(await generateKey({ name: 'Other' }, created), undefined, now, false)).publicKey;
  await writeFile(join(folder, 'key.asc'), armored, { mode: 0o600 });
  const source = join(import.meta.dirname, '../../../src/sign/openpgp/signer.ts');
  await writeFile(
    join(folder, 'sign.mjs'),
    `import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
const [operation, date, fault = ''] = process.argv.slice(2);
appendFileSync('runs.txt', operation + '\\n');
writeFileSync('environment.json', JSON.stringify(process.env));
const content = readFileSync(0, 'utf8');
if (fault === 'fail') { console.error('\\u001b[31mno token ' + process.env.PIN_OF_TOKEN + '\\n' + readFileSync('key.asc', 'utf8')); process.exit(3); }
if (fault === 'hang') setInterval(() => {}, 1000);
else if (fault === 'flood') process.stdout.write('x'.repeat(3_000_000));
else if (fault === 'echo') process.stdout.write(content + JSON.stringify(process.env));
else if (fault === 'nothing') process.exit(0);
else {
  const { openSigner } = await import(${JSON.stringify(source)});
  const signer = await openSigner(readFileSync('key.asc', 'utf8'), undefined, new Date('2026-03-02T09:30:00Z'), false);
  const at = new Date(Number(date) * 1000);
  const other = fault === 'other' ? 'Contact: mailto:somebody@else.example\\n' : content;
  const out = operation === 'detach-sign' ? await signer.signDetached(other, at) : await signer.signCleartext(other, at);
  const noisy = fault === 'noise' ? 'signed by me\\n' + out : fault === 'header' ? out.replace(/(BEGIN PGP SIGNATURE-----\\n)/, '$1Comment: made by me\\n') : out;
  process.stdout.write(noisy.replaceAll('\\n', fault === 'returns' ? '\\r\\n' : '\\n'));
}
`,
  );
});
after(() => rm(folder, { recursive: true, force: true }));

const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  PIN_OF_TOKEN: canary,
  AWS_SECRET_ACCESS_KEY: 'canary-aws',
  CSAF_PRESS_SIGNING_KEY: 'canary-key',
  CSAF_PRESS_PASSPHRASE: 'canary-passphrase',
};

const open = (fault = '', key = publicKey, command?: string[], timeLimit = 120_000): Promise<Signer> =>
  openExternalSigner(
    {
      command: command ?? [process.execPath, 'sign.mjs', '{operation}', '{date}', fault],
      environment: ['PIN_OF_TOKEN'],
      env,
      cwd: folder,
      clock: () => now,
      timeLimit,
      publicKey: key,
    },
    now,
  );

describe('openExternalSigner', () => {
  for (const fault of ['', 'returns', 'header']) {
    test(`hands on signatures that verify, without comments of the command ${fault}`, async () => {
      const signer = await open(fault);
      const at = new Date('2026-02-01T00:00:00Z');
      const signature = await signer.signDetached('{"title":"Ü 🙂"}\n', at);
      assert.match(signature, /^-----BEGIN PGP SIGNATURE-----\n\n/);
      assert.doesNotMatch(signature, /\r|Comment/);
      const verdict = await verifyDetached('{"title":"Ü 🙂"}\n', signature, [publicKey], now);
      assert.deepEqual(verdict, {
        valid: true,
        fingerprint: publicKey.fingerprint,
        signed: '2026-02-01T00:00:00.000Z',
      });
      const message = await signer.signCleartext(text, at);
      assert.equal((await verifyCleartext(message, [publicKey], now)).valid, true);
    });
  }

  test('gives the command what it needs of the environment, what is named, and nothing of csaf-press or a cloud', async () => {
    await open();
    const given: Record<string, string> = JSON.parse(await readFile(join(folder, 'environment.json'), 'utf8'));
    assert.equal(given.PIN_OF_TOKEN, canary);
    assert.equal(given.CSAF_PRESS_OPERATION, 'clear-sign');
    assert.equal(given.HOME, process.env.HOME);
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'CSAF_PRESS_SIGNING_KEY', 'CSAF_PRESS_PASSPHRASE'])
      assert.equal(name in given, false, name);
  });

  const refusals: { fault: string; says: RegExp; open?: () => Promise<unknown> }[] = [
    { fault: 'fail', says: /ended with exit code 3\. It says: \S*\[31mno token \[secret\] \[armoured block\]/ },
    { fault: 'flood', says: /writes more than a signature/ },
    { fault: 'echo', says: /did not write one armoured detached signature/ },
    { fault: 'nothing', says: /did not write one armoured detached signature/ },
    { fault: 'noise', says: /did not write one armoured detached signature/ },
    { fault: 'other', says: /does not verify/ },
    { fault: 'hang', says: /gave nothing within 1 seconds/, open: () => open('hang', publicKey, undefined, 1000) },
    { fault: 'another key', says: /does not verify: it was made with key/, open: () => open('', otherKey) },
    { fault: 'no such program', says: /is not there/, open: () => open('', publicKey, ['./nothing']) },
    { fault: 'no operation', says: /no argument has \{operation\}/, open: () => open('', publicKey, ['cat']) },
  ];
  for (const { fault, says, open: opened = () => open(fault) } of refusals) {
    test(`refuses a command with this fault: ${fault}`, async () => {
      await assert.rejects(opened(), (error) => {
        assert.ok(error instanceof PublisherError);
        assert.equal(error.code, 'SIGNER');
        assert.match(error.message, says);
        assert.doesNotMatch(`${error.message}${error.mend}`, /canary|\p{Cc}|BEGIN PGP/u);
        return true;
      });
    });
  }

  test('a program that is not there is to be installed, not run by hand', async () => {
    await assert.rejects(open('', publicKey, ['./nothing']), { code: 'SIGNER', mend: /^Install it/ });
  });

  test('a program that may not be run is told as such', async () => {
    await writeFile(join(folder, 'locked.sh'), 'exit 0\n');
    await chmod(join(folder, 'locked.sh'), 0o600);
    await assert.rejects(open('', publicKey, ['./locked.sh']), { code: 'SIGNER', message: /may not be run/ });
  });

  test('many signatures at once all arrive', async () => {
    const signer = await open();
    const contents = Array.from({ length: 9 }, (_, index) => `document ${index}\n`);
    const signatures = await Promise.all(contents.map((content) => signer.signDetached(content, now)));
    for (const [index, signature] of signatures.entries())
      assert.equal((await verifyDetached(contents[index] ?? '', signature, [publicKey], now)).valid, true);
  });

  test('refuses a revoked or expired key before the command is run', async () => {
    await rm(join(folder, 'runs.txt'), { force: true });
    const expired = await readPublicKey(publicKey.armored);
    const past = new Date('2024-01-01T00:00:00Z');
    const signing = { command: ['node'], environment: [], env, cwd: folder, clock: () => past, timeLimit: 1000 };
    await assert.rejects(openExternalSigner({ ...signing, publicKey: expired }, past), { code: 'KEY_UNFIT' });
    await assert.rejects(readFile(join(folder, 'runs.txt')), { code: 'ENOENT' });
  });
});
