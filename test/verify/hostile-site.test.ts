import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Audit, AuditFinding } from '../../src/model/audit.ts';
import { auditSite } from './audit-site.ts';
import { breakageKit, type Kit, metadataPath } from './breakages.ts';
import { type Answered, type Hook, host, serveTree } from './provider-server.ts';
import { exampleDocuments, feedUrl, json, pathOf, type Tree } from './provider-tree.ts';

let kit: Kit;
before(async () => {
  kit = await breakageKit();
});

const whiteFeed = `/${new URL(feedUrl('WHITE')).pathname.slice(1)}`;
const [first = ''] = exampleDocuments.map(pathOf);

function on(path: string, change: (answer: Answered) => Answered | 'cut'): Hook {
  return (asked, answer) => (!asked.plain && asked.path === path ? change(answer) : answer);
}

function all({ requirements }: Audit): (AuditFinding & { number: number })[] {
  return requirements.flatMap(({ number, findings }) => findings.map((finding) => ({ ...finding, number })));
}

async function auditWith(
  hook: Hook,
  tree: Tree = kit.whole,
  timeLimit = 20_000,
): Promise<{ audit: Audit; asked: number }> {
  const server = await serveTree(tree, { hook });
  try {
    return { audit: await auditSite(server, { timeLimit }), asked: server.asked.length };
  } finally {
    await server.close();
  }
}

/** Answers as large or as slow as it likes, until somebody hangs up. */
function stream(chunk: Buffer, every: number): (answer: Answered) => Answered {
  return (answer) => ({
    ...answer,
    stream: (response) => {
      const timer = setInterval(() => response.write(chunk), every);
      response.on('close', () => clearInterval(timer));
    },
  });
}

describe('a hostile site is audited to the end', () => {
  const cases: { name: string; hook: () => Hook; number: number; says: RegExp; timeLimit?: number }[] = [
    {
      name: 'a body without end',
      hook: () => on(`/${first}`, stream(Buffer.alloc(4 * 1024 * 1024, 0x20), 1)),
      number: 1,
      says: /is larger than 52\.4288 MB/,
    },
    {
      name: 'a body that drips',
      hook: () => on(`/${first}`, stream(Buffer.from(' '), 50)),
      number: 1,
      says: /takes longer than 1\.5 s/,
      timeLimit: 1500,
    },
    {
      name: 'a small body that inflates without end',
      hook: () => {
        const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024));
        return on(`/${first}`, (answer) => ({
          ...answer,
          headers: { ...answer.headers, 'content-encoding': 'gzip' },
          body: bomb,
        }));
      },
      number: 1,
      says: /is larger than 52\.4288 MB/,
    },
    {
      name: 'what says to be gzip and is not',
      hook: () =>
        on(`/${first}`, (answer) => ({ ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' } })),
      number: 1,
      says: /is not the gzip that its header says/,
    },
    {
      name: 'an encoding that was not asked for',
      hook: () =>
        on(`/${first}`, (answer) => ({ ...answer, headers: { ...answer.headers, 'content-encoding': 'br' } })),
      number: 1,
      says: /content-encoding br/,
    },
    {
      name: 'connections that are cut',
      hook: () => on(`/${first}`, () => 'cut'),
      number: 1,
      says: /the server breaks off/,
    },
    {
      name: 'a redirect to a file of this machine',
      hook: () => on(`/${first}`, () => ({ status: 302, headers: { location: 'file:///etc/passwd' }, body: '' })),
      number: 6,
      says: /redirects to file: and was not followed/,
    },
    {
      name: 'a redirect to nowhere',
      hook: () => on(`/${first}`, () => ({ status: 302, headers: {}, body: '' })),
      number: 1,
      says: /is not JSON|redirects/,
    },
    {
      name: 'control characters in a redirect',
      hook: () => on(`/${first}`, () => ({ status: 302, headers: { location: 'x:\u0080\u009b31m' }, body: '' })),
      number: 6,
      says: /was not followed/,
    },
    {
      name: 'a hundred thousand brackets',
      hook: () => on(`/${first}`, (answer) => ({ ...answer, body: '['.repeat(1e5) + ']'.repeat(1e5) })),
      number: 1,
      says: /./,
    },
    {
      name: 'a feed of half a million entries',
      hook: () => on(whiteFeed, (answer) => ({ ...answer, body: `{"feed":{"entry":[${'{},'.repeat(5e5)}{}]}}` })),
      number: 15,
      says: /has 500001 entries/,
    },
    {
      name: 'an index.txt of half a million lines',
      hook: () => on('/.well-known/csaf/white/index.txt', (answer) => ({ ...answer, body: 'x\n'.repeat(5e5) })),
      number: 12,
      says: /has 500000 entries/,
    },
    {
      name: 'listings that lead in circles',
      hook: () => (asked, answer) => {
        if (asked.plain || !/^\/\.well-known\/csaf\/white\/(\d{4}\/)*$/.test(asked.path)) return answer;
        const years = Array.from({ length: 2000 }, (_, year) => `<a href="${1000 + year}/">`).join('');
        return { ...answer, status: 200, body: `<a href="../white/"><a href="./">${years}` };
      },
      number: 14,
      says: /does not link to/,
    },
  ];
  for (const { name, hook, number, says, timeLimit } of cases) {
    test(name, async () => {
      const { audit, asked } = await auditWith(hook(), kit.whole, timeLimit);
      const findings = all(audit);
      assert.ok(
        findings.some((finding) => finding.number === number && says.test(finding.what)),
        JSON.stringify(findings.slice(0, 20), undefined, 1),
      );
      assert.ok(asked < 1000, `${asked} requests`);
      for (const { file, what } of findings) assert.doesNotMatch(file + what, /\p{Cc}/u);
    });
  }

  test('metadata that names itself as everything', async () => {
    const value = JSON.parse(kit.whole.get(metadataPath) ?? '');
    const url = value.canonical_url;
    value.distributions = Array.from({ length: 40 }, (_, index) => ({
      directory_url: `${url}?${index}`,
      rolie: { feeds: [{ url: `${url}?${index}`, tlp_label: 'WHITE' }], services: [url], categories: [url] },
    }));
    value.public_openpgp_keys = Array.from({ length: 40 }, (_, index) => ({ url: `${url}?${index}` }));
    const { audit } = await auditWith((_, answer) => answer, new Map(kit.whole).set(metadataPath, json(value)));
    assert.equal(audit.passed, false);
  });
});

describe('a server that does not answer', () => {
  test('is a fault of the environment', async () => {
    const server = await serveTree(kit.whole);
    await server.close();
    await assert.rejects(auditSite(server), { code: 'VERIFY', message: /the server refuses connections/ });
  });

  test('or of the name', async () => {
    const server = await serveTree(kit.whole, { unknown: [host, `csaf.data.security.${host}`] });
    try {
      await assert.rejects(auditSite(server), { code: 'VERIFY', message: /its host has no address/ });
    } finally {
      await server.close();
    }
  });
});
