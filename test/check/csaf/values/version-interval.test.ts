import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allVersions,
  complement,
  containsVersion,
  intersection,
  isSingleVersion,
  isUpperOpen,
  mergedIntervals,
  overlaps,
  singleVersion,
  union,
  type VersionBound,
  type VersionIntervals,
} from '../../../../src/check/csaf/values/version-interval.ts';
import { findOverlaps, type Span } from '../../../../src/check/csaf/values/version-overlap.ts';

/** Bounds are single letters; versions between two of them are pairs of letters. */
const letters = ['b', 'd', 'f', 'h', 'j'];
const versions = ['a', 'b', 'bb', 'd', 'dd', 'f', 'ff', 'h', 'hh', 'j', 'jj', 'z'];

const plain = { noNullPrototype: true };
const included = fc.record({ key: fc.constantFrom(...letters), isIncluded: fc.boolean() }, plain);
const bound = fc.option(included, { nil: undefined });
const interval = fc.record({ lower: bound, upper: bound }, plain);
const range = fc.array(interval, { maxLength: 4 }).map(mergedIntervals);

function versionsIn(given: VersionIntervals): string[] {
  return versions.filter((key) => containsVersion(given, key));
}

function isIn(key: string, lower: VersionBound | undefined, upper: VersionBound | undefined): boolean {
  const isAbove = lower === undefined || key > lower.key || (lower.isIncluded && key === lower.key);
  return isAbove && (upper === undefined || key < upper.key || (upper.isIncluded && key === upper.key));
}

test('merged intervals have the versions of all of them, and neither overlap nor touch', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 5 }), (given) => {
      const merged = mergedIntervals(given);
      const wanted = versions.filter((key) => given.some(({ lower, upper }) => isIn(key, lower, upper)));
      assert.deepEqual(versionsIn(merged), wanted);
      assert.deepEqual(complement(complement(merged)), merged);
    }),
  );
});

test('ranges form an algebra of sets', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const [inA, inB] = [new Set(versionsIn(a)), new Set(versionsIn(b))];
      const inBoth = versions.filter((key) => inA.has(key) && inB.has(key));
      const inEither = versions.filter((key) => inA.has(key) || inB.has(key));
      const notInA = versions.filter((key) => !inA.has(key));
      assert.deepEqual(versionsIn(intersection(a, b)), inBoth);
      assert.deepEqual(versionsIn(union(a, b)), inEither);
      assert.deepEqual(versionsIn(complement(a)), notInA);
      assert.equal(overlaps(a, b), inBoth.length > 0);
      assert.equal(overlaps(b, a), inBoth.length > 0);
      assert.deepEqual(complement(union(a, b)), intersection(complement(a), complement(b)));
      assert.deepEqual(intersection(a, complement(a)), []);
      assert.deepEqual(union(a, complement(a)), allVersions);
    }),
  );
});

test('single versions and open ends', () => {
  const above = { key: 'b', isIncluded: false };
  assert.equal(isSingleVersion(singleVersion('b')), true);
  assert.equal(isSingleVersion(union(singleVersion('b'), singleVersion('d'))), false);
  assert.equal(isSingleVersion([{ lower: above, upper: undefined }]), false);
  assert.equal(isSingleVersion([]), false);
  assert.equal(isSingleVersion(allVersions), false);
  assert.equal(isUpperOpen(allVersions), true);
  assert.equal(isUpperOpen([{ lower: above, upper: undefined }]), true);
  assert.equal(isUpperOpen([{ lower: undefined, upper: above }]), false);
  assert.equal(isUpperOpen([]), false);
});

const spans = fc
  .array(fc.tuple(range, fc.subarray(['x', 'y']), fc.subarray(['x', 'y'])), { maxLength: 6 })
  .map((owners) =>
    owners.flatMap(([intervals, seeks, offers], owner) =>
      intervals.map((one): Span<number> => ({ owner, interval: one, seeks, offers })),
    ),
  );

function clash(a: Span<number>, b: Span<number>): boolean {
  if (a.owner === b.owner || !overlaps([a.interval], [b.interval])) return false;
  return a.seeks.some((label) => b.offers.includes(label)) || b.seeks.some((label) => a.offers.includes(label));
}

test('overlaps are found wherever there is one, and nowhere else', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const found = findOverlaps(given);
      for (const { seeker, offerer, label } of found) {
        const seekers = given.filter(({ owner, seeks }) => owner === seeker && seeks.includes(label));
        const offerers = given.filter(({ owner, offers }) => owner === offerer && offers.includes(label));
        assert.ok(seekers.some((a) => offerers.some((b) => clash(a, b))));
      }
      const met = new Set(found.flatMap(({ seeker, offerer }) => [seeker, offerer]));
      const pairs = given.flatMap((a) =>
        given.filter((b) => clash(a, b)).map((b): [number, number] => [a.owner, b.owner]),
      );
      for (const [a, b] of pairs) assert.ok(met.has(a) || met.has(b));
    }),
    { numRuns: 1000 },
  );
});
