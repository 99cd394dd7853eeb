import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { assertTrusted, found, hostOf, judge } from './csaf-checker-verdict.ts';
import { signedByGpgKey } from './gpg-key.ts';
import { interopTest } from './interop-test.ts';
import { startNginx } from './servers/nginx.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { findTool } from './tools.ts';
import { buildTree, type TreeOptions } from './trees.ts';
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
    // Many by one server: what each sends for a file is held elsewhere.
    for (const server of options.advisories === undefined ? servers : servers.slice(0, 1)) {
      interopTest(`${name}, ${server.name}`, ['openssl', 'csaf_checker', server.name], async () => {
        const tree = await buildTree(options);
        const report = await serving(server.start(tree), ({ ca }) => judge(hostOf(tree), validator?.url, ca));
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
    const report = await serving(startNginx(tree), ({ ca }) => judge(hostOf(tree), validator?.url, ca, dns));
    assertTrusted(report, await found(tree));
    assert.deepEqual(report.requirements.get(10), {
      infos: ['https://csaf.data.security.DOMAIN is available and serves the provider-metadata.json.'],
      warnings: [],
      errors: [],
    });
  });

  interopTest('a signing subkey of RSA that gpg made', [...nginx, 'gpg'], async () => {
    const tree = await buildTree({ variant: signedByGpgKey });
    const report = await serving(startNginx(tree), ({ ca }) => judge(hostOf(tree), validator?.url, ca));
    assertTrusted(report, await found(tree));
  });

  interopTest('a base path, by the URL of its metadata', nginx, async () => {
    const tree = await buildTree({ base: '/security/' });
    const url = `${tree.origin}${tree.base}.well-known/csaf/provider-metadata.json`;
    const report = await serving(startNginx(tree), ({ ca }) => judge(url, validator?.url, ca));
    // What is found by the domain alone is not looked for then.
    assertTrusted(report, new Map([...(await found(tree)), ...notLookedFor]));
    const dns = `Performed no test on the contents of https://csaf.data.security.DOMAIN ${direct}`;
    assert.deepEqual(report.requirements.get(10), { infos: [dns], warnings: [], errors: [] });
  });
});

describe('csaf_checker does not yet take for a provider who has published nothing', () => {
  // It calls what it could not test an error, whatever the tree says: a feed without entries is valid by the schema of ROLIE feeds,
  // and naming none would leave clients nothing to poll.
  interopTest('no advisory at all', nginx, async () => {
    const tree = await buildTree({ variant: { name: 'empty', change: removeAdvisories } });
    const report = await serving(startNginx(tree), ({ ca }) => judge(hostOf(tree), validator?.url, ca));
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

/** What it says instead of requirements that are about a domain, when it was not given one. */
const direct = 'since the direct url of the provider-metadata.json was used.';
const notLookedFor: ReadonlyMap<number, string[]> = new Map([
  [8, [`Performed no test of security.txt ${direct}`]],
  [9, [`Performed no test on whether the provider-metadata.json is available under the .well-known path ${direct}`]],
]);
