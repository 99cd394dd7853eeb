import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { advisoryFile, advisoryText, makeWorkbench, type Workbench } from '../commands/workbench.ts';

const benches: Workbench[] = [];
let bench: Workbench;

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: bench.folder, stdio: 'pipe' });
}

beforeEach(async () => {
  bench = await makeWorkbench();
  benches.push(bench);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
});
after(() => Promise.all(benches.map((each) => each.remove())));

const second = advisoryText.replaceAll('0001', '0002').replace('CVE-2026-90001', 'CVE-2026-90002');
const revised = advisoryText.replace(
  'Initial release }\n',
  'Initial release }\n  - { version: 1.1.0, date: 2026-04-02T09:00:00Z, summary: Named the fix for 3.x }\n',
);

interface Case {
  name: string;
  change(): Promise<unknown>;
  says: RegExp[];
  never?: RegExp;
}

const cases: Case[] = [
  {
    name: 'nothing',
    change: async () => {},
    says: [/Nothing new\. 1 advisory stays as it is\. Compared with main \(\w{7}\)\./],
  },
  {
    name: 'a new advisory, its feeds and lists',
    change: () => bench.write('advisories/2026/TEST-SA-2026-0002.yaml', second),
    says: [
      /^\| new \| \*\*TEST-SA-2026-0002\*\* Path traversal .* \| 1\.0\.0: Initial release \| high \| WHITE \|$/m,
      /Feeds that change:\*\* All advisories \(advisories and updates\), Test Gateway \(.*\), Severity high \(/,
      /Other files that change:.*`\.well-known\/csaf\/white\/changes\.csv`/,
    ],
  },
  {
    name: 'a revision, with what it says',
    change: () => bench.write(advisoryFile, revised),
    says: [/^\| revised \| .* \| 1\.0\.0 → 1\.1\.0: Named the fix for 3\.x \| high/m, /\n\nCompared with main/],
  },
  {
    name: 'a withdrawal',
    change: () => bench.write(advisoryFile, revised.replace('title:', 'withdrawn: It was no flaw.\ntitle:')),
    says: [/^\| withdrawn \| \*\*TEST-SA-2026-0001\*\*/m],
  },
  {
    name: 'content that changes without a revision, in Markdown without effect',
    change: () => bench.write(advisoryFile, advisoryText.replace('title: Path', 'title: <img src=x> | [a](b)')),
    says: [/changed without a revision \| \*\*TEST-SA-2026-0001\*\* \\<img src=x\\> \\\| \\\[a\\\]\(b\)/],
  },
  {
    name: 'an advisory that goes',
    change: () => rm(join(bench.folder, advisoryFile)),
    says: [/no longer published \| \*\*TEST-SA-2026-0001\*\*/],
  },
  {
    name: 'a draft by its number alone',
    change: () =>
      bench.write(
        'advisories/2026/TEST-SA-2026-0002.yaml',
        second.replace('title: Path', 'status: draft\ntitle: Secret path'),
      ),
    says: [/Nothing new\..* Held back: 1 draft\./],
    never: /0002|Secret/,
  },
];
for (const { name, change, says, never } of cases) {
  test(`plan tells of ${name}`, async () => {
    await change();
    const { code, out, err } = await bench.run(['plan', '--since', 'main']);
    assert.equal(code, 0, err);
    for (const words of says) assert.match(out, words);
    if (never !== undefined) assert.doesNotMatch(out, never);
  });
}

test('plan compares with where the branch left, not with what others have merged since', async () => {
  git('switch', '--quiet', '--create', 'mine');
  git('switch', '--quiet', 'main');
  await bench.write('advisories/2026/TEST-SA-2026-0002.yaml', second);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Another');
  git('switch', '--quiet', 'mine');
  assert.match((await bench.run(['plan', '--since', 'main'])).out, /Nothing new/);
});

test('plan publishes nothing while there are errors, and counts from nothing where the past has some', async () => {
  await bench.write(advisoryFile, advisoryText.replace('cwe: CWE-22', 'cwe: [22]'));
  const faulty = await bench.run(['plan', '--since', 'main']);
  assert.equal(faulty.code, 1);
  assert.match(faulty.out, /Nothing, while there is 1 error\./);
  git('commit', '--quiet', '--all', '--message', 'Break');
  await bench.write(advisoryFile, advisoryText);
  const mended = await bench.run(['plan', '--since', 'HEAD']);
  assert.equal(mended.code, 0);
  assert.match(mended.out, /\| new \|.*\n[\s\S]*have errors themselves, so everything counts as new\./);
});
