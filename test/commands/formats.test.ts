import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commands } from '../../src/commands/commands.ts';
import { reporters } from '../../src/report/reporters.ts';
import { parseXml } from '../emit/xml.ts';
import { reportFaults, sarifFaults, validationReportFaults } from '../report/schemas.ts';
import { sampleText } from '../validate/sample.ts';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from './workbench.ts';

const draftFile = 'advisories/2026/TEST-SA-2026-0009.yaml';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
  await bench.write(advisoryFile, advisoryText.replace('cwe: CWE-22', 'cwee: CWE-22'));
  await bench.write(draftFile, advisoryText.replace('0001', '0009').replace('summary:', 'status: draft\nsummary:'));
  await bench.write('all/one.json', sampleText());
  await bench.write('all/two.json', sampleText(['P1', 'P9']));
  await bench.write('all/three.json', sampleText().slice(0, 40));
  await bench.write('all/provider-metadata.json', '{"metadata_version":"2.0"}');
});
after(() => bench.remove());

test('check and build offer every format, and validate all but that of merge requests', () => {
  for (const { name, options } of commands) {
    const choices = options.find(({ flags }) => flags.startsWith('--format'))?.choices;
    const offered = Object.keys(reporters).filter((format) => name !== 'validate' || format !== 'gitlab');
    if (['check', 'build', 'validate'].includes(name)) assert.deepEqual(choices, offered, name);
  }
});

test('check --format sarif and json fit their schemas', async () => {
  const sarif = await bench.run(['check', '--format', 'sarif']);
  const json = await bench.run(['check', '--format', 'json']);
  assert.deepEqual([sarif.code, json.code, sarif.err], [1, 1, '']);
  const log = JSON.parse(sarif.out);
  assert.deepEqual(sarifFaults(log), []);
  assert.equal(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, advisoryFile);
  assert.deepEqual(reportFaults(JSON.parse(json.out)), []);
});

test('check --format junit has a case for each file that was checked', async () => {
  const { out } = await bench.run(['check', '--format', 'junit']);
  const suite = parseXml(out).children[0]?.children[0];
  assert.deepEqual([suite?.attributes.tests, suite?.attributes.failures], ['5', '1']);
  const named = await bench.run(['check', draftFile, '--format', 'junit']);
  assert.deepEqual(
    parseXml(named.out).children[0]?.children[0]?.children.map(({ attributes }) => attributes.name),
    [draftFile],
  );
});

for (const format of ['json', 'gitlab', 'sarif', 'junit']) {
  test(`build --format ${format} names no draft, and writes nothing else to standard output`, async () => {
    const { code, out } = await bench.run(['build', '--format', format]);
    assert.equal(code, 1);
    assert.ok(out.includes(advisoryFile));
    assert.ok(!out.includes('0009'));
    if (format === 'junit') parseXml(out);
    else JSON.parse(out);
  });
}

test('validate --format sarif, json and junit are one document each', async () => {
  const run = (format: string) => bench.run(['validate', 'all', '--format', format]);
  const [sarif, json, junit] = [await run('sarif'), await run('json'), await run('junit')];
  assert.deepEqual([sarif.code, json.code, junit.code], [1, 1, 1]);
  assert.equal(sarif.err + json.err + junit.err, '');
  const log = JSON.parse(sarif.out);
  assert.deepEqual(sarifFaults(log), []);
  const [{ results, tool }] = log.runs;
  const told = new Set(tool.driver.rules.map(({ id }: { id: string }) => id));
  for (const { ruleId } of results) assert.ok(told.has(ruleId), ruleId);
  assert.deepEqual(validationReportFaults(JSON.parse(json.out)), []);
  const suite = parseXml(junit.out).children[0]?.children[0];
  assert.deepEqual([suite?.attributes.tests, suite?.attributes.failures], ['3', '2']);
});

test('where nothing is wrong, a document is written all the same', async () => {
  const run = (format: string) => bench.run(['validate', 'all/one.json', '--tests', 'basic', '--format', format]);
  assert.deepEqual(JSON.parse((await run('sarif')).out).runs[0].results, []);
  assert.match((await run('junit')).out, /tests="1" failures="0"/);
});
