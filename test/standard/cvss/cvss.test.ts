import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cvssMetrics } from '../../../src/standard/cvss/metrics.ts';
import { type CvssScores, scoresOf } from '../../../src/standard/cvss/scores.ts';
import { severityOfScore } from '../../../src/standard/cvss/severity.ts';
import { type CvssVector, definesGroup, parseVector, withProperties } from '../../../src/standard/cvss/vector.ts';

function vectorOf(text: string): CvssVector {
  const { vector, fault } = parseVector(text);
  assert.ok(vector, fault);
  return vector;
}

const v31 = 'CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:C/C:H/I:H/A:H';
const v4 = 'CVSS:4.0/AV:L/AC:L/AT:P/PR:H/UI:P/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H';

/** As the equations of the specifications have them. */
const scores: [vector: string, expected: CvssScores][] = [
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C', { base: 10, temporal: 10, environmental: 10, overall: 10 }],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC', { base: 10, temporal: 9, environmental: 9, overall: 9 }],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C/TD:N', { base: 10, temporal: 10, environmental: 0, overall: 0 }],
  ['AV:N/AC:L/Au:N/C:N/I:N/A:N/CDP:H', { base: 0, temporal: 0, environmental: 5, overall: 5 }],
  ['AV:A/AC:H/Au:N/C:N/I:C/A:N/TD:M/CR:H/IR:M', { base: 4.6, temporal: 4.6, environmental: 3.5, overall: 3.5 }],
  // The environmental equation of CVSS 3.1 differs from that of the base score where the scope changes.
  [v31, { base: 7.7, temporal: 7.7, environmental: 7.8, overall: 7.7 }],
  [`${v31}/E:P`, { base: 7.7, temporal: 7.3, environmental: 7.4, overall: 7.3 }],
  [`${v31}/MA:N/E:X/MI:N/MC:N`, { base: 7.7, temporal: 7.7, environmental: 0, overall: 0 }],
  [v4, { base: 7.3, overall: 7.3 }],
  [`${v4}/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:N`, { base: 0, overall: 0 }],
];

for (const [vector, expected] of scores) {
  test(`scores of ${vector}`, () => assert.deepEqual(scoresOf(vectorOf(vector)), expected));
}

const faulty: [vector: string, fault: RegExp][] = [
  ['', /no ``/],
  ['AV:N/AC:L', /lacks Au, C, I, A/],
  ['AV:N/AV:N', /AV stands in it twice/],
  [`${v31}/`, /no ``/],
  [`${v31}/E`, /no `E`/],
  [`${v31}/E:P:P`, /no `E:P:P`/],
  [`${v31}/__proto__:P`, /no `__proto__`/],
  ['CVSS:3.2/AV:N', /no `CVSS:3\.2\/`/],
  [`AV:N${'/AC:L'.repeat(500_000)}`, /AC stands in it twice/],
];

for (const [vector, fault] of faulty) {
  test(`no score follows from ${vector.slice(0, 60)}`, () => assert.match(parseVector(vector).fault ?? '', fault));
}

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.ok(parseVector(text).fault !== undefined);
    }),
  );
});

test('properties add what the vector does not say', () => {
  const cvss = { version: '3.1', attackVector: 'NETWORK', modifiedScope: 'UNCHANGED', exploitCodeMaturity: 'no word' };
  const { metrics } = withProperties(vectorOf(v31), cvss);
  assert.equal(metrics.get('AV'), 'L');
  assert.equal(metrics.get('MS'), 'U');
  assert.equal(metrics.has('E'), false);
});

for (const version of ['2.0', '3.0', '3.1', '4.0'] as const) {
  test(`every metric of CVSS ${version} has a property of its own, and every value a word of its own`, () => {
    const metrics = [...cvssMetrics(version).values()];
    assert.equal(new Set(metrics.map(({ name }) => name)).size, metrics.length);
    for (const { metric, group, words } of metrics) {
      assert.equal(new Set(words.values()).size, words.size, metric);
      assert.equal(words.get(version === '2.0' ? 'ND' : 'X'), group === 'base' ? undefined : 'NOT_DEFINED', metric);
    }
  });
}

test('what is not defined makes no group', () => {
  for (const [rest, group, expected] of [
    ['/E:X', 'threat', false],
    ['/E:P', 'threat', true],
    ['/E:P', 'environmental', false],
    ['/MAV:X/CR:M', 'environmental', true],
    ['/S:P', 'supplemental', true],
  ] as const)
    assert.equal(definesGroup(vectorOf(`${v4}${rest}`), group), expected, rest);
});

test('severities', () => {
  assert.deepEqual([0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map(severityOfScore), [
    'NONE',
    'LOW',
    'LOW',
    'MEDIUM',
    'MEDIUM',
    'HIGH',
    'HIGH',
    'CRITICAL',
    'CRITICAL',
  ]);
});
