import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { type Answers, completeAnswers, questionKeys, questions } from '../../src/init/answers.ts';
import { githubWorkflow } from '../../src/init/github-workflow.ts';
import { yamlText } from '../../src/init/yaml-text.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { makeWorkbench, readTree, type Workbench } from '../commands/workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

const odd: [flag: string, answer: string][] = [
  ['--name', ''],
  ['--name', 'a\u0007b'],
  ['--namespace', 'www.example.com'],
  ['--namespace', 'ftp://example.com'],
  ['--base-url', 'http://security.example.com/'],
  ['--base-url', 'https://security.example.com/?a=b'],
  ['--contact', 'psirt'],
  ['--contact', 'psirt@example'],
  ['--contact', 'http://example.com/report'],
  ['--id-prefix', 'EXAMPLE SA'],
  ['--id-prefix', '../up'],
];
for (const [flag, answer] of odd) {
  test(`init refuses ${flag} ${JSON.stringify(answer)}, and writes nothing`, async () => {
    const { code, err } = await bench.run(['init', 'refused', flag, answer]);
    assert.equal(code, 2, err);
    assert.match(err, /^error\[USAGE\]: .* does not do for --.*\n {2}mend: Write .*\n$/);
    assert.equal((await readTree(join(bench.folder, 'refused'))).size, 0);
  });
}

const suggested: [given: Partial<Answers>, wanted: Partial<Answers>][] = [
  [{}, { name: 'Example Company', baseUrl: 'https://security.example.com/', idPrefix: 'EXAMPLE-SA' }],
  [
    { name: 'Acme Networks', namespace: 'https://www.acme.example/psirt' },
    { baseUrl: 'https://security.acme.example/', contact: 'psirt@acme.example', idPrefix: 'ACME-SA' },
  ],
  [{ baseUrl: 'https://acme.gitlab.io/' }, { host: 'gitlab-pages' }],
  [{ baseUrl: 'https://github.io.example.com/' }, { host: 'none' }],
  [{ name: '日本', namespace: 'https://nihon.example' }, { idPrefix: 'NIHON-SA' }],
];
for (const [given, wanted] of suggested) {
  test(`what is not told follows from ${JSON.stringify(given)}`, () => {
    const answers = completeAnswers(given);
    assert.deepEqual({ ...answers, ...wanted }, answers);
    for (const key of questionKeys) assert.equal(questions[key].fault(questions[key].tidy(answers[key])), undefined);
  });
}

test('any text survives YAML', () => {
  const texts = [
    'Acme',
    'Acme: "Widgets" & Co. # 1',
    'true',
    'No',
    '- a',
    '1.0',
    "O'Neill",
    'a: b',
    'tail:',
    '{x}',
    '"',
    '\\',
    'É, GmbH',
  ];
  for (const text of texts)
    assert.deepEqual(parseYaml(`key: ${yamlText(text)}\n`, 'a.yaml').value, { key: text }, text);
});

test('a new repository is faultless at once, whatever the publisher is called, and at any time of the day', async () => {
  const name = 'Acme: "Widgets" & Co. # 1 <b>';
  const midnight = new Date('2026-11-22T00:00:00Z');
  const made = await bench.run(['init', 'new', '--name', name, '--yes'], {}, midnight);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /wrote {2}new\/advisories\/publisher\.yaml\n/);
  assert.match(made.out, /What no flag told \(--namespace, --base-url, --contact, --id-prefix, --host\)/);
  assert.match(made.out, /Next:\n {2}cd new\n {2}git init\n {2}npm install\n/);
  const checked = await bench.run(['check', '--content', 'new/advisories'], {}, midnight);
  assert.equal(checked.code, 0, checked.out);
  assert.match(checked.out, /1 advisory checked: nothing to mend/);
});

test('init changes nothing that is there, and adds what is missing', async () => {
  await bench.write('there/package.json', '{}');
  await bench.write('there/advisories/publisher.yaml', 'name: Ours\n');
  const { code, out } = await bench.run(['init', 'there']);
  assert.equal(code, 0);
  assert.match(out, /kept {3}there\/package\.json, which was there already/);
  assert.match(out, /npm install --save-dev csaf-press@/);
  const tree = await readTree(join(bench.folder, 'there'));
  assert.equal(tree.get('package.json')?.toString(), '{}');
  assert.equal(tree.get('advisories/publisher.yaml')?.toString(), 'name: Ours\n');
  assert.ok(tree.has('advisories/policy.yaml'));
  assert.deepEqual(
    [...tree.keys()].filter((path) => /^advisories\/\d/.test(path)),
    [],
  );
  const again = await bench.run(['init', 'there']);
  assert.doesNotMatch(again.out, /wrote/);
});

