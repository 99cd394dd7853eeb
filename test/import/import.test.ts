import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { type ImportOptions, type ImportReport, importFiles } from '../../src/import/import.ts';
import { sameJson } from '../../src/import/json-value.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { PublisherError } from '../../src/publisher-error.ts';
import { readContent } from '../../src/read/content.ts';
import { cweNames, makeDocument, now } from './document.ts';

/** A temporary folder with documents in it, and a content folder to import them into. */
interface Bench {
  into: string;
  put(name: string, content: unknown): Promise<string>;
  import(files: string[], options?: Partial<ImportOptions>): Promise<ImportReport>;
  /** What the content folder compiles to, by file; reading it must find nothing wrong. */
  compiled(): Promise<Map<string, CompiledAdvisory>>;
}

async function makeBench(t: TestContext): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-'));
  t.after(() => rm(folder, { recursive: true }));
  const into = join(folder, 'advisories');
  return {
    into,
    async put(name, content) {
      const path = join(folder, name);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    import: (files, options) => importFiles(files, { into, now, cweNames, ...options }),
    async compiled() {
      const { workspace, diagnostics } = await readContent(into);
      assert.deepEqual(diagnostics, []);
      assert.ok(workspace);
      const { publication } = compile(workspace, { now, cweNames });
      return new Map(publication.advisories.map((advisory) => [advisory.file, advisory]));
    },
  };
}

