import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules } from '../../src/compile/compile-rules.ts';
import type { AuthoredVulnerability } from '../../src/model/authored.ts';
import { ruleCases } from './rule-cases.ts';
import { advisory, compiled, vulnerability } from './workspace.ts';

describe('rules of compile', () => {
  for (const { rule, name, authored, pointer, part, message, mend, severity = 'error' } of ruleCases) {
    it(`${rule}: ${name}`, () => {
      const { diagnostics } = compiled(advisory({ vulnerabilities: [authored] }));
      const [found] = diagnostics;
      assert.equal(diagnostics.length, 1);
      assert.deepEqual(
        { rule: found?.rule, severity: found?.severity, at: found?.at },
        { rule, severity, at: { file: '0.yaml', pointer: `/vulnerabilities/0${pointer}`, ...(part && { part }) } },
      );
      assert.match(found?.message ?? '', message);
      assert.match(found?.mend ?? '', mend);
    });
  }

  it('has a failing case for every rule, and explains every rule', () => {
    assert.deepEqual(Object.keys(compileRules).sort(), [...new Set(ruleCases.map(({ rule }) => rule))].sort());
    for (const { what, why, mend } of Object.values(compileRules)) assert.ok(what && why && mend);
  });

  it('leaves out what is at fault and keeps the rest', () => {
    const { advisory: result, diagnostics } = compiled(
      advisory({
        vulnerabilities: [
          {
            cve: 'CVE-2026-1',
            cwe: 'CWE-1',
            cvss: 'nonsense',
            description: 'D',
            affected: { gateway: ['<4.0.0', '<'], nothing: 'all' },
            remediations: [{ fix: 'F' }],
          },
        ],
      }),
    );
    assert.equal(diagnostics.length, 4);
    assert.deepEqual(result.document.vulnerabilities, [
      {
        cve: 'CVE-2026-1',
        notes: [{ category: 'description', text: 'D' }],
        product_status: { known_affected: ['gateway@<4.0.0'] },
        remediations: [{ category: 'vendor_fix', details: 'F', product_ids: ['gateway@<4.0.0'] }],
      },
    ]);
  });

  const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
  const followUps: [name: string, authored: AuthoredVulnerability, rules: string[]][] = [
    ['a faulty range', { affected: { gateway: '>=2 <1' } }, ['content/version-range']],
    ['an unknown product', { affected: ['gatway'] }, ['content/unknown-product']],
    ['an unknown product under investigation', { under_investigation: ['gatway'] }, ['content/unknown-product']],
    [
      'a faulty range of a product that is named again',
      {
        affected: { gateway: ['>=2 <1', '<0.9.0'], sensor: '>=2 <1' },
        cvss: [{ vector: v31, products: 'sensor' }],
        remediations: [
          { fix: 'F', products: 'sensor' },
          { fix: 'G', products: { gateway: '>=1.0.0 <2.0.0' } },
        ],
        threats: [{ impact: 'I', products: ['sensor'] }],
      },
      ['content/version-range', 'content/version-range'],
    ],
    [
      'a fault elsewhere does not hide that nothing is affected',
      { fixed: { gateway: '>=2 <1' } },
      ['content/version-range', 'content/no-product'],
    ],
  ];
  for (const [name, parts, rules] of followUps) {
    it(`one fault, one diagnostic: ${name}`, () => {
      const { affected: _, ...bare } = vulnerability();
      const authored = { ...bare, cvss: v31, remediations: [{ fix: 'F' }], threats: [{ impact: 'I' }], ...parts };
      const { diagnostics } = compiled(advisory({ vulnerabilities: [authored] }));
      assert.deepEqual(
        diagnostics.map(({ rule }) => rule),
        rules,
      );
    });
  }

  const contradicting: [product: string, affected: string, fixed: string][] = [
    ['deb', '<1:1.2-3', '1.9-1'],
    ['deb', '<1.2-3', '1.2-2+deb12u1'],
    ['rpm', '<3.0.7-16.el9', '3.0.7-6.el9'],
    ['maven', '>=2.0-beta9 <2.15.0', '2.15.0-rc1'],
    ['maven', '<=2.15', '2.15.0.Final'],
    ['pypi', '<2.0', '2.0rc1'],
    ['alpine', '<3.1.4-r5', '3.1.4-r2'],
  ];
  for (const [product, affected, fixed] of contradicting) {
    it(`contradicts by the order of ${product}: ${affected} affected, ${fixed} fixed`, () => {
      const authored = vulnerability({ affected: { [product]: affected }, fixed: { [product]: fixed } });
      const { diagnostics } = compiled(advisory({ vulnerabilities: [authored] }));
      assert.deepEqual(
        diagnostics.map(({ rule, at }) => [rule, at.pointer]),
        [['content/contradicting-versions', `/vulnerabilities/0/fixed/${product}`]],
      );
    });
  }

  const free: [name: string, authored: AuthoredVulnerability][] = [
    [
      'bounds that exclude',
      { affected: { gateway: ['>=4.0.0 <4.2.7', '>4.3.0'] }, fixed: { gateway: ['4.2.7', '4.3.0'] } },
    ],
    ['another product', { affected: { gateway: '<4.2.7' }, fixed: { 'gateway-lite': '4.2.5' } }],
    ['a recommendation', { affected: { gateway: '<4.2.7' }, recommended: { gateway: '4.2.5' } }],
    ['a later epoch', { affected: { deb: '<1.0' }, fixed: { deb: '1:0.9' } }],
    ['a later release', { affected: { rpm: '<3.0.7-6.el9' }, fixed: { rpm: '3.0.7-16.el9' } }],
    ['another spelling of the bound', { affected: { maven: '<2.15.0' }, fixed: { maven: '2.15.0.Final' } }],
    ['a post-release', { affected: { pypi: '<2.0' }, fixed: { pypi: '2.0.post1' } }],
    ['a scheme whose order is unknown', { affected: { sensor: '>=1.0 <2.0' }, fixed: { sensor: '1.5' } }],
    [
      'versions that cannot be compared',
      { affected: { 'gateway-lite': '<1.0.2k' }, fixed: { 'gateway-lite': '1.0.1e' } },
    ],
    [
      'builds of one version, which have no order',
      { affected: { gateway: '<=4.2.7' }, fixed: { gateway: '4.2.7+hotfix' } },
    ],
    [
      'first and last affected within the affected range',
      { affected: { gateway: '<4.2.7' }, last_affected: { gateway: '4.2.6' } },
    ],
    // CSAF 2.0 §6.1.6 itself, which check tells.
    ['the same id', { affected: { gateway: '4.2.5' }, fixed: { gateway: '4.2.5' } }],
  ];
  for (const [name, authored] of free) {
    it(`no contradiction: ${name}`, () => {
      assert.deepEqual(compiled(advisory({ vulnerabilities: [vulnerability(authored)] })).diagnostics, []);
    });
  }

  it('shows no more of a huge text than a line', () => {
    const { diagnostics } = compiled(
      advisory({
        vulnerabilities: [{ affected: { gateway: `^${'9'.repeat(1_000_000)}` }, cvss: `x${'y'.repeat(1_000_000)}` }],
      }),
    );
    assert.equal(diagnostics.length, 2);
    for (const { message, mend } of diagnostics) assert.ok(message.length + mend.length < 1000);
  });
});
