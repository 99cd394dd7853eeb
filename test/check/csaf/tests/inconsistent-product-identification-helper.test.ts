import { inconsistentProductIdentificationHelper } from '../../../../src/check/csaf/tests/6.2.42-inconsistent-product-identification-helper.ts';
import type { Parts } from '../facts/facts-of.ts';
import { type Row, testRows } from './pointer-tables.ts';

type Level = readonly [category: string, name: string];

/** A product below branches, the uppermost first. */
function branched(levels: readonly Level[], product_identification_helper: object): Parts {
  const product = { name: 'A product', product_id: 'P', product_identification_helper };
  const tree = levels.reduceRight<object>(
    (below, [category, name], index) =>
      index === levels.length - 1 ? { category, name, product } : { category, name, branches: [below] },
    {},
  );
  return { product_tree: { branches: [tree] } };
}

const vendor: Level = ['vendor', 'Example Company'];
const name: Level = ['product_name', 'Product A'];
const version = (text: string): Level => ['product_version', text];
const range = (text: string): Level => ['product_version_range', text];

function pointerTo(levels: readonly Level[]): string {
  return `/product_tree/branches/0${'/branches/0'.repeat(levels.length - 1)}/product/product_identification_helper`;
}

/** What follows `cpe:`, the branches below the product name, and what the finding says; nothing when they agree. */
const cpes: [cpe: string, levels: Level[], said?: string][] = [
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [version('4.2')]],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [version('V4.2')]],
  ['2.3:a:example:product_a:4.2:sp1:*:*:*:*:*:*', [version('4.2 SP1')]],
  ['2.3:a:example:product_a:4.2:sp1:*:*:*:*:*:*', [version('4.2'), ['service_pack', 'SP 1']]],
  ['2.3:a:example:product_a:4.2_sp1:*:*:*:*:*:*:*', [version('4.2'), ['service_pack', 'SP1']]],
  ['2.3:a:example:product_a:4.2\\+b1:-:*:*:*:*:*:*', [version('4.2+b1')]],
  ['2.3:a:example:product_a:*:*:*:*:*:*:*:*', [range('<4.2')]],
  ['2.3:a:example:product_a:4.*:*:*:*:*:*:*:*', [range('>=4|<5')]],
  ['2.3:a:example:product_a:4.*:*:*:*:*:*:*:*', [version('4.x')]],
  ['2.3:a:example:product_a:4.2:*:*:de:*:*:*:*', [version('4.2'), ['language', 'German']]],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:arm:*', [version('4.2'), ['architecture', 'ARM']]],
  ['2.3:a:example:product_a:4.2:*:*:*:*:linux:*:*', [version('4.2'), ['platform', 'Linux']]],
  ['2.3:a:example:product_a:4.2:*:*:*:company:*:*:*', [version('4.2')]],
  ['/a:example:product_a:4.2', [version('4.2'), ['architecture', 'ARM']]],
  ['/a:example:product_a:4.2:::de', [version('4.2'), ['language', 'German']]],
  ['/a:example:product_a:4.2%2b1', [version('4.2+1')]],
  ['2.3:a:example:product_a:*:*:*:*:*:*:*:*', [version('4.2')], 'no version'],
  ['2.3:a:example:product_a:-:*:*:*:*:*:*:*', [version('4.2')], 'no version'],
  ['2.3:a:example:product_a:4.*:*:*:*:*:*:*:*', [version('4.2')], 'wildcard'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [version('4.2.1')], '"4.2"'],
  ['2.3:a:example:product_a:3.0.29:*:*:*:*:*:*:*', [version('13.0.29')], '"3.0.29"'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [range('<4.3')], 'alone'],
  ['2.3:a:example:product_a:4.2:1:*:*:*:*:*:*', [version('4.21')], '"4.2"'],
  ['2.3:a:example:product_a:4.2:1:*:*:*:*:*:*', [version('14.2')], '"4.2"'],
  ['2.3:a:example:product_a:4.2:1:*:*:*:*:*:*', [version('4.2-1')]],
  ['2.3:a:*:product_a:4.2:*:*:*:*:*:*:*', [version('4.2')], 'no vendor'],
  ['2.3:a:example:*:4.2:*:*:*:*:*:*:*', [version('4.2')], 'no product'],
  ['2.3:a:exam*:product_a:4.2:*:*:*:*:*:*:*', [version('4.2')], 'wildcard'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [version('4.2'), ['patch_level', '7']], 'no update'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [version('4.2'), ['architecture', 'ARM']], 'no target_hw'],
  ['2.3:a:example:product_a:4.2:pl17:*:*:*:*:*:*', [version('4.2')], 'update "pl17" is in no branch'],
  ['2.3:a:example:product_a:4.2:*:*:de:*:*:*:*', [version('4.2')], 'language "de"'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:windows:*:*', [version('4.2')], 'target_sw "windows"'],
  ['2.3:a:example:product_a:4.2:*:*:*:*:*:*:*', [['product_family', 'Family']], 'version "4.2" is in no branch'],
  ['/a:example:product_a', [version('4.2')], 'no version'],
  ['/a:example:product_a:4.2:sp1', [version('4.2')], 'update "sp1"'],
  ['/a:example:product_a:4.2::~~pro~~~', [version('4.2')], 'sw_edition "pro"'],
];