test('an empty folder gets all that building needs, and the documents come back equal', async (t) => {
  const bench = await makeBench(t);
  const first = makeDocument();
  const second = makeDocument({
    tracking: { id: 'TEST-SA-2026-0002' },
    document: { title: 'Zweites – ✓ "quoted": # text\n\n  indented\ttab' },
  });
  const report = await bench.import([await bench.put('1.json', first), await bench.put('2.json', second)]);
  assert.deepEqual(report.skipped, []);
  assert.deepEqual(report.created, ['publisher.yaml', 'products.yaml', 'policy.yaml']);
  assert.deepEqual(
    report.imported.map(({ id, file }) => [id, file]),
    [
      ['TEST-SA-2026-0001', '2026/TEST-SA-2026-0001.yaml'],
      ['TEST-SA-2026-0002', '2026/TEST-SA-2026-0002.yaml'],
    ],
  );
  assert.ok(report.imported.every(({ overlayShare }) => overlayShare > 0 && overlayShare < 1));
  const compiled = await bench.compiled();
  assert.ok(sameJson(compiled.get('2026/TEST-SA-2026-0001.yaml')?.document, first));
  assert.ok(sameJson(compiled.get('2026/TEST-SA-2026-0002.yaml')?.document, second));
  assert.match(await readFile(join(bench.into, 'publisher.yaml'), 'utf8'), /^# .*\n# Please check base_url/);
});

test('of several publishers the most frequent one is written, and the others stay what they are', async (t) => {
  const bench = await makeBench(t);
  const other = { category: 'other', name: 'Else', namespace: 'https://else.example' };
  const documents = [
    makeDocument({ tracking: { id: 'A-1' }, document: { publisher: other } }),
    makeDocument({ tracking: { id: 'A-2' } }),
    makeDocument({ tracking: { id: 'A-3' } }),
  ];
  const files = await Promise.all(documents.map((document, index) => bench.put(`${index}.json`, document)));
  await bench.import(files);
  assert.match(await readFile(join(bench.into, 'publisher.yaml'), 'utf8'), /^name: Test Works$/m);
  const compiled = await bench.compiled();
  documents.forEach((document, index) => {
    assert.ok(sameJson(compiled.get(`2026/A-${index + 1}.yaml`)?.document, document));
  });
});

test('the publisher of a folder is left alone, and documents of another come back equal', async (t) => {
  const bench = await makeBench(t);
  await bench.import([await bench.put('1.json', makeDocument())]);
  const mine =
    'name: Mine\nnamespace: https://mine.example\ncontact: me@mine.example\nbase_url: https://mine.example/\nlegal_notice: Mine.\ntlp: AMBER\n';
  await writeFile(join(bench.into, 'publisher.yaml'), mine);
  const document = makeDocument({ tracking: { id: 'TEST-SA-2026-0002' } });
  const report = await bench.import([await bench.put('2.json', document)]);
  assert.deepEqual(report.created, []);
  assert.equal(await readFile(join(bench.into, 'publisher.yaml'), 'utf8'), mine);
  assert.ok(sameJson((await bench.compiled()).get('2026/TEST-SA-2026-0002.yaml')?.document, document));
});

test('what is there is replaced only when that is asked for', async (t) => {
  const bench = await makeBench(t);
  const file = await bench.put('1.json', makeDocument());
  await bench.import([file]);
  const path = join(bench.into, '2026/TEST-SA-2026-0001.yaml');
  await writeFile(path, 'mine');
  const again = await bench.import([file]);
  assert.deepEqual(again.imported, []);
  assert.match(again.skipped[0]?.what ?? '', /^2026\/TEST-SA-2026-0001\.yaml is there already\.$/);
  assert.match(again.skipped[0]?.mend ?? '', /--force/);
  assert.equal(await readFile(path, 'utf8'), 'mine');
  const forced = await bench.import([file], { force: true });
  assert.equal(forced.imported.length, 1);
  assert.match(await readFile(path, 'utf8'), /^id: TEST-SA-2026-0001$/m);
});

test('what documents repeat goes into publisher.yaml once, and the count is told', async (t) => {
  const bench = await makeBench(t);
  const notes = [
    { category: 'legal_disclaimer', title: 'Terms', text: 'Everything is provided as it is. '.repeat(3).trim() },
  ];
  const files: string[] = [];
  for (const number of [1, 2, 3]) {
    const document = makeDocument({ document: { notes }, tracking: { id: `TEST-SA-2026-000${number}` } });
    files.push(await bench.put(`${number}.json`, document));
  }
  const seen: [number, number][] = [];
  const report = await bench.import(files, { onProgress: (done, total) => seen.push([done, total]) });
  assert.deepEqual(report.skipped, []);
  assert.equal(report.shared, 1);
  assert.deepEqual(seen, [
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  assert.match(await readFile(join(bench.into, 'publisher.yaml'), 'utf8'), /^notes:\n {2}terms:\n/m);
  assert.match(await readFile(join(bench.into, '2026/TEST-SA-2026-0001.yaml'), 'utf8'), /^notes: \[terms\]$/m);
  for (const { document } of (await bench.compiled()).values()) assert.deepEqual(document.document.notes, notes);
});

test('two documents of one id: the first is imported, the second reported', async (t) => {
  const bench = await makeBench(t);
  const report = await bench.import([
    await bench.put('1.json', makeDocument()),
    await bench.put('2.json', makeDocument({ document: { title: 'Another' } })),
  ]);
  assert.equal(report.imported.length, 1);
  assert.match(report.skipped[0]?.what ?? '', /there already/);
});

const broken: { name: string; content: unknown; what: RegExp }[] = [
  { name: 'no JSON', content: '{', what: /not JSON/ },
  { name: 'a feed', content: { feed: { id: 'x' } }, what: /no CSAF document/ },
  { name: 'null', content: null, what: /no CSAF document/ },
  {
    name: 'CSAF 3.0',
    content: makeDocument({ document: { csaf_version: '3.0' } }),
    what: /csaf_version should be "2\.0"; it is "3\.0"/,
  },
  {
    name: 'an id that leads elsewhere',
    content: makeDocument({ tracking: { id: '../../evil' } }),
    what: /cannot name a file/,
  },
  {
    name: 'more YAML than is read',
    content: makeDocument({ document: { notes: [{ category: 'other', text: 'x'.repeat(1_000_001) }] } }),
    what: /1\.0 MB of YAML/,
  },
];
for (const { name, content, what } of broken) {
  test(`broken input is reported and writes nothing: ${name}`, async (t) => {
    const bench = await makeBench(t);
    const report = await bench.import([await bench.put('1.json', content)]);
    assert.deepEqual(report.imported, []);
    assert.match(report.skipped[0]?.what ?? '', what);
    assert.ok(report.skipped[0]?.mend);
    await assert.rejects(readdir(bench.into), { code: 'ENOENT' });
  });
}

test('broken files among good ones are left out, in the order in which they were named', async (t) => {
  const bench = await makeBench(t);
  const files = [
    await bench.put('a.json', '{'),
    await bench.put('b.json', makeDocument()),
    join(bench.into, 'none.json'),
  ];
  const report = await bench.import(files);
  assert.deepEqual(
    report.skipped.map(({ source }) => source),
    [files[0], files[2]],
  );
  assert.deepEqual(await readdir(join(bench.into, '2026')), ['TEST-SA-2026-0001.yaml']);
});

test('a folder that cannot be used is a fault of the environment', async (t) => {
  const bench = await makeBench(t);
  const file = await bench.put('1.json', makeDocument());
  await mkdir(bench.into);
  await writeFile(join(bench.into, 'publisher.yaml'), 'name: [');
  await assert.rejects(bench.import([file]), (error) => error instanceof PublisherError && error.code === 'IMPORT');
  await writeFile(join(bench.into, 'publisher.yaml'), 'name: X');
  await assert.rejects(bench.import([file]), /name, namespace, contact and base_url are needed/);
  await rm(join(bench.into, 'publisher.yaml'));
  // A file where the year's folder should be.
  await writeFile(join(bench.into, '2026'), '');
  await assert.rejects(bench.import([file]), (error) => error instanceof PublisherError && error.code === 'IMPORT');
});
