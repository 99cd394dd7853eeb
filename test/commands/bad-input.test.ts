import assert from 'node:assert/strict';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisoryFile, advisoryText, makeWorkbench, readTree, type Workbench } from './workbench.ts';

interface Run {
  args: string[];
  env: Record<string, string>;
}

interface Case {
  fault: string;
  /** Breaks the faultless content; may add arguments and environment to the run. */
  spoil(bench: Workbench, run: Run): Promise<unknown>;
  code: 1 | 2;
  /** Rule id or error code, and words that the message must hold. */
  says: RegExp[];
}

/** The advisory with one text replaced by another. */
const edit =
  (from: string, to: string) =>
  async (bench: Workbench): Promise<void> => {
    assert.ok(advisoryText.includes(from), from);
    await bench.write(advisoryFile, advisoryText.replace(from, to));
  };
const position = /TEST-SA-2026-0001\.yaml:\d+:\d+/;

const cases: Case[] = [
  { fault: 'broken YAML', spoil: edit('title: Path', 'title: "Path'), code: 1, says: [/yaml\/syntax/, position] },
  {
    fault: 'an unknown key',
    spoil: edit('summary: An', 'sumary: An'),
    code: 1,
    says: [/authoring\/unknown-key/, /`?summary`?/, position],
  },
  { fault: 'a wrong type', spoil: edit('cwe: CWE-22', 'cwe: [CWE-22]'), code: 1, says: [/authoring\/type/, position] },
  {
    fault: 'a number where a version should be',
    spoil: edit('gateway: 4.2.7', 'gateway: 4.10'),
    code: 1,
    says: [/4\.10/, /Quote it/, position],
  },
  {
    fault: 'an unknown product',
    spoil: edit('      gateway: 4.2.7', '      gatway: 4.2.7'),
    code: 1,
    says: [/content\/unknown-product/, /gateway/, position],
  },
  {
    fault: 'an impossible range',
    spoil: edit('>=4.0.0 <4.2.7', '>=4.3.0 <4.2.7'),
    code: 1,
    says: [/content\/version-range/, position],
  },
  {
    fault: 'a bad CVSS vector',
    spoil: edit('AV:N/AC:L', 'AV:X/AC:L'),
    code: 1,
    says: [/content\/cvss-vector/, /AV/, position],
  },
  {
    fault: 'a CWE that does not exist',
    spoil: edit('CWE-22', 'CWE-99999'),
    code: 1,
    says: [/content\/unknown-cwe/, /CWE-99999/, position],
  },
  {
    fault: 'a duplicate id',
    spoil: (bench) => bench.write('advisories/2025/TEST-SA-2026-0001.yaml', advisoryText),
    code: 1,
    says: [/content\/duplicate-id/, /TEST-SA-2026-0001/],
  },
  {
    fault: 'a file whose name is not its id',
    spoil: (bench) => bench.write('advisories/2026/other.yaml', advisoryText.replace('2026-0001', '2026-0002')),
    code: 1,
    says: [/content\/file-name/, /other\.yaml/],
  },
  {
    fault: 'a date in the future',
    spoil: edit('2026-03-02T09', '2026-12-02T09'),
    code: 1,
    says: [/content\/future-date/, position],
  },
  {
    fault: 'revisions out of order',
    spoil: edit(
      'Initial release }',
      'Initial release }\n  - { version: 2.0.0, date: 2026-03-01T09:00:00Z, summary: Later }',
    ),
    code: 1,
    says: [/content\/revision-order/, position],
  },
  {
    fault: 'a symbolic link out of the folder',
    spoil: async (bench) => {
      await bench.write('secret.yaml', advisoryText);
      await symlink('../../secret.yaml', join(bench.folder, 'advisories/2026/TEST-SA-2026-0003.yaml'));
    },
    code: 1,
    says: [/symbolic link/, /TEST-SA-2026-0003\.yaml/],
  },
  {
    fault: 'a file of 10 MB',
    spoil: (bench) => bench.write(advisoryFile, `${advisoryText}details: ${'x'.repeat(10e6)}\n`),
    code: 1,
    says: [/yaml\/size/],
  },
  {
    fault: 'a YAML alias bomb',
    spoil: (bench) =>
      bench.write(
        advisoryFile,
        `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
          .split('')
          .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
          .join('\n')}\n${advisoryText}`,
      ),
    code: 1,
    says: [/yaml\/aliases/],
  },
  {
    fault: 'a directory where a file should be',
    spoil: async (bench) => {
      await rm(join(bench.folder, 'advisories/policy.yaml'));
      await mkdir(join(bench.folder, 'advisories/policy.yaml'));
    },
    code: 1,
    says: [/policy\.yaml/, /(folder|directory)/],
  },
  {
    fault: 'no publisher.yaml',
    spoil: (bench) => rm(join(bench.folder, 'advisories/publisher.yaml')),
    code: 1,
    says: [/publisher\.yaml/, /mend:/],
  },
  {
    fault: 'no content folder',
    spoil: async (_bench, run) => run.args.push('--content', 'nowhere'),
    code: 2,
    says: [/CONTENT_NOT_FOUND/, /nowhere/],
  },
  {
    fault: 'an output folder that cannot be written',
    spoil: async (bench, run) => {
      await bench.write('blocked', 'a file');
      run.args.push('--out', 'blocked/dist');
    },
    code: 2,
    says: [/OUTPUT_UNWRITABLE/, /blocked/],
  },
  {
    fault: 'an output folder that is somebody else’s',
    spoil: async (bench, run) => {
      await bench.write('precious/thesis.txt', 'years of work');
      run.args.push('--out', 'precious');
    },
    code: 2,
    says: [/OUTPUT_UNWRITABLE/, /precious/],
  },
  {
    fault: 'a key that is not there',
    spoil: async (_bench, run) => run.args.push('--key', 'absent.asc'),
    code: 2,
    says: [/KEY_NOT_FOUND/, /absent\.asc/],
  },
  {
    fault: 'a key that is no key',
    spoil: async (_bench, run) => Object.assign(run.env, { CSAF_PRESS_SIGNING_KEY: 'correct horse' }),
    code: 2,
    says: [/KEY_UNREADABLE/],
  },
  {
    fault: 'no key for production',
    spoil: async (_bench, run) => run.args.push('--production'),
    code: 2,
    says: [/KEY_DEVELOPMENT/, /CSAF_PRESS_SIGNING_KEY/],
  },
  {
    fault: 'no key in CI',
    spoil: async (_bench, run) => Object.assign(run.env, { CI: 'true' }),
    code: 2,
    says: [/KEY_DEVELOPMENT/, /--allow-dev-key/],
  },
  {
    fault: 'a clock that is no clock',
    spoil: async (_bench, run) => Object.assign(run.env, { SOURCE_DATE_EPOCH: 'noon' }),
    code: 2,
    says: [/CLOCK/, /noon/],
  },
  {
    fault: 'a clock that would end embargoes before their time',
    spoil: async (_bench, run) => Object.assign(run.env, { SOURCE_DATE_EPOCH: '4102444800' }),
    code: 2,
    says: [/CLOCK/, /2100-01-01/, /embargo/],
  },
  {
    fault: 'a clock beyond all time',
    spoil: async (_bench, run) => Object.assign(run.env, { SOURCE_DATE_EPOCH: '99999999999999999' }),
    code: 2,
    says: [/CLOCK/],
  },
  {
    fault: 'an unknown option',
    spoil: async (_bench, run) => run.args.push('--prodution'),
    code: 2,
    says: [/--production/],
  },
];

