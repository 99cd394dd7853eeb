import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assess } from '../../src/pipeline/assess.ts';
import { advisoryFile, advisoryText, makeWorkbench, testDay, type Workbench } from './workbench.ts';

const second = 'advisories/2026/TEST-SA-2026-0002.yaml';
const twin = 'advisories/2027/test-sa-2026-0002.yaml';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
  await bench.write(second, advisoryText.replaceAll('0001', '0002').replace('gateway: 4.2.7', 'gatway: 4.2.7'));
  await bench.write(twin, advisoryText.replaceAll('0001', '0002'));
});
after(() => bench.remove());

const only = async (...files: string[]) => {
  const content = `${bench.folder}/advisories`;
  const { publication } = await assess({ content, now: testDay, allowInvalid: false, only: files });
  return publication?.advisories.map(({ file }) => file).sort();
};

test('of advisories that were not named only those are looked at that may have the same id', async () => {
  assert.deepEqual(await only('2026/TEST-SA-2026-0001.yaml'), ['2026/TEST-SA-2026-0001.yaml']);
  assert.deepEqual(
    await only('2026/TEST-SA-2026-0002.yaml'),
    [second, twin].map((file) => file.slice(11)),
  );
});

test('faults of other files are not told, and do not count', async () => {
  const { code, out } = await bench.run(['check', advisoryFile]);
  assert.deepEqual([code, out.split('\n')[0]], [0, '1 advisory checked: nothing to mend.']);
});

test('an id that another file has is told of the file that was named', async () => {
  const { code, out } = await bench.run(['check', twin]);
  assert.equal(code, 1);
  assert.match(out, /error\[content\/duplicate-id\]/);
});

test('products.yaml is told of by what all documents make of it', async () => {
  const catalogue = 'gateway:\n  name: Test Gateway\n  purl: pkg:npm/gateway?checksum\n';
  const other = await makeWorkbench();
  await other.write('advisories/products.yaml', catalogue);
  const { out } = await other.run(['check', 'advisories/products.yaml']);
  assert.match(out, /error\[csaf\/6\.1\.13\]/);
  await other.remove();
});

test('a file that is not there is a usage error', async () => {
  const { code, err } = await bench.run(['check', 'advisories/2026/NOBODY.yaml']);
  assert.equal(code, 2);
  assert.match(err, /NOBODY\.yaml is not one of the files/);
});
