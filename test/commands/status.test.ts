import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
before(async () => {
  bench = await makeWorkbench();
});
after(() => bench.remove());

function other(number: string, change: (text: string) => string): Promise<void> {
  return bench.write(
    advisoryFile.replace('0001', number),
    change(advisoryText.replace('TEST-SA-2026-0001', `TEST-SA-2026-${number}`)),
  );
}

const policy = `contacts: [psirt@test.example.com]
targets: { acknowledge: 1 business day, triage: 3 business days, fix: 30 days }
disclosure: { deadline: 90 days }
`;

test('nothing open', async () => {
  const { code, out } = await bench.run(['status']);
  assert.equal(code, 0);
  assert.equal(out, 'No drafts and no embargoes.\n\nPublic: 1. Drafts: 0. Embargoed: 0. Restricted: 0.\n');
});

test('drafts and embargoes with their clocks, and the targets of the policy that are not met yet', async () => {
  await bench.write('advisories/policy.yaml', policy);
  await other('0002', (text) =>
    text
      .replace('summary: An', 'status: draft\nsummary: An')
      .replace('    affected', '    timeline: { reported: 2026-11-01, acknowledged: 2026-11-02 }\n    affected'),
  );
  await other('0003', (text) => text.replace('summary: An', 'embargo_until: 2026-12-01\nsummary: An'));
  await other('0004', (text) => text.replace('summary: An', 'tlp: RED\nsummary: An'));
  await other('0005', (text) => text.replace('summary: An', 'withdrawn: It was wrong.\nsummary: An'));
  await other('0006', (text) => text.replace('summary: An', 'status: interim\nsummary: An'));
  await bench.write('advisories/2026/TEST-SA-2026-0007.yaml', 'id: [\n');
  const { out } = await bench.run(['status']);
  assert.ok(
    out.startsWith(`ADVISORY           STATE      AGE       EMBARGO                  NEXT TARGET
TEST-SA-2026-0002  draft      21 days   –                        triage by 2026-11-04, 18 days overdue
  Path traversal in the file API of Test Gateway
TEST-SA-2026-0003  embargoed  265 days  2026-12-01, 9 days left  –
  Path traversal in the file API of Test Gateway
`),
    out,
  );
  assert.match(out, /^Public: 3 \(1 interim, 1 withdrawn\)\. Drafts: 1\. Embargoed: 1\. Restricted: 1\.$/m);
  assert.match(out, /^At fault, .*2026\/TEST-SA-2026-0007\.yaml/m);
});

test('as JSON', async () => {
  const { out } = await bench.run(['status', '--format', 'json']);
  const { version, open, counts, unreadable } = JSON.parse(out);
  assert.equal(version, 1);
  assert.deepEqual(counts, { public: 3, draft: 1, embargoed: 1, restricted: 1, interim: 1, withdrawn: 1 });
  assert.deepEqual(unreadable, ['2026/TEST-SA-2026-0007.yaml']);
  assert.deepEqual(open[0].targets, [
    { name: 'triage', due: '2026-11-04', daysLeft: -18 },
    { name: 'fix', due: '2026-12-01', daysLeft: 9 },
    { name: 'disclose', due: '2027-01-30', daysLeft: 69 },
  ]);
  assert.deepEqual([open[1].id, open[1].embargoUntil, open[1].embargoDaysLeft], ['TEST-SA-2026-0003', '2026-12-01', 9]);
});

test('a publisher that cannot be used is said so', async () => {
  await bench.write('advisories/publisher.yaml', 'name: [\n');
  const { code, err } = await bench.run(['status']);
  assert.equal(code, 2);
  assert.match(err, /CONTENT_UNREADABLE/);
});
