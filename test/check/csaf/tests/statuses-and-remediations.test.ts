import { contradictingProductStatus } from '../../../../src/check/csaf/tests/6.1.6-contradicting-product-status.ts';
import { remediationWithoutProductReference } from '../../../../src/check/csaf/tests/6.1.29-remediation-without-product-reference.ts';
import { flagWithoutProductReference } from '../../../../src/check/csaf/tests/6.1.32-flag-without-product-reference.ts';
import { multipleFlagsWithVexJustificationCodesPerProduct } from '../../../../src/check/csaf/tests/6.1.33-multiple-flags-with-vex-justification-codes-per-product.ts';
import { contradictingRemediations } from '../../../../src/check/csaf/tests/6.1.35-contradicting-remediations.ts';
import { contradictingProductStatusRemediationCombination } from '../../../../src/check/csaf/tests/6.1.36-contradicting-product-status-remediation-combination.ts';
import { discouragedProductStatusRemediationCombination } from '../../../../src/check/csaf/tests/6.2.27-discouraged-product-status-remediation-combination.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const v = '/vulnerabilities/0';
const status = (product_status: object): Parts => ({ vulnerabilities: [{ product_status }] });

testRows(contradictingProductStatus, [
  {
    name: 'affected and not affected',
    parts: status({ known_not_affected: ['B', 'A'], first_affected: ['A'] }),
    fails: [`${v}/product_status/known_not_affected/1`],
    details: ['"A" is in `first_affected` and `known_not_affected`'],
    related: [[`${v}/product_status/first_affected/0`]],
  },
  {
    name: 'three statuses are two faults',
    parts: status({ known_affected: ['A'], fixed: ['A'], under_investigation: ['A'] }),
    fails: [`${v}/product_status/fixed/0`, `${v}/product_status/under_investigation/0`],
  },
  {
    name: 'lists of one group agree, and `recommended` goes with all',
    parts: status({
      first_affected: ['A'],
      known_affected: ['A'],
      last_affected: ['A'],
      first_fixed: ['B'],
      fixed: ['B'],
      recommended: ['A', 'B'],
    }),
  },
  {
    name: 'different vulnerabilities',
    parts: { vulnerabilities: [{ product_status: { fixed: ['A'] } }, { product_status: { known_affected: ['A'] } }] },
  },
  {
    name: 'unknown',
    versions: ['2.1'],
    parts: status({ unknown: ['A'], fixed: ['A'] }),
    fails: [`${v}/product_status/unknown/0`],
  },
  { name: 'unknown, which 2.0 does not define', versions: ['2.0'], parts: status({ unknown: ['A'], fixed: ['A'] }) },
  {
    name: '`__proto__`',
    parts: status({ fixed: ['__proto__'], known_affected: ['__proto__'] }),
    fails: [`${v}/product_status/fixed/0`],
  },
]);

/** G and H share B; J has nothing in common with them. */
const product_tree = {
  product_groups: [
    { group_id: 'G', product_ids: ['A', 'B'] },
    { group_id: 'H', product_ids: ['B', 'C'] },
    { group_id: 'J', product_ids: ['D', 'E'] },
  ],
};

/** Remediations or flags as tables write them: `vendor_fix A [G]`. */
const items = (key: string, lines: readonly string[]): object[] =>
  lines.map((line) => {
    const [label, ...targets] = line.split(' ');
    const product_ids = targets.filter((target) => !target.startsWith('['));
    const group_ids = targets.filter((target) => target.startsWith('[')).map((target) => target.slice(1, -1));
    return {
      [key]: label,
      ...(product_ids.length === 0 ? {} : { product_ids }),
      ...(group_ids.length === 0 ? {} : { group_ids }),
    };
  });

const remediations = (lines: readonly string[], product_status?: object): Parts => ({
  product_tree,
  vulnerabilities: [{ remediations: items('category', lines), product_status }],
});
const flags = (...lines: string[]): Parts => ({ product_tree, vulnerabilities: [{ flags: items('label', lines) }] });

testRows(remediationWithoutProductReference, [
  {
    name: 'the second one',
    parts: remediations(['workaround A', 'no_fix_planned', 'workaround [G]']),
    fails: [`${v}/remediations/1`],
  },
  { name: 'no remediations', parts: { vulnerabilities: [{}] } },
]);

testRows(flagWithoutProductReference, [
  {
    name: 'the second one',
    parts: flags('component_not_present A', 'component_not_present', 'component_not_present [G]'),
    fails: [`${v}/flags/1`],
  },
  { name: 'no flags', parts: { vulnerabilities: [{}] } },
]);

const [one, two] = ['component_not_present', 'vulnerable_code_not_present'];

