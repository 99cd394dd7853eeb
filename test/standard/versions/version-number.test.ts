import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import semver from 'semver';
import { compareVersionNumbers, parseVersionNumber } from '../../../src/standard/versions/version-number.ts';

/** CSAF 2.1 §3.1.13.2, and numbers that no machine type holds. */
const rising = [
  '0',
  '0.0.1',
  '0.9.9',
  '1.0.0-0.3.7',
  '1.0.0-1',
  '1.0.0-2',
  '1.0.0-10',
  '1.0.0-99999999999999999999',
  '1.0.0-100000000000000000000',
  '1.0.0--',
  '1.0.0-A',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.9.0',
  '1.10.0',
  '2',
  '2.0.1',
  '9007199254740993',
  '9007199254740994',
  '9'.repeat(400),
  `1${'0'.repeat(400)}`,
];

test('version numbers have the order of semantic versioning', () => {
  const parsed = rising.map(parseVersionNumber);
  for (const [i, a] of parsed.entries())
    for (const [j, b] of parsed.entries())
      assert.equal(Math.sign(compareVersionNumbers(a, b)), Math.sign(i - j), `${rising[i]} and ${rising[j]}`);
});

test('the parts of version numbers', () => {
  const parts = { major: '1', minor: '2', patch: '3', preRelease: [], build: undefined, isInteger: false };
  const table = [
    ['7', { ...parts, isInteger: true, major: '7', minor: '0', patch: '0' }],
    ['1.2.3', parts],
    ['1.2.3-a.0.-', { ...parts, preRelease: ['a', '0', '-'] }],
    ['1.2.3+b-c.d', { ...parts, build: 'b-c.d' }],
    ['1.2.3-x-y+z', { ...parts, preRelease: ['x-y'], build: 'z' }],
  ] as const;
  for (const [text, expected] of table) assert.deepEqual(parseVersionNumber(text), expected);
});

test('build metadata and the way of writing do not count', () => {
  for (const [a, b] of [
    ['1.0.0+a', '1.0.0+b'],
    ['1.0.0-rc+a', '1.0.0-rc'],
    ['2', '2.0.0'],
  ])
    assert.equal(compareVersionNumbers(parseVersionNumber(a ?? ''), parseVersionNumber(b ?? '')), 0);
});

const number = fc.oneof(fc.constantFrom('0', '1', '2', '10'), fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String));
const identifier = fc.constantFrom('0', '1', '2', '11', '-', 'a', 'A', 'a1', 'rc', '1a', '99999999999999999999');
const preRelease = fc.array(identifier, { maxLength: 3 }).map((ids) => (ids.length === 0 ? '' : `-${ids.join('.')}`));
const semantic = fc
  .tuple(number, number, number, preRelease, fc.constantFrom('', '+b', '+1.x'))
  .map(([x, y, z, pre, build]) => `${x}.${y}.${z}${pre}${build}`);
const version = fc.oneof(number, semantic).map(parseVersionNumber);

test('version numbers are totally ordered', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [ab, bc, ac] = [compareVersionNumbers(a, b), compareVersionNumbers(b, c), compareVersionNumbers(a, c)];
      assert.equal(Math.sign(ab) + Math.sign(compareVersionNumbers(b, a)), 0);
      assert.equal(compareVersionNumbers(a, a), 0);
      if (ab <= 0 && bc <= 0) assert.ok(ac <= 0);
    }),
    { numRuns: 2000 },
  );
});

test('the order is that of semver, as far as its numbers reach', () => {
  const small = fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(12), preRelease)
    .map(([x, y, z, pre]) => `${x}.${y}.${z}${pre}`);
  fc.assert(
    fc.property(small, small, (a, b) => {
      if (`${a}${b}`.includes('9999')) return;
      const order = Math.sign(compareVersionNumbers(parseVersionNumber(a), parseVersionNumber(b)));
      assert.equal(order, semver.compare(a, b));
    }),
    { numRuns: 2000 },
  );
});
