import { vulnerabilityId } from '../../../../src/check/csaf/tests/6.1.27.8-vulnerability-id.ts';
import { impactStatement } from '../../../../src/check/csaf/tests/6.1.27.9-impact-statement.ts';
import { actionStatement } from '../../../../src/check/csaf/tests/6.1.27.10-action-statement.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

/** A VEX document in which group `G` is of products `P1` and `P2`, and a second definition of it of `P3`. */
function vex(...vulnerabilities: object[]): Parts {
  const product_groups = [
    { group_id: 'G', product_ids: ['P1', 'P2'] },
    { group_id: 'G', product_ids: ['P3', 'P1'] },
  ];
  return { document: { category: 'csaf_vex' }, product_tree: { product_groups }, vulnerabilities };
}

const id = (targets: object = {}): object => ({ system_name: 'https://example.com', text: '1', ...targets });
const product_status = { fixed: ['P1'], known_affected: ['P2', 'P3'], recommended: ['P1', 'P3', 'P4'] };
const status = '/vulnerabilities/0/product_status';

testRows(vulnerabilityId, [
  { name: 'a CVE', parts: vex({ cve: 'CVE-2024-0001', ids: [id({ product_ids: ['P1'] })], product_status }) },
  { name: 'an id for all', parts: vex({ ids: [id({ product_ids: ['P1'] }), id()], product_status }) },
  {
    name: 'ids for some, each product reported once',
    versions: ['2.1'],
    parts: vex({ cve: 'CVE-2024-0001' }, { ids: [id({ group_ids: ['G'] })], product_status }),
    fails: ['/vulnerabilities/1/product_status/known_affected/1', '/vulnerabilities/1/product_status/recommended/2'],
    details: ['"P3"', '"P4"'],
  },
  {
    name: 'ids by product and by group',
    parts: vex({ ids: [id({ group_ids: ['G'] }), id({ product_ids: ['P4', 'P3'] })], product_status }),
  },
  {
    name: 'a group that nobody defines',
    versions: ['2.1'],
    parts: vex({ ids: [id({ group_ids: ['__proto__'] })], product_status: { fixed: ['P1'] } }),
    fails: [`${status}/fixed/0`],
  },
  {
    name: 'a status of 2.1',
    versions: ['2.1'],
    parts: vex({ ids: [id({ product_ids: ['P1'] })], product_status: { unknown: ['P2', 'P1'] } }),
    fails: [`${status}/unknown/0`],
  },
  {
    name: 'keys that 2.0 does not define',
    versions: ['2.0'],
    parts: vex({ ids: [id({ product_ids: 7, group_ids: null })], product_status }),
  },
]);

const known_not_affected = ['P1', 'P2', 'P3'];

testRows(impactStatement, [
  {
    name: 'a flag for a group, a threat for a product',
    parts: vex({
      flags: [{ label: 'component_not_present', group_ids: ['G'] }],
      threats: [{ category: 'impact', details: 'Text.', product_ids: ['P3'] }],
      product_status: { known_not_affected },
    }),
  },
  {
    name: 'a threat that is no impact, and a statement that names no product',
    parts: vex({
      flags: [{ label: 'component_not_present' }],
      threats: [
        { category: 'exploit_status', details: 'Text.', product_ids: known_not_affected },
        { category: 'impact', details: 'Text.', group_ids: ['G'] },
      ],
      product_status: { known_not_affected, known_affected: ['P4'] },
    }),
    fails: [`${status}/known_not_affected/2`],
  },
  {
    name: 'a statement in another vulnerability',
    parts: vex(
      { product_status: { known_not_affected: ['P1'] } },
      { flags: [{ label: 'component_not_present', product_ids: ['P1'] }] },
    ),
    fails: [`${status}/known_not_affected/0`],
  },
]);

testRows(actionStatement, [
  {
    name: 'any category, by group and by product',
    parts: vex({
      remediations: [
        { category: 'none_available', details: 'Text.', group_ids: ['G'] },
        { category: 'no_fix_planned', details: 'Text.', product_ids: ['P3'] },
      ],
      product_status: { known_affected: ['P1', 'P2', 'P3'], fixed: ['P4'] },
    }),
  },
  {
    name: 'a remediation for another product, and one for none',
    parts: vex({
      remediations: [
        { category: 'vendor_fix', details: 'Text.' },
        { category: 'vendor_fix', details: 'Text.', group_ids: ['G'] },
      ],
      product_status: { known_affected: ['P1', 'P3'], first_affected: ['P4'] },
    }),
    fails: [`${status}/known_affected/1`],
  },
]);
