import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BranchCategory, CsafDocument } from '@csaf/types/csaf-2.1';
import { versionRangeInProductVersion } from '../../../../src/check/csaf/tests/6.1.31-version-range-in-product-version.ts';
import { branchesRecursionDepth } from '../../../../src/check/csaf/tests/6.1.34-branches-recursion-depth.ts';
import { productVersionRangeRules } from '../../../../src/check/csaf/tests/6.1.50-product-version-range-rules.ts';
import { stackedBranchCategories } from '../../../../src/check/csaf/tests/6.1.57-stacked-branch-categories.ts';
import { useOfProductVersionInOnePathWithProductVersionRange } from '../../../../src/check/csaf/tests/6.1.58-use-of-product-version-in-one-path-with-product-version-range.ts';
import { singleVersionAsProductVersionRange } from '../../../../src/check/csaf/tests/6.1.59-single-version-as-product-version-range.ts';
import { productVersionRangeWithoutVers } from '../../../../src/check/csaf/tests/6.2.18-product-version-range-without-vers.ts';
import { misuseAtVendorName } from '../../../../src/check/csaf/tests/6.2.48-misuse-at-vendor-name.ts';
import { upperOpenEndedProductVersionRange } from '../../../../src/check/csaf/tests/6.2.49-upper-open-ended-product-version-range.ts';
import { unknownVersType } from '../../../../src/check/csaf/tests/6.2.51-unknown-vers-type.ts';
import { unknownHashAlgorithm } from '../../../../src/check/csaf/tests/6.2.52-unknown-hash-algorithm.ts';
import { branchCategories } from '../../../../src/check/csaf/tests/6.3.9-branch-categories.ts';
import { usageOfProductVersionRange } from '../../../../src/check/csaf/tests/6.3.10-usage-of-product-version-range.ts';
import { usageOfVAsVersionIndicator } from '../../../../src/check/csaf/tests/6.3.11-usage-of-v-as-version-indicator.ts';
import { advisory21 } from './advisory-21.ts';
import {
  type BranchCase,
  branch,
  documentOf,
  path,
  range,
  testBranchCases,
  verdictOn,
  version,
} from './branch-cases.ts';

/** The names alone: each stands beside the others at the root of the tree. */
function names(
  category: BranchCategory,
  good: readonly string[],
  bad: readonly string[],
  property = 'name',
): BranchCase[] {
  const one = (name: string, pointers: string[]): BranchCase => ({
    name: JSON.stringify(name),
    branches: [branch(category, name, 'P1')],
    pointers,
  });
  return [...good.map((name) => one(name, [])), ...bad.map((name) => one(name, [`/0/${property}`]))];
}

