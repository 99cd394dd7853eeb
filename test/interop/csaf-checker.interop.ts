import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { type CheckerReport, runChecker } from './csaf-checker.ts';
import { fillDomainRoot } from './domain-root.ts';
import { interopTest } from './interop-test.ts';
import { startProxy } from './proxy.ts';
import { startNginx } from './servers/nginx.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { findTool } from './tools.ts';
import { buildTree, type ServedTree, type TreeOptions } from './trees.ts';
import { startValidator } from './validator.ts';

const layouts: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

const nginx = ['openssl', 'csaf_checker', 'nginx'] as const;

let validator: Awaited<ReturnType<typeof startValidator>> | undefined;
before(async () => {
  if (findTool('csaf_checker').path !== undefined) validator = await startValidator();
});
after(() => validator?.stop());

describe('csaf_checker finds a csaf_trusted_provider, and nothing to say against it', () => {
  for (const { name, options } of layouts) {
    for (const server of servers) {
      interopTest(`${name}, ${server.name}`, ['openssl', 'csaf_checker', server.name], async () => {
        const tree = await buildTree(options);
        await fillDomainRoot(tree);
        const report = await serving(server.start(tree), ({ ca }) => judge(hostOf(tree), ca, new Map()));
        assertTrusted(report, await found(tree));
        // The one requirement that files alone cannot fulfil: it needs an entry in the DNS, which the proxy does not know.
        const url = `https://csaf.data.security.${hostOf(tree)}`;
        assert.deepEqual(report.requirements.get(10), {
          infos: [],
          warnings: [],
          errors: [`Fetching ${url} failed: Get "${url}": Bad Gateway`],
        });
      });
    }
  }

  interopTest('with csaf.data.security.<domain> in the DNS, and nginx answering for it', nginx, async () => {
    const tree = await buildTree();
    const dns = new Map([[`csaf.data.security.${hostOf(tree)}`, tree.port]]);
    const report = await serving(startNginx(tree), ({ ca }) => judge(hostOf(tree), ca, dns));
    assertTrusted(report, await found(tree));
    assert.deepEqual(report.requirements.get(10), {
      infos: ['https://csaf.data.security.DOMAIN is available and serves the provider-metadata.json.'],
      warnings: [],
      errors: [],
    });
  });

  interopTest('a base path, by the URL of its metadata', nginx, async () => {
    const tree = await buildTree({ base: '/security/' });
    const url = `${tree.origin}${tree.base}.well-known/csaf/provider-metadata.json`;
    const report = await serving(startNginx(tree), ({ ca }) => judge(url, ca, new Map()));
    // What is found by the domain alone is not looked for then.
    assertTrusted(report, new Map([...(await found(tree)), ...notLookedFor]));
    const dns = `Performed no test on the contents of https://csaf.data.security.DOMAIN ${direct}`;
    assert.deepEqual(report.requirements.get(10), { infos: [dns], warnings: [], errors: [] });
  });
});

/** The domain as csaf_checker takes it, which may have a port. */
function hostOf({ port }: ServedTree): string {
  return `localhost:${port}`;
}

describe('csaf_checker does not yet take for a provider who has published nothing', () => {
  // It calls what it could not test an error, whatever the tree says: a feed without entries is valid by the schema of ROLIE feeds,
  // and naming none would leave clients nothing to poll.
  interopTest('no advisory at all', nginx, async () => {
    const tree = await buildTree({ variant: { name: 'empty', change: removeAdvisories } });
    const report = await serving(startNginx(tree), ({ ca }) => judge(hostOf(tree), ca, new Map()));
    const errors = [...report.requirements].flatMap(([number, said]) => said.errors.map((text) => [number, text]));
    assert.deepEqual(
      errors.filter(([number]) => number !== 10),
      [
        [11, 'No checks performed on whether files are within the right folders.'],
        [15, 'One ROLIE feed with a TLP:WHITE, TLP:GREEN or unlabeled tlp must exist, but none were found.'],
      ],
    );
  });
});

async function removeAdvisories(content: string): Promise<void> {
  const years = (await readdir(content)).filter((name) => /^[0-9]{4}$/.test(name));
  await Promise.all(years.map((year) => rm(join(content, year), { recursive: true })));
}

async function judge(provider: string, ca: string, dns: ReadonlyMap<string, number>): Promise<CheckerReport> {
  const proxy = await startProxy(dns);
  try {
    return await runChecker(provider, validator?.url, { ca, env: { HTTPS_PROXY: proxy.url } });
  } finally {
    await proxy.stop();
  }
}

/** Every requirement but 10 was looked at, with exactly this outcome, and nothing else was said of it. */
function assertTrusted(report: CheckerReport, expected: ReadonlyMap<number, readonly string[]>): void {
  const said = [...report.requirements].filter(([number]) => number !== 10);
  const outcome = [...expected].map(([number, infos]) => [number, { infos, warnings: [], errors: [] }]);
  assert.deepEqual(said, outcome);
  assert.equal(report.role, 'csaf_trusted_provider');
  assert.equal(report.passed, true);
}

/** What csaf_checker 3.7.0 says of each requirement that it looked at and found fulfilled. */
async function found({ origin, base, folder }: ServedTree): Promise<Map<number, string[]>> {
  const csaf = `${folder}.well-known/csaf/`;
  const labels = ['white', 'green'].filter((label) => existsSync(`${csaf}${label}`));
  const keys = await readdir(`${csaf}openpgp`);
  const lists = (name: string): string[] =>
    labels.map((label) => `Found ${origin}${base}.well-known/csaf/${label}/${name}`);
  return new Map([
    [1, ['All advisories validated fine.']],
    [2, ['All found filenames are conforming.']],
    [3, ['All tested URLs were HTTPS.']],
    [4, ['All advisories labeled TLP:WHITE were freely accessible.']],
    [5, ['No advisories labeled TLP:AMBER or TLP:RED tested for accessibility.']],
    [6, ['No redirections found.']],
    [7, ['Found good provider metadata.']],
    [8, ['Found valid security.txt within the well-known directory']],
    [9, ['Found /.well-known/csaf/provider-metadata.json']],
    [11, ['All CSAF files are in the right folders.']],
    [12, lists('index.txt')],
    [13, lists('changes.csv')],
    [14, ['All directory listings are valid.']],
    [15, ['All checked ROLIE feeds validated fine.']],
    [16, ['ROLIE service document validated fine.']],
    [17, ['All checked ROLIE category documents exist.']],
    [18, ['All checksums match.']],
    [19, ['All signatures verified.']],
    [20, [`${keys.filter((name) => name.endsWith('.asc')).length} public OpenPGP key(s) loaded.`]],
  ]);
}

/** What it says instead of requirements that are about a domain, when it was not given one. */
const direct = 'since the direct url of the provider-metadata.json was used.';
const notLookedFor: ReadonlyMap<number, string[]> = new Map([
  [8, [`Performed no test of security.txt ${direct}`]],
  [9, [`Performed no test on whether the provider-metadata.json is available under the .well-known path ${direct}`]],
]);
