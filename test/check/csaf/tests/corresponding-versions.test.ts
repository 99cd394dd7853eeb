import { correspondingAffectedProducts } from '../../../../src/check/csaf/tests/6.1.27.13-corresponding-affected-products.ts';
import { missingFixedProduct } from '../../../../src/check/csaf/tests/6.2.39.1-missing-fixed-product.ts';
import type { Parts } from '../facts/facts-of.ts';
import { type Row, testRows } from './pointer-tables.ts';

const leaf = (category: string, name: string, product_id: string): object => ({
  category,
  name,
  product: { name: product_id, product_id },
});
const inner = (category: string, name: string, ...branches: object[]): object => ({ category, name, branches });

type Step = [category: string, id: string];
const path = (product_id: string, from: string, ...steps: Step[]): object => ({
  beginning_product_reference: from,
  full_product_name: { name: product_id, product_id },
  subpaths: steps.map(([category, next_product_reference]) => ({ category, next_product_reference })),
});

/** Products A, B and a hotfix of one vendor in two versions, A of another vendor, a bare product, and paths of them. */
const product_tree = {
  branches: [
    inner(
      'vendor',
      'V',
      inner(
        'product_name',
        'A',
        leaf('product_version', '1', 'A1'),
        inner('product_version', '2', leaf('service_pack', 'SP1', 'A2'), leaf('patch_level', '7', 'A2p7')),
        leaf('product_version_range', '<2', 'A<2'),
        leaf('product_version_range', 'vers:generic/>=1|<=2', 'A<=2'),
      ),
      inner('product_name', 'B', leaf('product_version', '1', 'B1'), leaf('product_version', '2', 'B2')),
      inner('product_name', 'Hotfix', leaf('product_version', '1', 'H')),
      inner('product_name', 'A', inner('architecture', 'arm', leaf('product_version', '1', 'A1arm'))),
    ),
    inner('vendor', 'W', inner('product_name', 'A', leaf('product_version', '1', 'WA1'))),
  ],
  full_product_names: [{ name: 'Some product', product_id: 'X' }],
  product_paths: [
    path('B1 on A1', 'B1', ['installed_on', 'A1']),
    path('B1 on A2', 'B1', ['installed_on', 'A2']),
    path('B2 on A1', 'B2', ['installed_on', 'A1']),
    path('B2 on A2', 'B2', ['installed_on', 'A2']),
    path('B1 of A1', 'B1', ['default_component_of', 'A1']),
    path('B1 with A1', 'B1', ['installed_with', 'A1']),
    path('B2 of A2', 'B2', ['default_component_of', 'A2']),
    path('A1 with H', 'A1', ['installed_with', 'H']),
    path('B1 on A1 with H', 'B1', ['installed_on', 'A1'], ['installed_with', 'H']),
    path('A<2 on B1', 'A<2', ['installed_on', 'B1']),
  ],
};

function advisory(product_status: object, remediations?: object[]): Parts {
  return {
    document: { category: 'csaf_security_advisory' },
    product_tree,
    vulnerabilities: [{ product_status, remediations }],
  };
}

/** Whether a fixed product and an affected one belong together. */
const pairs: [fixed: string, affected: string, belong: boolean][] = [
  ['A2', 'A1', true],
  ['A2', 'A2p7', true],
  ['A2', 'A<2', true],
  ['A2', 'B1', false],
  ['A2', 'WA1', false],
  ['A2', 'A1arm', false],
  ['X', 'A1', true],
  ['A2', 'X', true],
  ['undefined', 'A1', true],
  ['B2 on A1', 'B1 on A1', true],
  ['B1 on A2', 'B1 on A1', true],
  ['B2 on A2', 'B1 on A1', false],
  ['B2 on A1', 'B1 with A1', false],
  ['B2 of A2', 'B1 of A1', true],
  ['B2 of A2', 'B1 on A2', false],
  ['A1 with H', 'A1', true],
  ['A1 with H', 'B1', false],
  ['H', 'A1', true],
  ['H', 'B2', false],
  ['B1 on A1 with H', 'B1 on A1', true],
  ['B1 on A1 with H', 'A1', false],
  ['B2 on A2', 'B1', true],
  ['B2', 'B1 on A1', true],
];

const status = '/vulnerabilities/0/product_status';

testRows(correspondingAffectedProducts, [
  ...pairs.map(([fixed, affected, belong]) => ({
    name: `${fixed} fixed, ${affected} affected`,
    parts: advisory({ fixed: [fixed], known_affected: [affected] }),
    fails: belong ? [] : [`${status}/fixed/0`],
  })),
  {
    name: 'nothing affected',
    parts: advisory({ fixed: ['A2'], first_fixed: ['X'] }),
    fails: [`${status}/first_fixed/0`, `${status}/fixed/0`],
  },
  { name: 'first fixed and last affected', parts: advisory({ first_fixed: ['A2'], last_affected: ['A1'] }) },
  {
    name: 'a product of two statuses',
    parts: advisory({ fixed: ['A2'], first_fixed: ['A2'] }),
    fails: [`${status}/first_fixed/0`],
  },
  { name: 'another status', parts: advisory({ recommended: ['A2'], known_not_affected: ['A1'] }) },
  {
    name: 'affected by another vulnerability',
    parts: {
      ...advisory({}),
      vulnerabilities: [{ product_status: { fixed: ['A2'] } }, { product_status: { known_affected: ['A1'] } }, {}],
    },
    fails: [`${status}/fixed/0`],
  },
  {
    name: 'another profile',
    parts: {
      document: { category: 'csaf_deprecated_security_advisory' },
      vulnerabilities: [{ product_status: { fixed: ['A2'] } }],
    },
  },
]);

const remedies = (...categories: string[]): object[] =>
  categories.map((category) => ({ category, details: 'Text.', product_ids: ['A1', 'A<2', 'A<=2', 'A<2 on B1'] }));

/** What becomes of affected products that have no fixed version. */
const unfixed: [affected: string, categories: string[], fails: boolean][] = [
  ['A1', [], true],
  ['A1', ['workaround'], true],
  ['A1', ['vendor_fix'], true],
  ['A1', ['fix_planned'], false],
  ['A1', ['no_fix_planned'], false],
  ['A1', ['none_available', 'workaround'], false],
  ['A1', ['fix_planned', 'vendor_fix'], true],
  ['A<2', ['fix_planned'], true],
  ['A<2 on B1', ['none_available'], true],
  ['A<=2', ['none_available'], false],
];

testRows(missingFixedProduct, [
  ...pairs.map(
    ([fixed, affected, belong]): Row => ({
      name: `${fixed} fixed, ${affected} affected`,
      parts: advisory({ fixed: [fixed], known_affected: [affected] }),
      fails: belong ? [] : [`${status}/known_affected/0`],
    }),
  ),
  ...unfixed.map(
    ([affected, categories, fails]): Row => ({
      name: `${affected} with ${categories.join(' and ') || 'nothing'}`,
      parts: advisory({ known_affected: [affected] }, remedies(...categories)),
      fails: fails ? [`${status}/known_affected/0`] : [],
    }),
  ),
  {
    name: 'a product of two statuses',
    parts: advisory({ known_affected: ['A1'], first_affected: ['A1'] }),
    fails: [`${status}/first_affected/0`],
  },
  { name: 'nothing affected', parts: advisory({ under_investigation: ['A1'] }) },
  {
    name: 'another profile',
    parts: { document: { category: 'csaf_vex' }, vulnerabilities: [{ product_status: { known_affected: ['A1'] } }] },
  },
]);
