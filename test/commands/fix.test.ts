import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

const otherFile = advisoryFile.replace('0001', '0002');
const slipped = `\uFEFF${advisoryText
  .replace('CVE-2026-90001', 'cve-2026-90001 (reserved)')
  .replace('id: TEST-SA-2026-0001\ntitle: Path', 'title: Path')
  .replace('summary: An', 'id: TEST-SA-2026-0001 # the id\nsummary: An')
  .replace('gateway: 4.2.7', 'gateway: [4.20]')}`.replaceAll('\n', '\r\n');

test('check --fix mends, says what, and checks what is left', async () => {
  await bench.write(advisoryFile, slipped);
  assert.equal((await bench.run(['check'])).code, 1);
  const { code, out, err } = await bench.run(['check', '--fix']);
  assert.equal(code, 0, out);
  assert.match(out, /1 advisory checked: nothing to mend/);
  assert.equal(
    err,
    `mended ${advisoryFile}
  line 14: quoted 4.20
  line 7: cve-2026-90001 (reserved) → CVE-2026-90001, the rest a comment
  line 1: put keys in order
3 mends in 1 file.
`,
  );
  const text = await readFile(join(bench.folder, advisoryFile), 'utf8');
  assert.ok(text.startsWith('\uFEFFid: TEST-SA-2026-0001 # the id\r\ntitle: Path'));
  assert.ok(text.includes('  - cve: CVE-2026-90001 # reserved\r\n') && text.includes('gateway: ["4.20"]\r\n'));
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
});

test('a second time there is nothing to mend, and the file is not touched', async () => {
  const before = await readFile(join(bench.folder, advisoryFile));
  const { err } = await bench.run(['check', '--fix']);
  assert.equal(err, 'Nothing to mend mechanically.\n');
  assert.deepEqual(await readFile(join(bench.folder, advisoryFile)), before);
});

test('only the files that are named are mended, and stdout stays JSON', async () => {
  const other = slipped.replaceAll('0001', '0002');
  await bench.write(otherFile, other);
  await bench.write(advisoryFile, slipped);
  const { out } = await bench.run(['check', '--fix', '--format', 'json', advisoryFile]);
  assert.equal(JSON.parse(out).version, 1);
  assert.equal(await readFile(join(bench.folder, otherFile), 'utf8'), other);
  assert.notEqual(await readFile(join(bench.folder, advisoryFile), 'utf8'), slipped);
});
