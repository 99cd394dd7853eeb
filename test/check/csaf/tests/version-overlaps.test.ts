import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Branch, ProductStatus } from '@csaf/types/csaf-2.1';
import { overlappingProductVersionRangeWithVersInContradictingProductStatusGroup } from '../../../../src/check/csaf/tests/6.2.50.1-overlapping-product-version-range-with-vers-in-contradicting-product-status-group.ts';
import { overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup } from '../../../../src/check/csaf/tests/6.2.50.2-overlapping-product-version-range-with-vls-in-contradicting-product-status-group.ts';
import { overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup } from '../../../../src/check/csaf/tests/6.2.50.3-overlapping-product-version-range-with-product-version-in-contradicting-product-status-group.ts';
import { overlappingProductVersionRangeWithVersInSameProductStatusGroup } from '../../../../src/check/csaf/tests/6.3.19.1-overlapping-product-version-range-with-vers-in-same-product-status-group.ts';
import { overlappingProductVersionRangeWithVlsInSameProductStatusGroup } from '../../../../src/check/csaf/tests/6.3.19.2-overlapping-product-version-range-with-vls-in-same-product-status-group.ts';
import { overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup } from '../../../../src/check/csaf/tests/6.3.19.3-overlapping-product-version-range-with-product-version-in-same-product-status-group.ts';
import { overlappingProductVersionRangeWithProductVersionRangeInBranch } from '../../../../src/check/csaf/tests/6.3.19.4-overlapping-product-version-range-with-product-version-range-in-branch.ts';
import { overlappingProductVersionRangeWithProductVersionInBranch } from '../../../../src/check/csaf/tests/6.3.19.5-overlapping-product-version-range-with-product-version-in-branch.ts';
import { branch, documentOf, range, testBranchCases, verdictOn, version } from './branch-cases.ts';

const vers = (first: string, second: string): Branch[] => [
  range(`vers:intdot/${first}`, 'P1'),
  range(`vers:intdot/${second}`, 'P2'),
];
const vls = (first: string, second: string): Branch[] => [range(first, 'P1'), range(second, 'P2')];
const languages = (first: string, second: string): Branch[] => [
  branch('language', 'de', first),
  branch('language', 'en', second),
];

const contradicting: ProductStatus[] = [{ known_affected: ['P1'], fixed: ['P2'] }];
const alike: ProductStatus[] = [{ first_fixed: ['P1'], fixed: ['P2'] }];
const status = ['/vulnerabilities/0/product_status'];

