import { unusedDefinitionOfProductId } from '../../../../src/check/csaf/tests/6.2.1-unused-definition-of-product-id.ts';
import { missingRemediation } from '../../../../src/check/csaf/tests/6.2.2-missing-remediation.ts';
import { missingMetric } from '../../../../src/check/csaf/tests/6.2.3-missing-metric.ts';
import { missingDateInInvolvements } from '../../../../src/check/csaf/tests/6.2.7-missing-date-in-involvements.ts';
import { cveInFieldIds } from '../../../../src/check/csaf/tests/6.2.17-cve-in-field-ids.ts';
import { missingCve } from '../../../../src/check/csaf/tests/6.3.3-missing-cve.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const defined = (product_id: string): object => ({ name: 'A product', product_id });
const one = { full_product_names: [defined('P')] };
const at = '/product_tree/full_product_names/0/product_id';

testRows(unusedDefinitionOfProductId, [
  { name: 'never used', parts: { product_tree: one }, fails: [at] },
  {
    name: 'an informational advisory',
    parts: { document: { category: 'csaf_informational_advisory' }, product_tree: one },
  },
  { name: 'a group', parts: { product_tree: { ...one, product_groups: [{ group_id: 'G', product_ids: ['P'] }] } } },
  ...['flags', 'remediations', 'threats'].map((list) => ({
    name: `in ${list}`,
    parts: { product_tree: one, vulnerabilities: [{ [list]: [{ product_ids: ['P'] }] }] },
  })),
  ...['ids', 'notes', 'involvements', 'first_known_exploitation_dates'].flatMap((list) => {
    const parts = { product_tree: one, vulnerabilities: [{ [list]: [{ product_ids: ['P'] }] }] };
    return [
      { name: `in ${list} of 2.1`, versions: ['2.1' as const], parts },
      { name: `in ${list}, which 2.0 does not define so`, versions: ['2.0' as const], parts, fails: [at] },
    ];
  }),
  {
    name: 'a score',
    versions: ['2.0'],
    parts: { product_tree: one, vulnerabilities: [{ scores: [{ products: ['P'] }] }] },
  },
  {
    name: 'a metric',
    versions: ['2.1'],
    parts: { product_tree: one, vulnerabilities: [{ metrics: [{ content: {}, products: ['P'] }] }] },
  },
  { name: 'a status', parts: { product_tree: one, vulnerabilities: [{ product_status: { recommended: ['P'] } }] } },
  {
    name: 'a relationship uses its parts, and nothing uses it',
    versions: ['2.0'],
    parts: {
      product_tree: {
        full_product_names: [defined('P'), defined('Q')],
        relationships: [
          {
            category: 'installed_on',
            full_product_name: defined('R'),
            product_reference: 'P',
            relates_to_product_reference: 'Q',
          },
        ],
      },
    },
    fails: ['/product_tree/relationships/0/full_product_name/product_id'],
  },
  {
    name: 'a branch',
    parts: { product_tree: { branches: [{ category: 'vendor', name: 'V', product: defined('P') }] } },
    fails: ['/product_tree/branches/0/product/product_id'],
  },
]);

const group = { product_tree: { product_groups: [{ group_id: 'G', product_ids: ['P', 'Q'] }] } };
const status = '/vulnerabilities/0/product_status';
const statuses = ['first_affected', 'known_affected', 'last_affected'];
const others = ['first_fixed', 'fixed', 'known_not_affected', 'recommended'];

function withStatus(list: string, more: object = {}): Parts {
  return { ...group, vulnerabilities: [{ product_status: { [list]: ['P', 'R'] }, ...more }] };
}

testRows(missingRemediation, [
  ...[...statuses, 'under_investigation'].map((list) => ({
    name: `${list} and no remediation`,
    parts: withStatus(list),
    fails: [`${status}/${list}/0`, `${status}/${list}/1`],
  })),
  ...others.map((list) => ({ name: list, parts: withStatus(list) })),
  { name: 'unknown', parts: withStatus('unknown') },
  {
    name: 'a remediation for a group',
    parts: withStatus('known_affected', { remediations: [{ category: 'none_available', group_ids: ['G'] }] }),
    fails: [`${status}/known_affected/1`],
  },
  {
    name: 'remediations for all',
    parts: withStatus('known_affected', { remediations: [{ group_ids: ['G'] }, { product_ids: ['R'] }] }),
  },
  {
    name: 'a remediation for nothing',
    parts: withStatus('last_affected', { remediations: [{ category: 'workaround' }] }),
    fails: [`${status}/last_affected/0`, `${status}/last_affected/1`],
  },
]);

testRows(missingMetric, [
  ...statuses.map((list) => ({
    name: `${list} and no metric`,
    parts: withStatus(list),
    fails: [`${status}/${list}/0`, `${status}/${list}/1`],
  })),
  ...[...others, 'under_investigation'].map((list) => ({ name: list, parts: withStatus(list) })),
  {
    name: 'a score for one',
    versions: ['2.0'],
    parts: withStatus('known_affected', { scores: [{ products: ['R'] }], metrics: [{ products: ['P'] }] }),
    fails: [`${status}/known_affected/0`],
  },
  {
    name: 'a metric that is no CVSS for one',
    versions: ['2.1'],
    parts: withStatus('known_affected', {
      metrics: [{ content: { qualitative_severity_rating: 'low' }, products: ['R'] }],
      scores: [{ products: ['P'] }],
    }),
    fails: [`${status}/known_affected/0`],
  },
]);

testRows(missingDateInInvolvements, [
  {
    name: 'one with, one without',
    parts: {
      vulnerabilities: [
        {},
        {
          involvements: [
            { date: '2024-01-24T10:00:00Z', party: 'vendor', status: 'open' },
            { party: 'discoverer', status: 'open' },
          ],
        },
      ],
    },
    fails: ['/vulnerabilities/1/involvements/1'],
    details: ['discoverer'],
  },
  { name: 'no involvements', parts: { vulnerabilities: [{}] } },
]);

const ids = (...texts: string[]): Parts => ({
  vulnerabilities: [{ ids: texts.map((text) => ({ system_name: 'A system', text })) }],
});

testRows(cveInFieldIds, [
  { name: 'a CVE', parts: ids('1', 'CVE-2024-0001'), fails: ['/vulnerabilities/0/ids/1'], details: ['CVE-2024-0001'] },
  { name: 'a long CVE', parts: ids('CVE-2024-1234567'), fails: ['/vulnerabilities/0/ids/0'] },
  { name: 'what only looks so', parts: ids('CVE-2024-001', 'cve-2024-0001', 'CVE-2024-0001\n', ' CVE-2024-0001') },
  { name: 'no ids', parts: { vulnerabilities: [{ cve: 'CVE-2024-0001' }] } },
]);

testRows(missingCve, [
  {
    name: 'one with, one without',
    parts: { vulnerabilities: [{ cve: 'CVE-2024-0001' }, { ids: [{ system_name: 'A', text: '1' }] }] },
    fails: ['/vulnerabilities/1'],
  },
  { name: 'no vulnerabilities', parts: {} },
]);
