import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Audit } from '../../src/model/audit.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { interopTest } from './interop-test.ts';
import { servers } from './servers/servers.ts';
import { serving } from './servers/serving.ts';
import { buildTree, type TreeOptions } from './trees.ts';

const layouts: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

/** csaf-checker.interop.ts says the same of the same trees. */
describe('our audit finds a csaf_trusted_provider, and nothing to say against it', () => {
  for (const { name, options } of layouts) {
    // Many by one server: what each sends for a file is held elsewhere.
    for (const server of options.advisories === undefined ? servers : servers.slice(0, 1)) {
      interopTest(`${name}, ${server.name}`, ['openssl', server.name], async () => {
        const tree = await buildTree(options);
        const audit = await serving(server.start(tree), ({ ca }) => auditAt(`localhost:${tree.port}`, ca));
        const findings = audit.requirements.flatMap((requirement) =>
          requirement.findings.map(({ file, what }) => ({ number: requirement.number, file, what })),
        );
        assert.deepEqual(findings, []);
        const others = audit.requirements.filter(({ status, binding }) => status !== 'fulfilled' && binding);
        // No document is for few, and no name is in the DNS.
        assert.deepEqual(
          others.map(({ number, status }) => [number, status]),
          [
            [5, 'unused'],
            [10, 'unused'],
          ],
        );
        assert.equal(audit.reached, 'csaf_trusted_provider');
        assert.equal(audit.passed, true);
      });
    }
  }
});

async function auditAt(host: string, ca: string): Promise<Audit> {
  return verifySite(
    { kind: 'domain', host },
    {
      now: new Date(),
      // The name of the DNS path is not asked for outside of this machine.
      access: {
        authorities: [await readFile(ca, 'utf8')],
        route: (name, port) => ({ host: name === 'localhost' ? '127.0.0.1' : 'unknown.invalid', port }),
      },
      userAgent: 'csaf-press/test',
      connections: 8,
      timeLimit: 60_000,
      sleep: async (time) => void (await sleep(time)),
      clock: Date.now,
    },
  );
}