testRows(
  inconsistentProductIdentificationHelper,
  cpes.map(([cpe, below, said]): Row => {
    const levels = [vendor, name, ...below];
    return {
      name: `cpe:${cpe} below ${below.map(([category, text]) => `${category} ${text}`).join(', ')}`,
      parts: branched(levels, { cpe: `cpe:${cpe}` }),
      fails: said === undefined ? [] : [`${pointerTo(levels)}/cpe`],
      details: said === undefined ? [] : [said],
    };
  }),
);

const purls: [purl: string, levels: Level[], said?: string][] = [
  ['deb/debian/curl@7.88.1-10%2Bdeb12u12?arch=i386', [version('7.88.1-10+deb12u12')]],
  ['npm/lodash@4.17.21', [version('4.17.21')]],
  ['golang/example.com/a@v1.2.3', [version('1.2.3')]],
  ['rpm/redhat/openssl@1.1.1k-5.el8?arch=x86_64', [version('openssl-1.1.1k-5.el8.x86_64')]],
  ['rpm/redhat/openssl@1.1.1k-5.el8?epoch=1', [version('1:1.1.1k-5.el8')]],
  ['rpm/redhat/openssl@1.1.1k?arch=arm', [version('1.1.1k'), ['architecture', 'arm']]],
  ['oci/a@sha256:244fd47e07d10', [version('1.0')]],
  ['npm/lodash', [range('<4.17.21')]],
  ['npm/lodash@4.17.21', [version('4.x')]],
  ['deb/deb%2A/curl@1', [version('1')], 'its namespace has a wildcard'],
  ['npm/lodash', [['product_family', 'Family']]],
  ['npm', [version('1')]],
  ['deb/curl@7.88.1', [version('7.88.1')], 'no namespace'],
  ['npm/lodash', [version('4.17.21')], 'no version'],
  ['npm/lodash@4.17.2', [version('4.17.21')], '"4.17.2"'],
  ['npm/lodash@4.17.21', [version('4.17')], '"4.17.21"'],
  ['npm/lodash@4.17.20', [range('<4.17.21')], 'alone'],
  ['rpm/redhat/openssl@1.1.1k', [version('1.1.1k'), ['architecture', 'arm']], 'no `arch`'],
  ['npm/lod%2Ash@4', [version('4')], 'its name has a wildcard'],
];

testRows(
  inconsistentProductIdentificationHelper,
  purls.map(([purl, below, said]): Row => {
    const levels = [vendor, name, ...below];
    return {
      name: `pkg:${purl} below ${below.map(([category, text]) => `${category} ${text}`).join(', ')}`,
      parts: branched(levels, { purls: ['pkg:npm', `pkg:${purl}`] }),
      fails: said === undefined ? [] : [`${pointerTo(levels)}/purls/1`],
      details: said === undefined ? [] : [said],
    };
  }),
);

testRows(inconsistentProductIdentificationHelper, [
  { name: 'no helper', parts: branched([vendor, version('1')], { skus: ['1'] }) },
  {
    name: 'a product outside of branches',
    parts: {
      product_tree: {
        full_product_names: [{ name: 'A', product_id: 'P', product_identification_helper: { cpe: 'cpe:/a:b:c:1' } }],
      },
    },
  },
  {
    name: 'both helpers',
    parts: branched([vendor, name, version('1')], { cpe: 'cpe:/a:b', purls: ['pkg:npm/a@2'] }),
    fails: [`${pointerTo([vendor, name, version('1')])}/cpe`, `${pointerTo([vendor, name, version('1')])}/purls/0`],
    details: ['no product; it has no version'],
  },
]);
