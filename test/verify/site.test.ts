import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { TLSSocket } from 'node:tls';
import type { Audit } from '../../src/model/audit.ts';
import { auditSite, now } from './audit-site.ts';
import { breakageKit, type Kit, metadataPath } from './breakages.ts';
import { ownCertificate } from './certificate.ts';
import {
  certificateOf,
  type Hook,
  host,
  type ProviderServer,
  type ServeOptions,
  serveTree,
} from './provider-server.ts';
import { base, exampleDocuments, json, pathOf, providerTree, type Tree } from './provider-tree.ts';

let kit: Kit;
before(async () => {
  kit = await breakageKit();
});

const [first = '', second = ''] = exampleDocuments.map(pathOf);

async function served<T>(
  work: (server: ProviderServer) => Promise<T>,
  tree: Tree = kit.whole,
  options: ServeOptions = {},
): Promise<T> {
  const server = await serveTree(tree, options);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

function statusesOf({ requirements }: Audit, ...numbers: number[]): string[] {
  return numbers.map((number) => requirements.find((each) => each.number === number)?.status ?? 'absent');
}

function findingsOf({ requirements }: Audit, number: number): string[] {
  return requirements.find((each) => each.number === number)?.findings.map(({ what }) => what) ?? [];
}

/** The whole tree below a path, and no copy at the root of the domain. */
function movedBelow(path: string): Tree {
  const documents = new Set(exampleDocuments.map(pathOf));
  return new Map(
    [...kit.whole]
      .filter(([file]) => file !== '.well-known/security.txt')
      .map(([file, text]) => [
        `${path}${file}`,
        file.endsWith('.json') && !documents.has(file) ? text.replaceAll(base, `${base}${path}`) : text,
      ]),
  );
}

describe('a whole provider', () => {
  test('is one by its domain, with every requirement fulfilled, and asked for each file once', async () => {
    await served(async (server) => {
      const audit = await auditSite(server);
      assert.deepEqual(
        audit.requirements.flatMap(({ findings }) => findings),
        [],
      );
      assert.deepEqual(
        { ...audit, requirements: [] },
        {
          url: `${base}${metadataPath}`,
          standard: '2.0',
          publisher: 'Example Company',
          baseUrl: `${base}.well-known/csaf/`,
          documents: 3,
          claimed: 'csaf_trusted_provider',
          reached: 'csaf_trusted_provider',
          reason: 'All visible requirements of csaf_trusted_provider (CSAF 2.0 §7.2.3) are fulfilled.',
          passed: true,
          requirements: [],
        },
      );
      assert.deepEqual(
        audit.requirements.filter(({ status }) => status !== 'fulfilled').map(({ number, status }) => [number, status]),
        [[5, 'unused']],
      );
      const ours = server.asked
        .filter(({ agent, plain }) => agent === 'csaf-press/test' && !plain)
        .map((each) => `${each.host}${each.path}`);
      // Requirement 24 asks again.
      const sampled = new Set(
        server.asked.filter(({ agent }) => agent.startsWith('curl')).map((each) => `${each.host}${each.path}`),
      );
      assert.deepEqual(
        ours.filter((each, index) => ours.indexOf(each) < index && !sampled.has(each)),
        [],
      );
    });
  });

  for (const target of [host, `https://${host}`, `https://${host}/`, `${base}${metadataPath}`]) {
    test(`is found by ${target}`, async () => {
      const audit = await served((server) => auditSite(server, { target }));
      assert.equal(audit.passed, true);
      assert.deepEqual(statusesOf(audit, 8, 9, 10), ['fulfilled', 'fulfilled', 'fulfilled']);
    });
  }

  test('does without a DNS path', async () => {
    const unknown = [`csaf.data.security.${host}`];
    const audit = await served((server) => auditSite(server), kit.whole, { unknown });
    assert.equal(audit.passed, true);
    assert.deepEqual(statusesOf(audit, 8, 9, 10), ['fulfilled', 'fulfilled', 'unused']);
  });

  test('is found by its DNS path alone', async () => {
    const tree = new Map(kit.whole);
    tree.delete('.well-known/security.txt');
    const hook: Hook = (asked, answer) =>
      asked.host === host && asked.path.endsWith('provider-metadata.json')
        ? { status: 404, headers: {}, body: '' }
        : answer;
    const audit = await served((server) => auditSite(server), tree, { hook });
    assert.equal(audit.url, `https://csaf.data.security.${host}/`);
    assert.deepEqual(statusesOf(audit, 8, 9, 10), ['unfulfilled', 'unfulfilled', 'fulfilled']);
    assert.deepEqual(findingsOf(audit, 7), [
      `canonical_url is ${base}${metadataPath}, which is missing (status 404).`,
      'It claims the role csaf_trusted_provider, and what is published fulfils csaf_publisher.',
    ]);
  });

  for (const target of [`${base}security/`, `${base}security`, `${base}security/${metadataPath}`]) {
    test(`below a path is found by ${target}, and its domain is not known`, async () => {
      const audit = await served((server) => auditSite(server, { target }), movedBelow('security/'));
      assert.equal(audit.url, `${base}security/${metadataPath}`);
      assert.deepEqual(statusesOf(audit, 8, 9, 10), ['not_visible', 'not_visible', 'not_visible']);
      assert.equal(audit.passed, true);
    });
  }

  test('below a path is not found by its domain, unless security.txt says where', async () => {
    const tree = movedBelow('security/');
    const lost = await served((server) => auditSite(server), tree, { unknown: [`csaf.data.security.${host}`] });
    assert.equal(lost.reached, undefined);
    const text = `CSAF: ${base}security/${metadataPath}\nContact: mailto:psirt@example.com\nExpires: 2026-08-01T00:00:00Z\n`;
    const found = await served((server) => auditSite(server), new Map(tree).set('security.txt', text));
    assert.deepEqual(statusesOf(found, 8, 9), ['fulfilled', 'unfulfilled']);
    assert.deepEqual(findingsOf(found, 8), ['It is at its former place only.', 'It is not signed.']);
    assert.equal(found.reached, 'csaf_trusted_provider');
    assert.equal(found.passed, true);
  });

  test('shows documents that no feed and no index names, by its listings', async () => {
    const tree = new Map(kit.whole).set(
      '.well-known/csaf/white/2026/ex-2026-0099.json',
      (kit.whole.get(first) ?? '').replaceAll('EX-2025-0001', 'EX-2026-0099'),
    );
    const listing = '.well-known/csaf/white/2026/index.html';
    tree.set(listing, `${tree.get(listing)}<a href="ex-2026-0099.json">`);
    const audit = await served((server) => auditSite(server), tree);
    assert.equal(audit.documents, 4);
    assert.match(findingsOf(audit, 12).join('\n'), /does not name 2026\/ex-2026-0099\.json/);
    assert.match(findingsOf(audit, 15).join('\n'), /does not list .*ex-2026-0099\.json/);
  });

  test('may keep its files on another host', async () => {
    const hook: Hook = (asked, answer) => {
      if (asked.plain || asked.host === 'cdn.example.net' || !asked.path.includes('/white/')) return answer;
      return { status: 302, headers: { location: `https://cdn.example.net${asked.path}` }, body: '' };
    };
    const audit = await served((server) => auditSite(server), kit.whole, { hook });
    assert.equal(audit.reached, 'csaf_trusted_provider');
    assert.equal(statusesOf(audit, 6)[0], 'fulfilled');
    assert.match(findingsOf(audit, 6)[0] ?? '', /redirects to https:\/\/cdn\.example\.net\/.*, on another host/);
  });
});

describe('protected documents', () => {
  const amber = {
    id: 'EX-2026-0004',
    label: 'AMBER',
    initial: '2026-02-21T08:00:00Z',
    current: '2026-02-21T08:00:00Z',
  } as const;
  const protect =
    (secret: string): Hook =>
    (asked, answer) =>
      asked.path.includes('/amber/') && asked.authorization !== secret
        ? { status: 401, headers: {}, body: '' }
        : answer;

  test('are as they should be when nobody reads them, and what was not seen is told', async () => {
    const tree = await providerTree(kit.signer, [...exampleDocuments, amber]);
    const audit = await served((server) => auditSite(server), tree, { hook: protect('Bearer x') });
    assert.equal(statusesOf(audit, 5)[0], 'fulfilled');
    assert.match(findingsOf(audit, 5)[0] ?? '', /documents 0, feeds 1/);
  });

  test('are audited with credentials, which no other host is told', async () => {
    const tree = await providerTree(kit.signer, [...exampleDocuments, amber]);
    const metadata = tree.get(metadataPath) ?? '';
    tree.set(metadataPath, metadata.replace(`${base}${kit.keyPath}`, `https://cdn.example.net/${kit.keyPath}`));
    await served(
      async (server) => {
        const headers = [['authorization', 'Bearer x']] as const;
        const access = { route: server.route, authorities: [server.certificate.cert], headers };
        const audit = await auditSite(server, { access });
        assert.equal(audit.documents, 4);
        assert.deepEqual(statusesOf(audit, 4, 5), ['fulfilled', 'fulfilled']);
        assert.equal(audit.passed, true);
        const told = new Set(
          server.asked.filter((asked) => asked.authorization !== undefined).map((asked) => asked.host),
        );
        assert.deepEqual([...told].toSorted(), [`csaf.data.security.${host}`, host]);
        assert.ok(server.asked.some((asked) => asked.host === 'cdn.example.net'));
        assert.ok(server.asked.every(({ plain, authorization }) => !plain || authorization === undefined));
      },
      tree,
      { hook: protect('Bearer x') },
    );
  });

  test('get no credentials at another port of the host', async () => {
    const tree = await providerTree(kit.signer, exampleDocuments);
    const elsewhere = `https://${host}:8443/${kit.keyPath}`;
    tree.set(metadataPath, (tree.get(metadataPath) ?? '').replace(`${base}${kit.keyPath}`, elsewhere));
    await served(async (server) => {
      const headers = [['authorization', 'Bearer x']] as const;
      await auditSite(server, { access: { route: server.route, authorities: [server.certificate.cert], headers } });
      const there = server.asked.filter(({ request }) => request.headers.host === `${host}:8443`);
      assert.equal(there.length, 1);
      assert.equal(there[0]?.authorization, undefined);
    }, tree);
  });

  test('are audited with a client certificate', async () => {
    const tree = await providerTree(kit.signer, [...exampleDocuments, amber]);
    const clients = ownCertificate(['client'], new Date(Date.now() - 1e6), new Date(Date.now() + 1e9));
    const hook: Hook = (asked, answer) => {
      const { socket } = asked.request;
      const isClient = socket instanceof TLSSocket && socket.authorized;
      return asked.path.includes('/amber/') && !isClient ? { status: 403, headers: {}, body: '' } : answer;
    };
    await served(
      async (server) => {
        const audit = await auditSite(server, { access: { clientCertificate: clients } });
        assert.equal(audit.documents, 4);
        assert.deepEqual(statusesOf(audit, 4, 5), ['fulfilled', 'fulfilled']);
        assert.equal(audit.passed, true);
      },
      tree,
      { hook, clients },
    );
  });

  test('get no credentials where the certificate does not hold', async () => {
    await served(
      async (server) => {
        const headers = [['authorization', 'Bearer x']] as const;
        const access = { route: server.route, authorities: [server.certificate.cert], headers };
        const audit = await auditSite(server, { access });
        assert.equal(statusesOf(audit, 3)[0], 'unfulfilled');
        assert.match(findingsOf(audit, 3)[0] ?? '', /the certificate is for other names/);
        assert.deepEqual(
          server.asked.filter(({ authorization }) => authorization !== undefined),
          [],
        );
      },
      kit.whole,
      { certificate: certificateOf('other names') },
    );
  });
});

describe('certificates', () => {
  test('of an authority that nobody knows are told', async () => {
    const audit = await served((server) => auditSite(server, { access: { authorities: [] } }));
    assert.match(findingsOf(audit, 3)[0] ?? '', /the certificate is self-signed/);
  });

  test('are not checked when that is asked for, and requirement 3 says so', async () => {
    const audit = await served((server) => auditSite(server, { access: { authorities: [], insecure: true } }));
    assert.deepEqual(findingsOf(audit, 3), ['The certificates were not checked.']);
    assert.equal(audit.passed, true);
  });
});

describe('a provider of CSAF 2.1', () => {
  function edition21(): Tree {
    const value = JSON.parse(kit.whole.get(metadataPath) ?? '');
    const directories = value.distributions.map(
      (each: { directory_url: string; rolie: { feeds: object[] } }, index: number) => ({
        directory: { tlp_label: ['CLEAR', 'GREEN'][index], url: each.directory_url },
        rolie: {
          ...each.rolie,
          feeds: each.rolie.feeds.map((feed) => ({
            ...feed,
            tlp_label: ['CLEAR', 'GREEN'][index],
            last_updated: value.last_updated,
          })),
        },
      }),
    );
    const schema = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json';
    return new Map(kit.whole).set(
      metadataPath,
      json({ $schema: schema, ...value, metadata_version: '2.1', distributions: directories }),
    );
  }

  test('is audited by CSAF 2.1', async () => {
    const audit = await served((server) => auditSite(server), edition21());
    assert.equal(audit.standard, '2.1');
    assert.deepEqual([...new Set(audit.requirements.map(({ section }) => section.slice(0, 8)))], ['CSAF 2.1']);
    assert.deepEqual(
      findingsOf(audit, 7).filter((what) => !what.startsWith('It claims')),
      [],
    );
    assert.deepEqual(findingsOf(audit, 12), []);
    assert.deepEqual(findingsOf(audit, 13), ['Its fields are quoted.', 'Its fields are quoted.']);
  });

  const lifetimes: { name: string; keys: object; says: RegExp; fails: boolean }[] = [
    { name: 'ended', keys: { maintained_until: '2026-03-01T00:00:00Z' }, says: /was maintained until/, fails: true },
    {
      name: 'ends soon',
      keys: { maintained_until: '2026-05-01T00:00:00Z' },
      says: /is maintained until/,
      fails: false,
    },
    { name: 'is to begin', keys: { maintained_from: '2026-04-01T00:00:00Z' }, says: /maintained from/, fails: false },
    { name: 'is no date', keys: { maintained_from: 'today' }, says: /maintained_from: must match format/, fails: true },
    { name: 'unknown keys', keys: { extra: 1 }, says: /must NOT have additional properties/, fails: true },
    {
      name: 'no label',
      keys: { distributions: [{ directory: { tlp_label: 'UNLABELED', url: base } }] },
      says: /label/,
      fails: true,
    },
  ];
  for (const { name, keys, says, fails } of lifetimes) {
    test(`is judged by the schema of 2.1, and how long it is maintained: ${name}`, async () => {
      const tree = edition21();
      tree.set(metadataPath, json({ ...JSON.parse(tree.get(metadataPath) ?? ''), ...keys }));
      const found = (await served((server) => auditSite(server), tree)).requirements.find(({ number }) => number === 7);
      const finding = found?.findings.find(({ what }) => says.test(what));
      assert.equal(finding?.severity, fails ? 'error' : 'warning', JSON.stringify(found));
    });
  }

  test('must bear any User-Agent, and scripts of other sites', async () => {
    const hook: Hook = (asked, answer) => {
      const { 'access-control-allow-origin': _, ...headers } = answer.headers;
      return asked.agent.startsWith('curl') ? { status: 403, headers, body: '' } : { ...answer, headers };
    };
    const audit = await served((server) => auditSite(server), edition21(), { hook });
    assert.deepEqual(statusesOf(audit, 24, 25), ['unfulfilled', 'unfulfilled']);
    assert.ok(audit.requirements.every(({ number, binding }) => number < 24 || binding));
    assert.equal(audit.passed, false);
  });
});

describe('a server that is tired', () => {
  test('is left alone for as long as it asks for, and asked again', async () => {
    const pauses: number[] = [];
    const hook: Hook = (asked, answer) =>
      asked.path === `/${first}` && asked.before === 0
        ? { status: 429, headers: { 'retry-after': '7' }, body: '' }
        : answer;
    const audit = await served(
      (server) => auditSite(server, { sleep: async (time) => void pauses.push(time) }),
      kit.whole,
      { hook },
    );
    assert.equal(audit.passed, true);
    assert.deepEqual(pauses, [7000]);
  });

  test('is given ever more time', async () => {
    const pauses: number[] = [];
    const hook: Hook = (asked, answer) =>
      asked.path === `/${first}` ? { status: 503, headers: {}, body: '' } : answer;
    const audit = await served(
      (server) => auditSite(server, { sleep: async (time) => void pauses.push(time) }),
      kit.whole,
      { hook },
    );
    assert.deepEqual(pauses.slice(0, 4), [500, 1000, 2000, 4000]);
    assert.match(findingsOf(audit, 1)[0] ?? '', /is answered with status 503/);
  });

  test('is not waited for when it asks for hours', async () => {
    const pauses: number[] = [];
    const hook: Hook = (asked, answer) =>
      asked.path === `/${first}` ? { status: 429, headers: { 'retry-after': '7200' }, body: '' } : answer;
    await served((server) => auditSite(server, { sleep: async (time) => void pauses.push(time) }), kit.whole, { hook });
    assert.deepEqual(pauses, []);
  });

  test('never has more to do at once than was allowed', async () => {
    let open = 0;
    let most = 0;
    const hook: Hook = (_, answer) => {
      most = Math.max(most, ++open);
      return {
        ...answer,
        stream: (response) =>
          void setTimeout(() => {
            open--;
            response.end(answer.body);
          }, 3),
      };
    };
    await served((server) => auditSite(server, { connections: 3 }), kit.whole, { hook });
    assert.equal(most, 3);
  });
});

describe('what was fetched', () => {
  const isOfDocument = (path: string): boolean => /\/\d{4}\/[^/]+\.json/.test(path);

  async function withCache(work: (cache: string) => Promise<void>): Promise<void> {
    const cache = await mkdtemp(join(tmpdir(), 'verify-cache-'));
    try {
      await work(cache);
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  }

  test('is asked for again on the condition that it has changed, and judged anew', async () => {
    await withCache(async (cache) => {
      let unchanged = 0;
      await served(async (server) => {
        const before = await auditSite(server, { cache });
        server.asked.length = 0;
        const after = await auditSite(server, { cache });
        assert.deepEqual(after, before);
        unchanged = server.asked.filter(({ request }) => request.headers['if-none-match'] !== undefined).length;
      });
      assert.ok(unchanged > 25, `${unchanged} conditions`);
      const spoilt = await served(
        (server) => auditSite(server, { cache }),
        new Map(kit.whole).set(`${first}.asc`, kit.whole.get(`${second}.asc`) ?? ''),
      );
      assert.deepEqual(statusesOf(spoilt, 19), ['unfulfilled']);
      const later = await served((server) => auditSite(server, { cache, now: new Date('2026-08-02T00:00:00Z') }));
      assert.deepEqual(statusesOf(later, 8), ['unfulfilled'], 'security.txt has expired since');
    });
  });

  test('by an audit that was broken off is not asked for again, unless a list has changed or it is too old', async () => {
    await withCache(async (cache) => {
      const stop = new Error('somebody pulls the plug');
      let answers = 0;
      await served(async (server) => {
        const onProgress = (): void => {
          if (++answers > 20) throw stop;
        };
        await assert.rejects(auditSite(server, { cache, onProgress }), stop);
      });
      const documentsAsked = async (options: { now?: Date; fresh?: boolean }, tree = kit.whole): Promise<number> =>
        served(async (server) => {
          const copy = await mkdtemp(join(tmpdir(), 'verify-cache-'));
          await cp(cache, copy, { recursive: true });
          const audit = await auditSite(server, { cache: copy, ...options });
          await rm(copy, { recursive: true, force: true });
          assert.deepEqual(statusesOf(audit, 1, 18, 19), ['fulfilled', 'fulfilled', 'fulfilled']);
          return server.asked.filter(({ path, agent }) => isOfDocument(path) && agent === 'csaf-press/test').length;
        }, tree);
      const all = await documentsAsked({ fresh: true });
      assert.ok((await documentsAsked({})) < all);
      assert.equal(await documentsAsked({ now: new Date(now.getTime() + 2 * 60 * 60 * 1000) }), all);
      const changed = new Map(kit.whole);
      changed.set('.well-known/csaf/white/index.txt', `${changed.get('.well-known/csaf/white/index.txt')}\n`);
      assert.equal(await documentsAsked({}, changed), all);
    });
  });

  test('by two audits at once is each one’s own, and one of them is kept', async () => {
    await withCache(async (cache) => {
      await served(async (server) => {
        const alone = await auditSite(server);
        const both = await Promise.all([auditSite(server, { cache }), auditSite(server, { cache })]);
        assert.deepEqual(both, [alone, alone]);
        const names = await readdir(join(cache, host));
        assert.deepEqual(
          names.map((name) => name.replace(/^[^.]*/, '')),
          ['.ledger'],
        );
        server.asked.length = 0;
        assert.deepEqual(await auditSite(server, { cache }), alone);
        const known = server.asked.filter(({ request }) => request.headers['if-none-match'] !== undefined);
        const files = new Set(known.map(({ path }) => path).filter(isOfDocument));
        assert.equal(files.size, 4 * exampleDocuments.length);
      });
    });
  });

  test('with credentials never passes for what everybody can read', async () => {
    await withCache(async (cache) => {
      const amber = {
        id: 'EX-2026-0004',
        label: 'AMBER',
        initial: '2026-02-21T08:00:00Z',
        current: '2026-02-21T08:00:00Z',
      };
      const tree = await providerTree(kit.signer, [...exampleDocuments, { ...amber, label: 'AMBER' }]);
      const hook: Hook = (asked, answer) =>
        asked.path.includes('/2026/ex-2026-0004') && asked.authorization !== 'Bearer x'
          ? { status: 401, headers: {}, body: '' }
          : answer;
      await served(
        async (server) => {
          const stop = new Error('somebody pulls the plug');
          const onProgress = (done: number): void => {
            if (done > 35) throw stop;
          };
          const headers = [['authorization', 'Bearer x']] as const;
          await assert.rejects(auditSite(server, { cache, onProgress, access: { headers } }), stop);
          const audit = await auditSite(server, { cache });
          assert.deepEqual(statusesOf(audit, 5), ['fulfilled']);
          assert.match(findingsOf(audit, 5)[0] ?? '', /documents 1, feeds 0/);
        },
        tree,
        { hook },
      );
    });
  });

  test('is not believed when its file was changed or cut', async () => {
    await withCache(async (cache) => {
      await served((server) => auditSite(server, { cache }));
      const [folder = ''] = await readdir(cache);
      const [name = ''] = await readdir(join(cache, folder));
      const file = join(cache, folder, name);
      assert.equal(folder, host);
      const text = await readFile(file, 'latin1');
      for (const spoilt of [
        text.slice(0, -300),
        text.replaceAll('Advisory EX', 'Advisory XE'),
        'x'.repeat(5000),
        '{"url":1}\n',
        '\n\n',
      ]) {
        await writeFile(file, spoilt, 'latin1');
        const audit = await served((server) => auditSite(server, { cache }));
        assert.equal(audit.passed, true);
      }
    });
  });
});
