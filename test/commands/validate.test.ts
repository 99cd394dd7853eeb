import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { golden } from '../report/golden.ts';
import { sampleDocument, sampleText } from '../validate/sample.ts';
import { makeWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
  await bench.write('good.json', sampleText());
  await bench.write('bad.json', sampleText(['P1', 'P8', 'P9']));
  await bench.write('cut.json', sampleText().slice(0, 40));
  await bench.write('all/one.json', sampleText());
  await bench.write('all/two.json', sampleText(['P1', 'P9']));
  await bench.write('all/three.json', sampleText().slice(0, 40));
  await bench.write('all/provider-metadata.json', '{"metadata_version":"2.0"}');
  await bench.write('all/feed.json', '{"feed":{}}');
});
after(() => bench.remove());

const validate = (...args: string[]) => bench.run(['validate', ...args]);

test('a valid document is said to be one', async () => {
  const { code, out, err } = await validate('good.json', '--tests', 'basic');
  assert.equal(code, 0);
  assert.equal(out, 'good.json is a valid CSAF 2.0 document.\n');
  assert.equal(err, '');
});

test('what is wrong is told with its line, alike findings together', async () => {
  const { code, out } = await validate('bad.json', '--tests', '6.1.1');
  assert.equal(code, 1);
  const expected = golden(`
    error[csaf/6.1.1]: A product is referenced that no product tree defines: "P8".
       --> bad.json:42:11
       |
    42 |           "P8",
       |           ^^^^
       why: A reader cannot tell which product is meant.
      mend: Define the product in \`product_tree\`, or refer to one that is defined there.
      also: bad.json:43:11  "P9"

    bad.json is no valid CSAF 2.0 document: 2 errors.
    `);
  assert.equal(out, expected);
});

test('broken JSON is a finding with its place', async () => {
  const { code, out } = await validate('cut.json');
  assert.equal(code, 1);
  const expected = golden(`
    error[json/syntax]: The file is not JSON: the text that begins here has no closing quotation mark.
      --> cut.json:3:17
      |
    3 |     "category": "csaf_
      |                 ^
       why: Nothing in the file can be checked until it is mended.
      mend: Mend the marked place; if the file ends too early, it may have been cut off: download it
            again.

    cut.json is no valid CSAF document: 1 error.
    `);
  assert.equal(out, expected);
});

test('a folder is told in a table; one bad file does not stop the others, and what is no document is counted', async () => {
  const { code, out } = await validate('all', 'nowhere.json', '--tests', '6.1.1');
  assert.equal(code, 1);
  const summary = [
    '  files       4, and 2 JSON files that are no CSAF documents',
    '  valid       1',
    '  invalid     1',
    '  broken      2',
    '  tests       6.1.1',
    '  findings    3 errors',
    '  most often  6.1.1         1 × in 1 file  A product is referenced that no product tree defines',
    '              file/missing  1 × in 1 file  There is no such file or folder',
    '              json/syntax   1 × in 1 file  The file is not JSON',
    '',
  ].join('\n');
  assert.ok(out.endsWith(summary), out);
  assert.match(out, /error\[file\/missing\]: There is no such file or folder\.\n {2}--> nowhere\.json\n/);
});

test('threads give the same report as one thread alone', async () => {
  for (const format of ['pretty', 'json', 'github']) {
    const alone = await validate('all', 'bad.json', '--threads', '1', '--format', format);
    const shared = await validate('all', 'bad.json', '--threads', '2', '--format', format);
    assert.deepEqual(shared, alone);
  }
});

test('--format json is JSON of a stable shape', async () => {
  const { code, out, err } = await validate('all', '--tests', '6.1.1,informative', '--format', 'json');
  assert.equal(code, 1);
  assert.equal(err, '');
  const report = JSON.parse(out);
  assert.equal(report.version, 1);
  const [one, , two] = report.documents;
  assert.equal(report.documents.length, 3);
  assert.deepEqual(Object.keys(one), ['file', 'version', 'valid', 'findings', 'skipped']);
  assert.deepEqual([one.file, one.version, one.valid], ['all/one.json', '2.0', true]);
  assert.deepEqual(one.skipped[0], { test: '6.3.6', reason: 'needs the service `online`' });
  const { why, mend, ...finding } = two.findings[0];
  assert.ok(why.length > 0 && mend.length > 0);
  assert.deepEqual(finding, {
    test: '6.1.1',
    group: 'mandatory',
    severity: 'error',
    pointer: '/product_tree/product_groups/0/product_ids/1',
    message: 'A product is referenced that no product tree defines',
    subject: '"P9"',
    range: { start: { line: 42, column: 11 }, end: { line: 42, column: 15 } },
  });
  const { tests, skipped, ...counts } = report.summary;
  assert.deepEqual(counts, { files: 3, valid: 1, invalid: 1, broken: 1, others: 2, errors: 2, warnings: 0, infos: 0 });
  assert.deepEqual(tests[0], { test: '6.1.1', severity: 'error', count: 1, files: 1 });
  assert.ok(skipped.length >= 3);
});

