import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixes } from '../../src/edit/fixes.ts';
import { mendText } from '../../src/edit/mend-text.ts';

const head = `id: X-1
title: T
revisions:
  - { version: 1.0.0, date: 2026-03-02, summary: S }
`;
const inVulnerability = (line: string): string => `${head}vulnerabilities:\n  - ${line}\n`;

/** What each fix does to a line, and what it leaves alone. */
const cases: Record<string, { mended: [before: string, after: string][]; left: string[] }> = {
  'cve-id': {
    mended: [
      ['cve: CVE-2024-12345 (foo)', 'cve: CVE-2024-12345 # foo'],
      ['cve: cve-2024-12345', 'cve: CVE-2024-12345'],
      ['cve: "CVE 2024 12345 " # seen', 'cve: "CVE-2024-12345" # seen'],
      ['{ cve: CVE‑2024‑12345 reserved, title: T }', '{ cve: CVE-2024-12345, title: T } # reserved'],
      ['cve: >-\n      CVE-2024-12345', 'cve: >-\n      CVE-2024-12345'],
    ],
    left: ['cve: CVE-2024-1234 and CVE-2024-1235', 'cve: CVE-24-1', 'title: cve-2024-12345', 'cve: reserved'],
  },
  'cwe-id': {
    mended: [
      ['cwe: cwe-79', 'cwe: CWE-79'],
      ['cwe: 79', 'cwe: CWE-79'],
      ['cwe: "CWE-079: Cross-site Scripting"', 'cwe: "CWE-79" # Cross-site Scripting'],
      ['cwe: CWE 22 # why', 'cwe: CWE-22 # why'],
      ['cwe: CWE-22 (path) # why', 'cwe: CWE-22 # why; path'],
    ],
    left: ['cwe: CWE-79, CWE-80', 'cwe: CWE-0', 'cwe: NVD-CWE-Other'],
  },
  'ghsa-id': {
    mended: [['ids: [ghsa-2C47-XG6V-M8F5]', 'ids: [GHSA-2c47-xg6v-m8f5]']],
    left: ['ids: [GHSA-1111-2222-3333]', 'ids: [GW-12]'],
  },
  'cvss-vector': {
    mended: [
      [
        'cvss: 7.5 (CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N)',
        'cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N # 7.5',
      ],
      ['cvss: cvss:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:h/i:n/a:n/', 'cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'],
      ['cvss: [ "(AV:N/AC:L/Au:N/C:N/I:N/A:C)" ]', 'cvss: [ "AV:N/AC:L/Au:N/C:N/I:N/A:C" ]'],
    ],
    left: [
      'cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:Q',
      'cvss: AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
      'cvss: "7.5"',
    ],
  },
  'date-form': {
    mended: [
      ['timeline: { reported: 2026/3/2 }', 'timeline: { reported: 2026-03-02 }'],
      ['timeline: { reported: 20260302 }', 'timeline: { reported: 2026-03-02 }'],
      ['timeline: { reported: 2 March 2026 }', 'timeline: { reported: 2026-03-02 }'],
      ['timeline: { reported: "March 2nd, 2026" }', 'timeline: { reported: "2026-03-02" }'],
      ['timeline: { reported: 2026-03-02 09:00:00 UTC }', 'timeline: { reported: 2026-03-02T09:00:00Z }'],
      ['timeline: { reported: "2026-03-02T9:00:00,5+0200" }', 'timeline: { reported: "2026-03-02T09:00:00.5+02:00" }'],
      ['timeline: { reported: 2026-03-02 by mail }', 'timeline: { reported: 2026-03-02 } # by mail'],
    ],
    left: [
      'timeline: { reported: 02/03/2026 }',
      'timeline: { reported: 2026-02-30 }',
      'timeline: { reported: 2026-03-02 09:00 }',
      'timeline: { reported: 2026-03-02t09:00:00z }',
      'timeline: { reported: soon }',
    ],
  },
  'document-version': { mended: [], left: [] },
  'range-form': {
    mended: [
      ['affected: { g: ">=4.0.0, <4.2.7" }', 'affected: { g: ">=4.0.0 <4.2.7" }'],
      ['affected: { g: [ "≥ 4.0.0, < 4.2.7" ] }', 'affected: { g: [ ">=4.0.0 <4.2.7" ] }'],
    ],
    left: ['affected: { g: ">=4.0.0 <4.2.7" }', 'affected: { g: "4.0, 4.1" }', 'affected: { g: ">=4, <5, <6" }'],
  },
  'word-spelling': {
    mended: [
      ['not_affected: { g: Component-Not-Present }', 'not_affected: { g: component_not_present }'],
      [
        'not_affected: { g: { because: component not present } }',
        'not_affected: { g: { because: component_not_present } }',
      ],
      ['remediations: [ { fix: F, restart: System } ]', 'remediations: [ { fix: F, restart: system } ]'],
      ['credits: [ Anonymous ]', 'credits: [ anonymous ]'],
    ],
    left: ['not_affected: { g: not_present }', 'credits: [ Jane Doe ]'],
  },
  'tlp-white': { mended: [], left: [] },
  'language-tag': { mended: [], left: [] },
  'web-address': {
    mended: [
      ['references: [ "<https://example.com/a b>" ]', 'references: [ "https://example.com/a%20b" ]'],
      ['references: [ { url: HTTPS://example.com/ü%1 } ]', 'references: [ { url: https://example.com/%C3%BC%251 } ]'],
    ],
    left: [
      'references: [ www.example.com ]',
      'references: [ "javascript:alert(1)" ]',
      'references: [ ftp://example.com/ ]',
    ],
  },
  'outer-space': {
    mended: [
      ['cvss: " CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"', 'cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"'],
    ],
    left: ['description: " text "'],
  },
  'quoted-text': {
    mended: [
      ['affected: { g: 1.10 }', 'affected: { g: "1.10" }'],
      ['affected: { g: [ 4.0, 4 ] }', 'affected: { g: [ "4.0", 4 ] }'],
      ['title: 2026', 'title: "2026"'],
      ['description: true', 'description: "true"'],
    ],
    left: ['affected: { g: 4 }', 'credits: [ { name: N, hall_of_fame: false } ]', 'csaf: { x: 1.10 }', 'title: null'],
  },
  'list-of-one': {
    mended: [['references: https://example.com/', 'references: [https://example.com/]']],
    left: ['remediations: Upgrade.', 'affected: g', 'credits: ""'],
  },
  'key-spelling': {
    mended: [
      ['not-affected: { g: component_not_present }', 'not_affected: { g: component_not_present }'],
      ['KnownAffected: g', 'KnownAffected: g'],
      ['known_affected: g', 'affected: g'],
      ['CVE: CVE-2026-1234', 'cve: CVE-2026-1234'],
      ['credits: [ { organisation: O } ]', 'credits: [ { organization: O } ]'],
    ],
    left: ['affected: { CVE: all }', 'afected: g', 'affected: h\n    known_affected: g', 'csaf: { CVE: x }'],
  },
  'key-order': {
    mended: [
      ['title: T # t\n    cve: CVE-2026-1234', 'cve: CVE-2026-1234\n    title: T # t'],
      ['{ title: T, cve: CVE-2026-1234 }', '{ cve: CVE-2026-1234, title: T }'],
    ],
    left: ['affected: { z: all, a: all }', 'csaf: { z: 1, a: 2 }'],
  },
};