testRows(multipleFlagsWithVexJustificationCodesPerProduct, [
  { name: 'one flag names a product in two ways', parts: flags(`${one} A B [G] [H]`) },
  { name: 'different products', parts: flags(`${one} A`, `${two} C`, `${two} [J]`) },
  {
    name: 'two products by themselves',
    parts: flags(`${one} A`, `${two} C A`),
    fails: [`${v}/flags/1`],
    related: [[`${v}/flags/0`]],
  },
  { name: 'the same flag twice', parts: flags(`${one} A`, `${one} A`), fails: [`${v}/flags/1`] },
  {
    name: 'a product and a group',
    parts: flags(`${one} B`, `${two} [J]`, `${two} [G]`),
    fails: [`${v}/flags/2`],
    details: ['"B" has'],
  },
  { name: 'a group and a product', parts: flags(`${one} [G]`, `${two} B`), fails: [`${v}/flags/1`] },
  { name: 'a group twice', parts: flags(`${one} [G]`, `${two} [G]`), fails: [`${v}/flags/1`] },
  {
    name: 'groups that share a product',
    parts: flags(`${one} [G]`, `${two} [H]`, `${two} [J]`),
    fails: [`${v}/flags/1`],
    details: ['"B" has'],
  },
  { name: 'a group that nobody defines', parts: flags(`${one} [X]`, `${two} [X]`) },
  {
    name: 'three flags are two faults',
    parts: flags(`${one} A`, `${two} A`, `${one} [G]`),
    fails: [`${v}/flags/1`, `${v}/flags/2`],
  },
  { name: 'labels that justify nothing', parts: flags('other A', `${one} A`, 'other A') },
  {
    name: 'different vulnerabilities',
    parts: { vulnerabilities: [{ flags: items('label', [`${one} A`]) }, { flags: items('label', [`${two} A`]) }] },
  },
]);

/** The combinations of categories in the table of CSAF 2.1 §3.2.4.14.1: `x` for those that are prohibited. */
const categories = [
  'workaround',
  'mitigation',
  'vendor_fix',
  'optional_patch',
  'none_available',
  'fix_planned',
  'no_fix_planned',
];
const prohibitedCategories = ['...xx..', '...xx..', '...xxxx', 'xxx.xxx', 'xxxx.xx', '..xxx.x', '..xxxx.'];

testRows(contradictingRemediations, [
  ...categories.flatMap((first, row) =>
    categories.map((second, column) => ({
      name: `${first} and ${second}`,
      parts: remediations([`${first} A`, `${second} A`]),
      fails: prohibitedCategories[row]?.[column] === 'x' ? [`${v}/remediations/1`] : [],
    })),
  ),
  { name: 'different products', parts: remediations(['vendor_fix A', 'none_available C [J]']) },
  {
    name: 'a product and a group',
    parts: remediations(['vendor_fix B', 'none_available [J]', 'none_available [H]']),
    fails: [`${v}/remediations/2`],
    details: ['"B" has `vendor_fix` and `none_available`'],
    related: [[`${v}/remediations/0`]],
  },
  {
    name: 'a group twice',
    parts: remediations(['none_available [G]', 'vendor_fix [G]']),
    fails: [`${v}/remediations/1`],
  },
  {
    name: 'groups that share a product',
    parts: remediations(['none_available [G]', 'vendor_fix [H]']),
    fails: [`${v}/remediations/1`],
  },
  { name: 'a group that nobody defines', parts: remediations(['none_available [X]', 'vendor_fix [X]']) },
  {
    name: 'two contradictions',
    parts: remediations(['vendor_fix A C', 'none_available A', 'no_fix_planned C', 'workaround A']),
    fails: [`${v}/remediations/1`, `${v}/remediations/2`, `${v}/remediations/3`],
  },
]);

/** The combinations with groups of statuses in the second table: `x` prohibited, `-` discouraged. */
const statuses = ['known_affected', 'known_not_affected', 'fixed', 'under_investigation', 'unknown', 'recommended'];
const combinations = ['.xx--.', '.xx--.', '.xx--.', 'x.-...', '.xx...', '.-x--.', '.-x...'];

const combinationRows = (mark: string): { name: string; parts: Parts; fails: string[] }[] =>
  categories.flatMap((category, row) =>
    statuses.flatMap((list, column) =>
      ['A', '[G]'].map((target) => ({
        name: `${category} of ${target} for ${list}`,
        parts: remediations([`${category} C`, `${category} ${target}`], { [list]: ['X', 'A'] }),
        fails: combinations[row]?.[column] === mark ? [`${v}/remediations/1`] : [],
      })),
    ),
  );

testRows(contradictingProductStatusRemediationCombination, [
  ...combinationRows('x'),
  {
    name: 'each remediation, and each status of it',
    parts: remediations(['vendor_fix [G]', 'vendor_fix A', 'workaround B A'], {
      fixed: ['A'],
      known_not_affected: ['B'],
    }),
    fails: [0, 0, 1, 2, 2].map((index) => `${v}/remediations/${index}`),
    details: [
      '"B" is not affected and has `vendor_fix`',
      '"A" is fixed',
      '"A" is fixed',
      '"B" is not affected',
      '"A" is fixed',
    ],
    related: [['known_not_affected'], ['fixed'], ['fixed'], ['known_not_affected'], ['fixed']].map(([list]) => [
      `${v}/product_status/${list}/0`,
    ]),
  },
  {
    name: 'first and last lists count',
    parts: remediations(['optional_patch A'], { last_affected: ['A'] }),
    fails: [`${v}/remediations/0`],
  },
  {
    name: 'a status of another vulnerability',
    parts: {
      vulnerabilities: [{ product_status: { fixed: ['A'] } }, { remediations: items('category', ['workaround A']) }],
    },
  },
  { name: 'a group that nobody defines', parts: remediations(['workaround [X]'], { fixed: ['A'] }) },
]);

testRows(discouragedProductStatusRemediationCombination, combinationRows('-'));
