import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Audit } from '../../src/model/audit.ts';
import { requirements } from '../../src/verify/requirements.ts';
import { auditSite } from './audit-site.ts';
import { breakageKit, breakages, type Kit } from './breakages.ts';
import { serveBreakage } from './serve-breakage.ts';

let kit: Kit;
before(async () => {
  kit = await breakageKit();
});

function unfulfilled({ requirements: audits }: Audit): number[] {
  return audits.filter(({ status }) => status === 'unfulfilled').map(({ number }) => number);
}

describe('the audit of a site', () => {
  for (const breakage of breakages) {
    test(`finds ${breakage.name} under requirement ${breakage.requirement}`, async () => {
      const { server, access } = await serveBreakage(kit, breakage);
      try {
        const audit = await auditSite(server, { access });
        const found = audit.requirements.map(({ number, findings }) => ({ number, findings }));
        const told = JSON.stringify(
          found.filter(({ findings }) => findings.length > 0),
          undefined,
          1,
        );
        assert.deepEqual(unfulfilled(audit), breakage.unfulfilled, told);
        assert.ok(breakage.unfulfilled.includes(breakage.requirement));
        const { findings = [] } = found.find(({ number }) => number === breakage.requirement) ?? {};
        for (const { file, what, why, mend } of findings) {
          assert.match(file, /^https?:\/\//);
          for (const words of [what, why, mend]) assert.match(words, /^\S.*\S$/s);
        }
      } finally {
        await server.close();
      }
    });
  }

  test('is broken at every requirement', () => {
    const broken = new Set(breakages.map(({ requirement }) => requirement));
    const whole = requirements.map(({ number }) => number).filter((number) => !broken.has(number));
    assert.deepEqual(whole, []);
  });

  test('says why csaf_checker does not find what it finds', () => {
    for (const { name, requirement, checker, blind } of breakages)
      assert.equal(blind === undefined, checker.includes(requirement), name);
  });
});