/** The manifest of a tree of ours. */
const previous =
  '{"generator":"csaf-press","manifest_version":"1","base_url":"https://test.example.com/","files":[]}\n';

for (const { fault, spoil, code, says } of cases) {
  test(`build with ${fault}: told clearly, nothing lost`, async (t) => {
    const bench = await makeWorkbench();
    t.after(() => bench.remove());
    await bench.write('dist/publication.json', previous);
    const run: Run = { args: ['build'], env: {} };
    await spoil(bench, run);
    const outcome = await bench.run(run.args, run.env);
    const printed = outcome.out + outcome.err;
    assert.equal(outcome.code, code, printed);
    for (const words of says) assert.match(printed, words);
    assert.doesNotMatch(printed, /^\s+at .*(:\d+:\d+|node:)/m, 'a stack trace');
    assert.equal((printed.match(/^error\[/gm) ?? []).length <= 1, true, `more than one error:\n${printed}`);
    const dist = await readTree(join(bench.folder, 'dist'));
    assert.deepEqual(
      [...dist].map(([path, bytes]) => [path, String(bytes)]),
      [['publication.json', previous]],
    );
  });
}

test('a file at fault that looks held back stops the build, and the build says nothing of it but that', async (t) => {
  const bench = await makeWorkbench();
  t.after(() => bench.remove());
  await bench.write(
    'advisories/2026/SECRET-1.yaml',
    'id: SECRET-1\nstatus: draft\ntitle: T\nsumary: Quetzal\nrevisions: [{ version: 1.0.0, date: 2026-01-01, summary: S }]\n',
  );
  const { code, out, err } = await bench.run(['build']);
  assert.equal(code, 1);
  assert.match(out, /1 error not shown here; csaf-press check shows all/);
  assert.doesNotMatch(out + err, /SECRET|Quetzal|sumary/);
  assert.match((await bench.run(['check'])).out, /SECRET-1\.yaml:4:1/);
});

test('the faultless content has no finding that stops it', async (t) => {
  const bench = await makeWorkbench();
  t.after(() => bench.remove());
  const { code, out, err } = await bench.run(['check']);
  assert.equal(code, 0, out + err);
  assert.doesNotMatch(out, /^error/m);
});

test('a key that has expired, and a wrong passphrase, are named without showing the secret', async (t) => {
  const bench = await makeWorkbench();
  t.after(() => bench.remove());
  const { generateKey: generate } = await import('openpgp');
  const type = { type: 'ecc' as const, curve: 'ed25519Legacy' as const, userIDs: [{ name: 'Test' }] };
  const old = await generate({ ...type, date: new Date('2020-01-01'), keyExpirationTime: 86_400 });
  const locked = await generate({ ...type, date: new Date('2026-01-01'), passphrase: 'correct horse battery' });
  const expired = await bench.run(['build'], { CSAF_PRESS_SIGNING_KEY: old.privateKey });
  assert.equal(expired.code, 2);
  assert.match(expired.err, /KEY_EXPIRED/);
  assert.match(expired.err, /2020-01-02/);
  const wrong = await bench.run(['build'], {
    CSAF_PRESS_SIGNING_KEY: locked.privateKey,
    CSAF_PRESS_PASSPHRASE: 'incorrect mule',
  });
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /KEY_PASSPHRASE/);
  assert.doesNotMatch(wrong.err + wrong.out, /mule|horse/);
  const missing = await bench.run(['build'], { CSAF_PRESS_SIGNING_KEY: locked.privateKey });
  assert.match(missing.err, /CSAF_PRESS_PASSPHRASE/);
});