/** Whole files, for what is not in a vulnerability. */
const files: Record<string, { mended: [before: string, after: string][]; left: string[] }> = {
  'document-version': {
    mended: [
      [head.replace('1.0.0', 'v1.0.0'), head],
      [head.replace('1.0.0', '1.0'), head],
      [head.replace('1.0.0', '"Version 1.0.0"'), head.replace('1.0.0', '"1.0.0"')],
    ],
    left: [head.replace('1.0.0', '1'), head.replace('1.0.0', 'draft'), head.replace('1.0.0', '1.0.0-rc.1')],
  },
  'outer-space': { mended: [[head.replace('X-1', '" X-1\\t"'), head.replace('X-1', '"X-1"')]], left: [] },
  'tlp-white': {
    mended: [[`${head}tlp: WHITE\n`, head.replace('revisions', 'tlp: CLEAR\nrevisions')]],
    left: [head.replace('revisions', 'tlp: GREEN\nrevisions')],
  },
  'language-tag': {
    mended: [
      [head.replace('revisions', 'lang: en_US\nrevisions'), head.replace('revisions', 'lang: en-US\nrevisions')],
    ],
    left: [head.replace('revisions', 'lang: english language\nrevisions')],
  },
  'word-spelling': {
    mended: [
      [
        head.replace('revisions', 'tlp: "TLP:AMBER STRICT"\nrevisions'),
        head.replace('revisions', 'tlp: "AMBER+STRICT"\nrevisions'),
      ],
      [head.replace('revisions', 'status: Draft\nrevisions'), head.replace('revisions', 'status: draft\nrevisions')],
    ],
    left: [head.replace('revisions', 'status: published\nrevisions')],
  },
};

