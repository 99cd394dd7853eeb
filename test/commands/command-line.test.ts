import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commands } from '../../src/commands/commands.ts';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

test('the help names every command, and so does the help of each', async () => {
  const { code, out } = await bench.run(['--help']);
  assert.equal(code, 0);
  for (const { name, options } of commands) {
    assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    const help = await bench.run([name, '--help']);
    assert.equal(help.code, 0);
    for (const { flags } of options) assert.ok(help.out.includes(flags), `${name} ${flags}`);
  }
});

test('usage errors are exit code 2 and suggest what was meant', async () => {
  const cases: [string[], RegExp][] = [
    [['bild'], /Did you mean build\?/],
    [['build', '--production', 'extra'], /too many arguments/],
    [['check', '--format', 'xml'], /pretty, json, github/],
    [['import'], /missing required argument/],
    [['verify'], /missing required argument/],
    [['check', 'nowhere.yaml'], /nowhere\.yaml is not one of the files in advisories\//],
    [['verify', 'nowhere'], /There is no folder/],
  ];
  for (const [args, words] of cases) {
    const { code, out, err } = await bench.run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, words);
    assert.equal(out, '');
  }
});

test('check of named files reports on those alone', async (t) => {
  t.after(() => bench.write(advisoryFile, advisoryText));
  const other = 'advisories/2026/TEST-SA-2026-0009.yaml';
  await bench.write(other, advisoryText.replace('2026-0001', '2026-0009'));
  await bench.write(advisoryFile, advisoryText.replace('cwe: CWE-22', 'cwe: CWE-99999'));
  assert.equal((await bench.run(['check', other])).code, 0);
  const { code, out } = await bench.run(['check', advisoryFile]);
  assert.equal(code, 1);
  assert.match(out, /content\/unknown-cwe/);
});

test('check --format json is JSON and nothing else, faults or none', async () => {
  const { code, out } = await bench.run(['check', '--format', 'json']);
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).version, 1);
});

test('import writes what it can, names what it cannot, and never replaces', async () => {
  await bench.write('broken.json', '{"document":');
  const broken = await bench.run(['import', '--content', 'imported', 'broken.json', 'absent.json']);
  assert.equal(broken.code, 1);
  assert.match(broken.err, /skipped broken\.json: The file is not JSON/);
  assert.match(broken.err, /skipped absent\.json: There is no such file/);

  assert.equal((await bench.run(['build'])).code, 0);
  const document = 'dist/.well-known/csaf/white/2026/test-sa-2026-0001.json';
  const first = await bench.run(['import', '--content', 'imported', document]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /Wrote imported\/2026\/TEST-SA-2026-0001\.yaml\./);
  const again = await bench.run(['import', '--content', 'imported', document]);
  assert.equal(again.code, 1);
  assert.match(again.err, /is there already/);
  assert.equal((await bench.run(['import', '--content', 'imported', '--force', document])).code, 0);
  assert.equal((await bench.run(['check', '--content', 'imported'])).code, 0);
});

test('--allow-invalid lets a document through that breaks a rule of CSAF, and says so', async (t) => {
  t.after(() => bench.write(advisoryFile, advisoryText));
  // Test 6.1.1: a product id that no product tree defines.
  const overlay = 'csaf: { product_tree: { product_groups: [{ group_id: G, product_ids: [nobody, no-one] }] } }\n';
  await bench.write(advisoryFile, advisoryText + overlay);
  const refused = await bench.run(['build']);
  assert.equal(refused.code, 1);
  assert.match(refused.out, /csaf\/6\.1\.1/);
  const allowed = await bench.run(['build', '--allow-invalid']);
  assert.equal(allowed.code, 0, allowed.out);
  assert.match(allowed.err, /as --allow-invalid asks/);
  const audited = await bench.run(['verify', 'dist']);
  assert.equal(audited.code, 1);
  assert.match(audited.out, /✗ {2}1 Valid CSAF document/);
});