test('--format github annotates lines, and keeps its summary out of the way', async () => {
  const { out, err } = await validate('bad.json', '--tests', '6.1.1', '--format', 'github');
  assert.match(out, /^::error file=bad\.json,line=42,endLine=42,col=11,endColumn=15,title=csaf\/6\.1\.1::A product/);
  assert.equal(out.trim().split('\n').length, 2);
  assert.match(err, /no valid CSAF 2\.0 document/);
});

test('tests that were not run are named, with how to run them', async () => {
  const { code, out } = await validate('good.json', '--tests', 'informative');
  assert.equal(code, 0);
  assert.match(out, /^Not run: 6\.3\.6, 6\.3\.7 \(needs --online\)\.$/m);
  assert.match(out, /^Not run: 6\.3\.8 \(needs --spell\)\.$/m);
});

test('warnings leave a document valid; advice is shown on demand', async () => {
  const usual = await validate('good.json');
  assert.equal(usual.code, 0);
  assert.match(usual.out, /warning\[csaf\/6\.2\.12\]/);
  assert.doesNotMatch(usual.out, /info\[/);
  const withInfo = await validate('good.json', '--info');
  assert.match(withInfo.out, /Not run: 6\.3\.6/);
});

test('usage errors say what to do instead', async () => {
  await bench.write('none/feed.json', '{"feed":{}}');
  const cases: [args: string[], words: RegExp][] = [
    [[], /There is nothing to validate[\s\S]*standard input/],
    [['good.json', '--tests', 'extendet'], /Did you mean extended\?/],
    [['good.json', '--tests', '6.3.8'], /Test 6\.3\.8 needs --spell/],
    [['good.json', '--extensions', 'none'], /no CSAF Extension Schema/],
    [['good.json', '--threads', 'two'], /"two" is no number of threads/],
    [['good.json', '--serve'], /documents come from clients/],
    [['--serve', '--port', '99999'], /"99999" is no port/],
    [['none'], /1 JSON file, which is no CSAF document/],
  ];
  for (const [args, words] of cases) {
    const { code, err } = await validate(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, words);
  }
});

test('a document that is one line of megabytes is shown around the place', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => ({ name: `Product ${index}`, product_id: `Q${index}` }));
  const { product_tree, ...rest } = sampleDocument(['Q7', 'Q0', 'nobody']);
  await bench.write(
    'long.json',
    JSON.stringify({ product_tree: { ...Object(product_tree), full_product_names: many }, ...rest }),
  );
  const { out } = await validate('long.json', '--tests', '6.1.1');
  const [, , , frame = '', underline = ''] = out.split('\n');
  assert.match(frame, /^1 \| ….*"Q0","nobody"\].*…$/);
  assert.ok(frame.length <= 100);
  assert.equal(underline.slice(underline.indexOf('^')), '^'.repeat('"nobody"'.length));
  assert.equal(underline.indexOf('^'), frame.indexOf('"nobody"'));
});

const cli = join(import.meta.dirname, '../../src/cli.ts');

test('standard input is validated like a file', async () => {
  const child = spawn(process.execPath, [cli, 'validate', '-', '--tests', '6.1.1'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(sampleText(['P1', 'P9']));
  const [out, [code]] = await Promise.all([textOf(child.stdout), once(child, 'exit')]);
  assert.equal(code, 1);
  assert.match(out, /--> stdin:42:11/);
});

test('--serve tells where it listens, and stops when it is asked to', async () => {
  const child = spawn(process.execPath, [cli, 'validate', '--serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const url = /http:\/\/127\.0\.0\.1:\d+\/api\/v1\/tests/.exec(String(line))?.[0];
  assert.ok(url, String(line));
  assert.equal((await fetch(url)).status, 200);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
