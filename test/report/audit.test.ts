import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Audit, AuditFinding } from '../../src/model/audit.ts';
import { reportAudit } from '../../src/report/audit.ts';

function finding(file: string, severity: AuditFinding['severity'] = 'error'): AuditFinding {
  return { file, severity, what: 'It has no hash file.', why: 'Consumers refuse it.', mend: 'Publish one.' };
}

const audit: Audit = {
  folder: 'dist',
  standard: '2.0',
  publisher: 'Example \u001b[31mCompany',
  baseUrl: 'https://psirt.example.com/',
  documents: 1,
  claimed: 'csaf_trusted_provider',
  reached: 'csaf_provider',
  reason: 'csaf_trusted_provider (CSAF 2.0 §7.2.3) needs requirement 18.',
  passed: false,
  requirements: [
    { number: 2, title: 'File name', section: 'CSAF 2.0 §7.1.2', status: 'fulfilled', binding: true, findings: [] },
    { number: 3, title: 'TLS', section: 'CSAF 2.0 §7.1.3', status: 'not_visible', binding: true, findings: [] },
    {
      number: 7,
      title: 'Metadata',
      section: 'CSAF 2.0 §7.1.7',
      status: 'fulfilled',
      binding: true,
      findings: [finding('m.json', 'warning')],
    },
    { number: 17, title: 'Categories', section: 'CSAF 2.0 §7.1.17', status: 'unused', binding: true, findings: [] },
    {
      number: 8,
      title: 'security.txt',
      section: 'CSAF 2.0 §7.1.8',
      status: 'unfulfilled',
      binding: false,
      findings: [],
    },
    {
      number: 24,
      title: 'User-Agent',
      section: 'CSAF 2.1 §7.1.24',
      status: 'unfulfilled',
      binding: false,
      findings: [finding('a.json')],
    },
    {
      number: 18,
      title: 'Integrity',
      section: 'CSAF 2.0 §7.1.18',
      status: 'unfulfilled',
      binding: true,
      findings: Array.from({ length: 12 }, (_, index) => finding(`${index}.json`)),
    },
  ],
};

describe('reportAudit', () => {
  test('tells each requirement in a line, what was found below it, and the role', () => {
    const text = reportAudit(audit, 'pretty', { color: false, width: 80 });
    const lines = text.split('\n');
    assert.ok(lines.includes('1 document in dist, to be served at https://psirt.example.com/'), text);
    const { folder: _, ...site } = audit;
    const ofSite = reportAudit({ ...site, url: 'https://a.example/\u009b' }, 'pretty', { color: false, width: 80 });
    assert.match(ofSite, /\n1 document of https:\/\/a\.example\/[^\u009b]*\nAudited by CSAF 2\.0\n/);
    for (const line of [
      '  ✓  2 File name',
      '  ?  3 TLS (not visible here)',
      '  !  7 Metadata',
      '  – 17 Categories (not used)',
      '  ✗ 18 Integrity',
      '  !  8 security.txt (unfulfilled; another way to be found stands in for it)',
      '  ! 24 User-Agent (advice of CSAF 2.1 §7.1.24)',
    ]) {
      assert.ok(lines.includes(line), `${line}\n${text}`);
    }
    assert.ok(lines.includes('       warning: m.json: It has no hash file.'), text);
    assert.ok(lines.includes('         mend: Publish one.'), text);
    assert.ok(lines.includes('       and 2 more; --format json lists all.'), text);
    assert.equal(text.includes('11.json'), false);
    assert.ok(
      text.endsWith(
        '\nRole: csaf_provider (claims csaf_trusted_provider)\ncsaf_trusted_provider (CSAF 2.0 §7.2.3) needs requirement 18.\n',
      ),
    );
  });

  test('lets no control character of a hostile tree through', () => {
    assert.equal(reportAudit(audit, 'pretty', { color: false, width: 80 }).includes('\u001b'), false);
  });

  test('keeps to the width', () => {
    const lines = reportAudit(audit, 'pretty', { color: false, width: 40 }).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('       ') && line.length > 40),
      ['       and 2 more; --format json lists all.'].filter((line) => line.length > 40),
    );
  });

  test('gives all of it as JSON', () => {
    assert.deepEqual(JSON.parse(reportAudit(audit, 'json', { color: true, width: 10 })), { version: 1, ...audit });
  });
});