testBranchCases([
  [
    versionRangeInProductVersion,
    [
      ...names(
        'product_version',
        ['4.2', 'after-eight', 'overall otter', 'version 4', '4.2 (all)'],
        [
          '<4.2',
          '4.2>',
          'All',
          '4.2\tand Later',
          'prior to 4.2',
          '3.X versions',
          '4.1 and earlier',
          'before 2',
          'after 3',
        ],
      ),
      ...names('product_version_range', ['<4.2', 'all'], []),
    ],
  ],
  [
    branchesRecursionDepth,
    [30, 31].map((depth) => ({
      name: `${depth} levels`,
      branches: path(...Array.from({ length: depth }, (): [BranchCategory, string] => ['product_family', 'x'])),
      pointers: depth === 30 ? [] : [`${'/0'.repeat(31)}/product`],
    })),
  ],
  [
    productVersionRangeRules,
    [
      ...names(
        'product_version_range',
        ['vers:intdot/<4.2.0', 'vers:all/*', '<V3.1.2.2', '4.2.0', '>2.1.0|<3.16.0|>3.16.0|<4.2.0'],
        ['all versions', 'vers:deb/*', '*', 'vers:/all', 'vers:npm/>2.0.0|<1.0.0', 'vers:semver/<4.2', '<1|<2'],
      ),
      ...names('product_version', ['all versions'], []),
      {
        name: 'an unknown type',
        branches: [range('vers:tomee/>=8.0.0-M1|<=8.0.1')],
        pointers: [],
        warned: ['/0/name'],
      },
      { name: 'and more', branches: [range('vers:tomee/1|1')], pointers: ['/0/name'], warned: ['/0/name'] },
    ],
  ],
  [
    stackedBranchCategories,
    [
      {
        name: 'families',
        branches: path(['product_family', 'A'], ['product_family', 'B'], ['vendor', 'C']),
        pointers: [],
      },
      { name: 'vendors', branches: path(['vendor', 'A'], ['vendor', 'B']), pointers: ['/0/0/category'] },
      {
        name: 'three, with others between',
        branches: path(['vendor', 'A'], ['language', 'de'], ['vendor', 'B'], ['language', 'en'], ['vendor', 'C']),
        pointers: ['/0/0/0/category', '/0/0/0/0/category', '/0/0/0/0/0/category'],
      },
      {
        name: 'siblings',
        branches: [branch('vendor', 'A', [version('1')]), branch('vendor', 'B', [version('1')])],
        pointers: [],
      },
    ],
  ],
  [
    useOfProductVersionInOnePathWithProductVersionRange,
    [
      { name: 'one of the two', branches: [version('1'), range('<1')], pointers: [] },
      { name: 'range below version', branches: [version('1', [range('<1.1')])], pointers: ['/0/0/category'] },
      {
        name: 'version far below range',
        branches: [range('<2', [branch('language', 'de', [version('1')]), branch('language', 'en', 'P2')])],
        pointers: ['/0/0/0/category'],
      },
    ],
  ],
  [
    singleVersionAsProductVersionRange,
    names(
      'product_version_range',
      ['<4.2.0', 'vers:intdot/1|2', 'vers:all/*', '4.2 or so'],
      ['4.2.0', 'vers:tomee/4.2.0', '=1|!=2', '>=1.0|<=1.00', 'vers:generic/1|1.0'],
    ),
  ],
  [
    productVersionRangeWithoutVers,
    names(
      'product_version_range',
      ['vers:generic/>4.2', 'vers:a+b/ x'],
      ['>4.2', 'vers:/all', 'VERS:npm/1', 'a vers:npm/1'],
    ),
  ],
  [misuseAtVendorName, names('vendor', ['Open Source Ltd.', 'curl'], ['Open Source', ' open\tSOURCE ', 'opensource'])],
  [misuseAtVendorName, names('product_family', ['Open Source'], [])],
  [
    upperOpenEndedProductVersionRange,
    names(
      'product_version_range',
      ['<=4', 'vers:none/*', '>4|<5|=6', '> 4'],
      ['>4', 'vers:all/*', 'vers:x/<1|>=2|!=3', '!=1'],
    ),
  ],
  [
    unknownVersType,
    names(
      'product_version_range',
      ['vers:npm/ x', 'vers:generic/1', '<1'],
      ['vers:tomee/1', 'vers:openssl/3.0.0', 'vers:constructor/1'],
    ),
  ],
  [
    branchCategories,
    [
      {
        name: 'in order',
        branches: path(['vendor', 'A'], ['language', 'de'], ['product_name', 'B'], ['product_version', '1']),
        pointers: [],
      },
      {
        name: 'out of order',
        branches: path(['product_name', 'B'], ['vendor', 'A'], ['product_version', '1']),
        pointers: ['/0/0/0'],
      },
      {
        name: 'the second one in order',
        branches: path(['product_name', 'C'], ['vendor', 'A'], ['product_name', 'B'], ['product_version', '1']),
        pointers: [],
      },
      {
        name: 'a sibling lends nothing',
        branches: [branch('vendor', 'A', [branch('product_name', 'B', [version('1'), range('<1')])])],
        pointers: ['/0/0/1'],
      },
    ],
  ],
  [usageOfProductVersionRange, names('product_version_range', [], ['<1'], 'category')],
  [usageOfProductVersionRange, names('product_version', ['1'], [])],
  [usageOfVAsVersionIndicator, names('product_version', ['4.2', 'vista', 'rev1'], ['v4.2', 'V4', 'v1\nx'])],
  [usageOfVAsVersionIndicator, names('product_version_range', ['v4.2'], [])],
]);

test('6.2.51 tells unregistered types apart that are supported', () => {
  const { faults } = verdictOn(unknownVersType, documentOf([range('vers:openssl/3.0.0'), range('vers:tomee/1')], []));
  assert.deepEqual(
    faults.map(({ detail }) => detail),
    ['"openssl" (not registered, supported)', '"tomee" (not registered, not supported)'],
  );
});

test('6.2.52 looks at products in all places', () => {
  const file = (algorithm: string) => ({ filename: 'a', file_hashes: [{ algorithm, value: '0'.repeat(64) }] });
  const product = (product_id: string, ...algorithms: string[]) => ({
    name: 'Example',
    product_id,
    product_identification_helper: { hashes: algorithms.map(file) },
  });
  const root: CsafDocument = {
    ...advisory21({}),
    product_tree: {
      branches: [{ category: 'vendor', name: 'A', product: product('P1', 'sha256', 'sha-256') }],
      full_product_names: [product('P2', 'blake2s256', 'constructor')],
      product_paths: [
        {
          beginning_product_reference: 'P1',
          full_product_name: product('P3', 'crc32'),
          subpaths: [{ category: 'installed_on', next_product_reference: 'P2' }],
        },
      ],
    },
  };
  assert.deepEqual(
    verdictOn(unknownHashAlgorithm, root).faults.map(({ pointer }) => pointer),
    ['branches/0/product', 'full_product_names/0', 'product_paths/0/full_product_name'].map((place, index) => {
      const item = index === 2 ? 0 : 1;
      return `/product_tree/${place}/product_identification_helper/hashes/${item}/file_hashes/0/algorithm`;
    }),
  );
});