testBranchCases([
  [
    overlappingProductVersionRangeWithVersInContradictingProductStatusGroup,
    [
      { name: 'overlap', branches: vers('>2.1.0|<4.2.0', '>1.2.0|<2.4.0'), statuses: contradicting, pointers: status },
      { name: 'no overlap', branches: vers('>2.1.0|<4.2.0', '>1.2.0|<=2.1.0'), statuses: contradicting, pointers: [] },
      {
        name: 'touching',
        branches: vers('>=2.1.0|<4.2.0', '>1.2.0|<=2.1.0'),
        statuses: contradicting,
        pointers: status,
      },
      { name: 'left out', branches: vers('1|!=2|3', '2'), statuses: contradicting, pointers: [] },
      { name: 'numbers, not texts', branches: vers('<=9', '>=10'), statuses: contradicting, pointers: [] },
      { name: 'one group', branches: vers('<2', '<3'), statuses: alike, pointers: [] },
      {
        name: 'recommended',
        branches: vers('<2', '<3'),
        statuses: [{ fixed: ['P1'], recommended: ['P2'] }],
        pointers: [],
      },
      {
        name: 'other vulnerabilities',
        branches: vers('<2', '<3'),
        statuses: [{ fixed: ['P1'] }, { unknown: ['P2'] }],
        pointers: [],
      },
      { name: 'no status', branches: vers('<2', '<3'), pointers: [] },
      { name: 'vls', branches: vls('<2', '<3'), statuses: contradicting, pointers: [] },
      {
        name: 'other types',
        branches: [range('vers:npm/<2.0.0', 'P1'), range('vers:intdot/<2', 'P2')],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'all versions and others',
        branches: [range('vers:npm/<2.0.0', 'P1'), range('vers:all/*', 'P2')],
        statuses: contradicting,
        pointers: status,
      },
      {
        name: 'all versions twice',
        branches: [range('vers:all/*', 'P1'), range('vers:all/*', 'P2')],
        statuses: contradicting,
        pointers: status,
      },
      {
        name: 'no versions',
        branches: [range('vers:none/*', 'P1'), range('vers:all/*', 'P2')],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'not beside each other',
        branches: [branch('product_name', 'A', [range('<2', 'P1')]), branch('product_name', 'B', [range('<2', 'P2')])],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'products further down against a leaf',
        branches: [range('vers:intdot/<2', languages('P1', 'P3')), range('vers:intdot/<3', 'P2')],
        statuses: [{ known_affected: ['P3'], fixed: ['P1', 'P2'] }],
        pointers: status,
      },
      {
        name: 'products of one range',
        branches: [range('vers:intdot/<2', languages('P1', 'P2'))],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'three of them, the partner of each other group',
        branches: [...vers('<5', '<4'), range('vers:intdot/<3', 'P3')],
        statuses: [{ known_affected: ['P1', 'P2'], fixed: ['P3'] }],
        pointers: status,
      },
    ],
  ],
  [
    overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup,
    [
      { name: 'overlap', branches: vls('>V2.1|<4.2.0', '<2.4.0'), statuses: contradicting, pointers: status },
      { name: 'no overlap', branches: vls('>2.9|<=2.12', '>2.12|<3'), statuses: contradicting, pointers: [] },
      { name: 'letters', branches: vls('>10.9a|<=10.9k', '>=10.9k'), statuses: contradicting, pointers: status },
      { name: 'not to be judged', branches: vls('<2.0-rc1', '<2.0'), statuses: contradicting, pointers: [] },
      { name: 'VERS', branches: vers('<2', '<3'), statuses: contradicting, pointers: [] },
      { name: 'all versions', branches: vls('vers:all/*', '<3'), statuses: contradicting, pointers: status },
    ],
  ],
  [
    overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup,
    [
      {
        name: 'VERS',
        branches: [range('vers:intdot/>2.1|<4', 'P1'), version('3', 'P2')],
        statuses: contradicting,
        pointers: status,
      },
      {
        name: 'vls',
        branches: [range('>2.1|<4', 'P1'), version('3.16.0', 'P2')],
        statuses: contradicting,
        pointers: status,
      },
      {
        name: 'left out',
        branches: [range('vers:intdot/>2|!=3|<4', 'P1'), version('3', 'P2')],
        statuses: contradicting,
        pointers: [],
      },
      { name: 'beyond', branches: [range('<4', 'P1'), version('4.0', 'P2')], statuses: contradicting, pointers: [] },
      {
        name: 'all',
        branches: [range('vers:all/*', 'P1'), version('Rhine', 'P2')],
        statuses: contradicting,
        pointers: status,
      },
      {
        name: 'another shape',
        branches: [range('<4', 'P1'), version('Rhine', 'P2')],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'branches',
        branches: [range('<4', 'P1'), version('3', languages('P2', 'P3'))],
        statuses: contradicting,
        pointers: [],
      },
      {
        name: 'versions alone',
        branches: [version('3', 'P1'), version('3', 'P2')],
        statuses: contradicting,
        pointers: [],
      },
    ],
  ],
  [
    overlappingProductVersionRangeWithVersInSameProductStatusGroup,
    [
      { name: 'overlap', branches: vers('<2', '>1'), statuses: alike, pointers: status },
      { name: 'no overlap', branches: vers('<2', '>=2'), statuses: alike, pointers: [] },
      { name: 'other groups', branches: vers('<2', '>1'), statuses: contradicting, pointers: [] },
      { name: 'recommended', branches: vers('<2', '>1'), statuses: [{ recommended: ['P1', 'P2'] }], pointers: [] },
    ],
  ],
  [
    overlappingProductVersionRangeWithVlsInSameProductStatusGroup,
    [
      { name: 'overlap', branches: vls('<2', '>1'), statuses: alike, pointers: status },
      { name: 'no overlap', branches: vls('<2', '>=2'), statuses: alike, pointers: [] },
    ],
  ],
  [
    overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup,
    [
      { name: 'in range', branches: [range('<2', 'P1'), version('1', 'P2')], statuses: alike, pointers: status },
      { name: 'beyond', branches: [range('<2', 'P1'), version('2', 'P2')], statuses: alike, pointers: [] },
    ],
  ],
  [
    overlappingProductVersionRangeWithProductVersionRangeInBranch,
    [
      {
        name: 'both with branches',
        branches: [range('<2', languages('P1', 'P2')), range('>1', languages('P3', 'P4'))],
        pointers: ['/1/name'],
      },
      {
        name: 'one with branches',
        branches: [range('<2', languages('P1', 'P2')), range('>1', 'P3')],
        pointers: ['/1/name'],
      },
      { name: 'leaves', branches: vls('<2', '>1'), pointers: [] },
      { name: 'no overlap', branches: [range('<2', languages('P1', 'P2')), range('>=2', 'P3')], pointers: [] },
    ],
  ],
  [
    overlappingProductVersionRangeWithProductVersionInBranch,
    [
      { name: 'in range', branches: [range('<2', 'P1'), version('1', languages('P2', 'P3'))], pointers: ['/0/name'] },
      { name: 'a leaf', branches: [range('<2', 'P1'), version('1', 'P2')], pointers: [] },
      { name: 'beyond', branches: [range('<2', 'P1'), version('2', languages('P2', 'P3'))], pointers: [] },
    ],
  ],
]);

test('6.2.50.1 names products, ranges and groups', () => {
  const [fault] = verdictOn(
    overlappingProductVersionRangeWithVersInContradictingProductStatusGroup,
    documentOf(vers('>1', '<2'), contradicting),
  ).faults;
  assert.deepEqual(fault, {
    pointer: '/vulnerabilities/0/product_status',
    detail: '"P1" ("vers:intdot/>1", affected) overlaps with "P2" ("vers:intdot/<2", fixed)',
    related: ['/product_tree/branches/0/name', '/product_tree/branches/1/name'],
  });
});

test('siblings in great number are reported a number of times that grows with them alone', () => {
  const count = 20_000;
  const ids = Array.from({ length: count }, (_, index) => `P${index}`);
  const branches = ids.map((id, index) => range(`vers:intdot/>=${index}|<${index + count}`, id));
  const half = count / 2;
  const statuses = [{ known_affected: ids.slice(0, half), fixed: ids.slice(half) }];
  const { faults } = verdictOn(
    overlappingProductVersionRangeWithVersInContradictingProductStatusGroup,
    documentOf(branches, statuses),
  );
  assert.equal(faults.length, half);
});