for (const fix of fixes) {
  test(`${fix.id}: ${fix.what}`, () => {
    const lines = cases[fix.id];
    const whole = files[fix.id] ?? { mended: [], left: [] };
    assert.ok(lines, 'has cases');
    const mended = [...lines.mended.map((pair) => pair.map(inVulnerability)), ...whole.mended];
    const left = [...lines.left.map(inVulnerability), ...whole.left];
    assert.ok(mended.length > 0 && left.length > 0, 'has cases of both kinds');
    for (const [before = '', after = ''] of mended) {
      const result = mendText(before, 'advisory');
      assert.equal(result.text, after);
      assert.equal(result.mends.length > 0, before !== after);
      assert.deepEqual(mendText(after, 'advisory'), { text: after, mends: [] }, 'once is enough');
    }
    for (const text of left) assert.deepEqual(mendText(text, 'advisory'), { text, mends: [] });
  });
}

test('settings are mended by their own schemas', () => {
  const cases: ['publisher' | 'products' | 'policy', string, string][] = [
    ['publisher', 'name: N\ntlp: white\nkeys: a.asc\n', 'name: N\ntlp: CLEAR\nkeys: [a.asc]\n'],
    ['products', 'g:\n  cpe: c\n  name: 7\n', 'g:\n  name: "7"\n  cpe: c\n'],
    [
      'policy',
      'contacts: psirt@example.com\nsafe_harbor: Yes, please.\n',
      'contacts: [psirt@example.com]\nsafe_harbour: Yes, please.\n',
    ],
  ];
  for (const [kind, before, after] of cases) assert.equal(mendText(before, kind).text, after);
});

test('below a key that was mended more is mended, at once', () => {
  const before = `${head}Vulnerabilities:\n  - CVE: cve-2024-12345\n    Timeline: { Reported: 2026/3/2 }\n`;
  const after = `${head}vulnerabilities:\n  - cve: CVE-2024-12345\n    timeline: { reported: 2026-03-02 }\n`;
  assert.equal(mendText(before, 'advisory').text, after);
});

test('line ends, comments and what cannot be read stay', () => {
  assert.equal(mendText('title: 7 # x\r\nid: X\r\n', 'advisory').text, 'id: X\r\ntitle: "7" # x\r\n');
  for (const text of ['', 'a: [', '- cve-2026-1234\n', 'just text\n', 'id: &x X\ntitle: *x\n']) {
    assert.deepEqual(mendText(text, 'advisory'), { text, mends: [] });
  }
});
