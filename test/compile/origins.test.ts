import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import type { Place } from '../../src/model/diagnostic.ts';
import { valueAt } from '../../src/standard/json-pointer.ts';
import { advisory, compiled } from './workspace.ts';

const authored: AuthoredAdvisory = advisory({
  title: 'T',
  revisions: [
    { version: 2, date: '2026-04-01', summary: 'b' },
    { version: 1, date: '2026-03-01', summary: 'a' },
  ],
  references: ['https://a.example/'],
  vulnerabilities: [
    { cve: 'CVE-2026-1', affected: { sensor: '1.0' } },
    {
      cwe: 'CWE-22',
      component: { libcurl: '<8.4.0' },
      cvss: ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 'AV:N/AC:L/Au:N/C:P/I:N/A:N'],
      description: 'D',
      affected: { gateway: ['>=4.0.0 <4.2.7', '>=3.0.0 <3.12.4'] },
      not_affected: { 'gateway-lite': { because: 'component_not_present', impact: 'I' } },
      remediations: [{ fix: 'F', url: 'https://b.example/', products: ['gateway'] }],
      csaf: { involvements: [{ party: 'vendor', status: 'completed' }], notes: null },
    },
  ],
  csaf: { document: { tracking: { generator: { engine: { version: '1' } } }, zz: { y: [{ 'a/b': 1 }] } } },
});

const file = '0.yaml';
const yaml = (pointer: string): Place => ({ file, pointer });
const second = '/vulnerabilities/1';

/** Pointer into the document, and where its author finds it. */
const places: [string, Place][] = [
  ['', { file }],
  ['/document', { file }],
  ['/document/title', yaml('/title')],
  ['/document/nothing/at/all', { file }],
  ['/document/publisher/name', { file: 'publisher.yaml', pointer: '/name' }],
  ['/document/publisher/contact_details', { file: 'publisher.yaml', pointer: '/contact' }],
  ['/document/distribution/tlp/label', { file: 'publisher.yaml', pointer: '/tlp' }],
  ['/document/tracking/version', yaml('/revisions/0/version')],
  ['/document/tracking/initial_release_date', yaml('/revisions/1/date')],
  ['/document/tracking/revision_history/0/number', yaml('/revisions/1/version')],
  ['/document/tracking/revision_history/1/date', yaml('/revisions/0/date')],
  ['/document/tracking/revision_history/1/summary', yaml('/revisions/0/summary')],
  ['/document/tracking/revision_history/1', yaml('/revisions/0')],
  ['/document/tracking/generator/engine/version', yaml('/csaf/document/tracking/generator/engine/version')],
  ['/document/references/2/url', yaml('/references/0')],
  ['/document/zz/y/0/a~1b', yaml('/csaf/document/zz/y/0/a~1b')],
  ['/product_tree/branches/0/branches/0/name', { file: 'products.yaml', pointer: '/gateway' }],
  [
    '/product_tree/branches/0/branches/0/branches/0/branches/0/product/product_identification_helper/purl',
    { file: 'products.yaml', pointer: '/gateway/purl' },
  ],
  ['/product_tree/branches/0/branches/0/branches/0/branches/1/name', yaml(`${second}/affected/gateway/1`)],
  ['/product_tree/relationships/1', yaml(`${second}/affected/gateway/1`)],
  ['/vulnerabilities', yaml('/vulnerabilities')],
  ['/vulnerabilities/0/product_status/known_affected/0', yaml('/vulnerabilities/0/affected/sensor')],
  [second, yaml(second)],
  [`${second}/cve`, yaml(second)],
  [`${second}/cwe/id`, yaml(`${second}/cwe`)],
  [`${second}/product_status`, yaml(second)],
  [`${second}/product_status/known_affected`, yaml(`${second}/affected`)],
  [`${second}/product_status/known_affected/1`, yaml(`${second}/affected/gateway/1`)],
  [`${second}/product_status/known_not_affected/0`, yaml(`${second}/not_affected/gateway-lite`)],
  [`${second}/scores/0/cvss_v3/baseScore`, yaml(`${second}/cvss/0`)],
  [`${second}/scores/0/cvss_v2/baseScore`, yaml(`${second}/cvss/1`)],
  [`${second}/scores/0/products/1`, yaml(`${second}/affected/gateway/1`)],
  [`${second}/remediations/0/details`, yaml(`${second}/remediations/0/fix`)],
  [`${second}/remediations/0/url`, yaml(`${second}/remediations/0/url`)],
  [`${second}/remediations/0/product_ids/0`, yaml(`${second}/remediations/0/products/0`)],
  [`${second}/threats/0/details`, yaml(`${second}/not_affected/gateway-lite/impact`)],
  [`${second}/flags/0`, yaml(`${second}/not_affected/gateway-lite`)],
  [`${second}/involvements/0/status`, yaml(`${second}/csaf/involvements/0/status`)],
  [`${second}/notes`, yaml(second)],
];

describe('origins', () => {
  const { advisory: result, origins } = compiled(authored);
  for (const [pointer, place] of places) {
    it(`${pointer || 'the document'} is at ${place.file}#${place.pointer ?? ''}`, () => {
      assert.deepEqual(origins.locate(result, pointer), place);
    });
  }

  it('records the very document that it compiled', () => {
    assert.equal(valueAt(result.document, '/vulnerabilities/1/involvements/0/status'), 'completed');
    assert.equal(valueAt(result.document, '/document/tracking/generator/engine/version'), '1');
  });
});
