import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules } from '../../src/compile/compile-rules.ts';
import { ruleCases } from './rule-cases.ts';
import { advisory, compiled } from './workspace.ts';

describe('rules of compile', () => {
  for (const { rule, name, authored, pointer, message, mend, severity = 'error' } of ruleCases) {
    it(`${rule}: ${name}`, () => {
      const { diagnostics } = compiled(advisory({ vulnerabilities: [authored] }));
      const [found] = diagnostics;
      assert.equal(diagnostics.length, 1);
      assert.deepEqual(
        { rule: found?.rule, severity: found?.severity, at: found?.at },
        { rule, severity, at: { file: '0.yaml', pointer: `/vulnerabilities/0${pointer}` } },
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
