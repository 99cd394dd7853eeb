import assert from 'node:assert/strict';
import { test } from 'node:test';
import advisory from '../../schemas/advisory.schema.json' with { type: 'json' };
import products from '../../schemas/products.schema.json' with { type: 'json' };
import publisher from '../../schemas/publisher.schema.json' with { type: 'json' };
import { meantKey } from '../../src/read/meant-key.ts';
import { respelt } from '../../src/read/respelling.ts';
import type { SchemaPart } from '../../src/read/slip.ts';

const { vulnerability, date, url, revision } = advisory.$defs;
const { cve, cwe, cvss } = vulnerability.properties;
const { purl } = products.$defs.product.properties;

const texts: [part: SchemaPart, written: string, meant: string | undefined][] = [
  [cve, 'cve-2026-12345', 'CVE-2026-12345'],
  [cve, 'CVE 2026 12345', 'CVE-2026-12345'],
  [cve, 'https://nvd.nist.gov/vuln/detail/CVE-2026-12345', 'CVE-2026-12345'],
  [cve, 'CVE-2026-12', undefined],
  [cwe, '79', 'CWE-79'],
  [cwe, 'CWE-079', 'CWE-79'],
  [cwe, 'cwe: 79', 'CWE-79'],
  [cwe, 'CWE-79: Cross-site Scripting', 'CWE-79'],
  [cwe, 'XSS', undefined],
  [cvss, '3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'],
  [cvss, '7.5', undefined],
  [date, '2026-3-2', '2026-03-02'],
  [date, '2026/03/02', '2026-03-02'],
  [date, '2.3.2026', '2026-03-02'],
  [date, '03/02/2026', undefined],
  [date, '31.02.2026', undefined],
  [date, '2026-03-02 09:00', '2026-03-02T09:00:00Z'],
  [date, '2026-03-02 09:00:30 UTC', '2026-03-02T09:00:30Z'],
  [date, '2026-03-02T09:00:00', '2026-03-02T09:00:00Z'],
  [date, '2026-03-02 09:00 +02:00', '2026-03-02T09:00:00+02:00'],
  [date, '2026-03-02 at nine', undefined],
  [date, 'tomorrow', undefined],
  [url, 'example.com/a', 'https://example.com/a'],
  [url, 'https://example.com/ä b', 'https://example.com/%C3%A4%20b'],
  [url, '<https://example.com/>', 'https://example.com/'],
  [url, 'see the manual', undefined],
  [revision.properties.version, 'v2.0.1', '2.0.1'],
  [revision.properties.version, '1.2', '1.2.0'],
  [purl, 'pkg:npm/a@1.0?x=y', 'pkg:npm/a?x=y'],
  [purl, 'npm/a', 'pkg:npm/a'],
  [products.propertyNames, 'Example Gateway', 'example-gateway'],
  [publisher.properties.base_url, 'http://example.com', 'https://example.com/'],
  [publisher.properties.base_url, 'http://example.com/', 'https://example.com/'],
  [url, `${'ä'.repeat(1000)}`, undefined],
];

for (const [part, written, meant] of texts) {
  test(`${written.slice(0, 60)} is ${meant ?? 'left alone'}`, () => assert.equal(respelt(written, part), meant));
}

test('a key of CSAF is told by its name here, not by the one that is spelt alike', () => {
  const keys = Object.keys(vulnerability.properties);
  assert.equal(meantKey('known_affected', keys), 'affected');
  assert.equal(meantKey('Known-Not-Affected', keys), 'not_affected');
  assert.equal(meantKey('vce', keys), 'cve');
  assert.equal(meantKey('constructor', keys), undefined);
});
