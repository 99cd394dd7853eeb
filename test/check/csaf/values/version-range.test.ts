import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containsVersion } from '../../../../src/check/csaf/values/version-interval.ts';
import {
  identifiesSingleVersion,
  isUpperOpenRange,
  orderedRange,
  readVersionRange,
  type VersionRange,
} from '../../../../src/check/csaf/values/version-range.ts';
import { orderedVersion } from '../../../../src/standard/versions/version-scheme.ts';

function rangeOf(name: string): VersionRange {
  const { range } = readVersionRange(name);
  assert.ok(range !== undefined, name);
  return range;
}

/** Range, what it is: one version, open above. */
const kinds: [name: string, isSingle: boolean, isOpen: boolean][] = [
  ['vers:intdot/4.2.0', true, false],
  ['4.2.0', true, false],
  ['=4.2.0', true, false],
  ['vers:tomee/4.2.0|!=5', true, false],
  ['vers:intdot/4.2.0|4.3', false, false],
  ['vers:intdot/!=4.2.0', false, true],
  ['vers:intdot/>=4.2.0', false, true],
  ['vers:intdot/<2.1.0|>4.2.0|!=5.1|!=6.3.0', false, true],
  ['<1.2.0|>=4.2.0', false, true],
  ['vers:all/*', false, true],
  ['vers:none/*', false, false],
  ['<1.2.0|=4.2.0', false, false],
  ['vers:semver/<2.1.0|>4.2.0|<=5.4.18', false, false],
];

for (const [name, isSingle, isOpen] of kinds) {
  test(`${name} is${isSingle ? '' : ' not'} one version and${isOpen ? '' : ' not'} open above`, () => {
    assert.equal(identifiesSingleVersion(rangeOf(name)), isSingle);
    assert.equal(isUpperOpenRange(rangeOf(name)), isOpen);
  });
}

/** Range, versions in it, versions not in it. */
const contents: [name: string, inside: string[], outside: string[]][] = [
  ['vers:npm/1.2.3|>=2.0.0|<5.0.0', ['1.2.3', '2.0.0', '4.9.9', '5.0.0-rc.1'], ['1.2.4', '1.9.9', '5.0.0']],
  ['vers:pypi/<=1.3.0|3.0.0', ['1.0', '1.3', '3'], ['1.3.0.post1', '2.0', '3.0.1']],
  ['vers:intdot/>1.2|!=3.2.0|<3.91.1|>4.2.0', ['1.3', '3.2.1', '5'], ['1.2', '3.2', '3.91.1', '4.0', '4.2.0']],
  ['vers:intdot/!=1.0', ['0.9', '1.0.1'], ['1.0']],
  ['vers:gem/>=2.2.0|!=2.2.1|<2.3.0', ['2.2.0', '2.2.2', '2.3.0.a'], ['2.2.1', '2.3.0']],
  ['>10.9a|!=10.9c|<=10.9k', ['10.9b', '10.9k'], ['10.9', '10.9a', '10.9c', '10.9l']],
  ['>2.1.0|<3.16.0|>3.16.0|<4.2.0', ['3.15', '3.16.1'], ['2.1', '3.16', '4.2']],
];

for (const [name, inside, outside] of contents) {
  test(`what is in ${name}`, () => {
    const range = rangeOf(name);
    const place = orderedRange(range);
    assert.ok(place !== undefined);
    const holds = (version: string): boolean => {
      const ordered = orderedVersion(range.type, version);
      return ordered !== undefined && ordered.family === place.family && containsVersion(place.intervals, ordered.key);
    };
    assert.deepEqual([...inside, ...outside].filter(holds), inside);
  });
}

test('ranges whose versions have no known order are not put in one', () => {
  for (const name of ['vers:tomee/<1', '>abc|<=def', '<1.0|>=2.0-rc1', '<4.2.0|>3.91.1', 'vers:generic/>2|<1']) {
    assert.equal(orderedRange(rangeOf(name)), undefined, name);
  }
});