test('init asks on a terminal what no flag told, and suggests what follows from the answers', async () => {
  const input = new PassThrough();
  const shown: string[] = [];
  const output = new PassThrough().on('data', (chunk: Buffer) => void shown.push(chunk.toString()));
  const run = bench.run(['init', 'asked', '--contact', 'mailto:security@acme.example'], {}, undefined, {
    interactive: true,
    streams: { input, output },
  });
  const answers: [question: RegExp, keys: string][] = [
    [/Who publishes/, 'Acme Networks\r'],
    [/Its web address/, 'https://acme.example\r'],
    [/be served\?/, '\r'],
    [/ids of advisories/, '\r'],
    [/Who will serve them/, 's3\r'],
  ];
  for (const [question, keys] of answers) {
    while (!question.test(shown.join(''))) await setImmediate();
    for (const key of keys) input.write(key);
  }
  const { code, out, err } = await run;
  assert.equal(code, 0, err);
  assert.doesNotMatch(out, /What no flag told/);
  const tree = await readTree(join(bench.folder, 'asked/advisories'));
  assert.match(tree.get('publisher.yaml')?.toString() ?? '', /^base_url: https:\/\/security\.acme\.example\/$/m);
  assert.match(tree.get('policy.yaml')?.toString() ?? '', /^ {2}- security@acme\.example$/m);
  assert.ok(tree.has('2026/ACME-SA-2026-0001.yaml'));
});

test('whoever stops answering gets nothing', async () => {
  const input = new PassThrough();
  const terminal = { interactive: true, streams: { input, output: new PassThrough().resume() } };
  const run = bench.run(['init', 'stopped'], {}, undefined, terminal);
  const stop = setInterval(() => input.write('\u0003'), 20);
  const { code, err } = await run;
  clearInterval(stop);
  assert.equal(code, 2);
  assert.match(err, /Nothing was written/);
  assert.equal((await readTree(join(bench.folder, 'stopped'))).size, 0);
});

test('init says what stands in the way', async () => {
  await bench.write('a-file', '');
  const file = await bench.run(['init', 'a-file']);
  assert.equal(file.code, 2);
  assert.match(file.err, /OUTPUT_UNWRITABLE.*a file stands where a folder has to be/);
  await mkdir(join(bench.folder, 'half/package.json'), { recursive: true });
  const folder = await bench.run(['init', 'half']);
  assert.equal(folder.code, 0, folder.err);
  assert.match(folder.out, /kept {3}half\/package\.json/);
});

test('the workflow of this repository is the one that init writes', async () => {
  const path = join(import.meta.dirname, '../../.github/workflows/advisories.yml');
  const baseUrl = 'https://security.example.com/';
  assert.equal(await readFile(path, 'utf8'), githubWorkflow({ baseUrl, host: 'github-pages' }));
});

test('init writes the workflow for the host that is named, or that the address tells', async () => {
  const cases: [flags: string[], wanted: RegExp][] = [
    [['--host', 'Netlify'], /ADVISORIES_HOST == 'netlify'/],
    [['--base-url', 'https://acme.github.io/advisories'], /ADVISORIES_HOST == 'github-pages'/],
    [['--base-url', 'https://acme.pages.dev'], /ADVISORIES_HOST == 'cloudflare-pages'/],
    [['--base-url', 'https://security.acme.example/sec'], /ADVISORIES_HOST != ''/],
  ];
  for (const [index, [flags, wanted]] of cases.entries()) {
    const { code, err } = await bench.run(['init', `host-${index}`, '--yes', ...flags]);
    assert.equal(code, 0, err);
    const tree = await readTree(join(bench.folder, `host-${index}`));
    const workflow = tree.get('.github/workflows/advisories.yml')?.toString() ?? '';
    assert.match(workflow, wanted);
    const base = /^base_url: (.*)$/m.exec(tree.get('advisories/publisher.yaml')?.toString() ?? '')?.[1];
    assert.ok(workflow.includes(`PUBLISHED: ${base} #`), base);
  }
  const refused = await bench.run(['init', 'nowhere', '--host', 'geocities']);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /"geocities" does not do for --host\.\n {2}mend: Write one of cloudflare-pages, /);
});
