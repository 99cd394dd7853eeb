import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import semver from 'semver';
import { compareVersions, orderedVersion } from '../../../src/standard/versions/version-scheme.ts';

/** Of each type, versions from the oldest to the newest; those joined by ` = ` are the same. */
const ascending: Readonly<Record<string, readonly string[]>> = {
  alpm: ['1.0a', '1.0b', '1.0beta', '1.0p', '1.0pre', '1.0rc', '1.0', '1.0-1', '1.0.a', '1.0.1', '1.1', '1:0.9'],
  apk: [
    '1.0_alpha',
    '1.0_beta2',
    '1.0_pre',
    '1.0_rc1',
    '1.0 = 1.0-r0',
    '1.0-r1',
    '1.0_p1',
    '1.0b',
    '1.02',
    '1.1',
    '1.10',
  ],
  composer: ['1.0-dev', '1.0-alpha1', '1.0.0-beta2', '1.0RC1', 'v1 = 1.0.0.0', '1.0-pl1', '1.0.1', '1.2.3.4'],
  conan: ['1.0-alpha', '1 = 1.0.0', '1.0.2', '1.0.2a', '1.0.10', '1.a', '2'],
  cpan: ['1.002 = v1.2.0', '1.002003 = v1.2.3', '1.0021_01 = 1.002101', '1.20', 'v2'],
  dart: ['1.0.0-rc', '1.0.0', '1.0.0+1', '1.0.0+2', '1.0.1'],
  datetime: ['2024-01-01T00:00:00Z = 2023-12-31T19:00:00-05:00', '2024-01-01T00:00:00.001Z', '2024-01-01T00:00:01Z'],
  deb: ['1.0~~', '1.0~rc1', '1.0 = 1.0-0', '1.0-1', '1.0-1+deb12u1', '1.0a', '1.0+x', '1.0.1', '1.10', '1:0.1'],
  gem: ['1.0.a', '1.a.1', '1.0.0-rc.2 = 1.pre.rc.2', '1 = 1.0.0', '1.0.1', '1.9', '1.10'],
  gentoo: ['1', '1.0', '1.01', '1.1_alpha1_beta', '1.1_alpha1', '1.1', '1.1-r1', '1.1a'],
  golang: ['v0.0.0-20170915032832-14c0d48ead0c', 'v1.0.0 = 1.0.0+incompatible', 'v1.9.0', 'v1.10.0'],
  hackage: ['1', '1.0', '1.0.0', '1.1', '1.10'],
  intdot: ['1.2', '1.2.1 = 01.02.1', '1.10-rc = 1.10.0', '2', '18446744073709551617'],
  lexicographic: ['', 'A', 'a', 'aa', 'b', 'é', '\uffff', '\u{1f600}'],
  maven: [
    '1-alpha-1 = 1.0.a1',
    '1-beta',
    '1-milestone',
    '1-rc = 1-cr',
    '1-SNAPSHOT',
    '1 = 1.0 = 1.ga = 1-final',
    '1-sp',
    '1-abc',
    '1-1',
    '1.1',
    '1.10',
    '2.0.0.Final = 2',
  ],
  npm: ['1.0.0-rc.1', '1 = v1.0 = 1.0.0', '1.9.0', '1.10.0'],
  nuget: ['1.0-a', '1.0-B', '1.0.0-beta.2', '1.0.0-beta.10', '1.0.0.0 = 1.0+x', '1.0.0.1'],
  openssl: ['0.9.8', '1.0.1-beta1', '1.0.1', '1.0.1a', '1.0.1z', '1.0.1za', '1.1.1', '3.0.0-alpha1', '3.0.0', '3.0.10'],
  pypi: [
    '1.0.dev1',
    '1.0a1.dev1',
    '1.0a1 = 1.0-ALPHA-1',
    '1.0b2.post1.dev3',
    '1.0b2.post1',
    '1.0rc1 = 1.0c1 = 1.0.pre1',
    '1.0 = 1 = v1.0.0',
    '1.0+abc',
    '1.0+5',
    '1.0.post1.dev1',
    '1.0.post1 = 1.0-1',
    '1.1',
    '1!0.1',
  ],
  rpm: ['1.0~rc1', '1.0', '1.0-1', '1.0-1.el9', '1.0^git1', '1.0a', '1.0.1 = 1.0_1', '1.10', '1:0.1'],
  semver: ['1.0.0-1', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0 = 1.0.0+build', '1.0.1'],
};

for (const [type, list] of Object.entries(ascending)) {
  const ranks = list.map((versions) => versions.split(' = '));
  test(`the order of ${type}`, () => {
    for (const [i, lower] of ranks.entries()) {
      for (const [j, upper] of ranks.entries()) {
        for (const a of lower)
          for (const b of upper) assert.equal(compareVersions(type, a, b), Math.sign(i - j), `${a}, ${b}`);
      }
    }
  });
}

/** Texts that are no versions of a type. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  semver: ['1.0', 'v1.0.0', '01.0.0', '1.0.0-', '1.0.0-01', '1.0.0-a..b', '1.0.0+', ''],
  npm: ['1.0.0.0', 'latest', '1.x', ''],
  pypi: ['1.0-x', '2024-01-01', ''],
  deb: ['1.0 beta', '1_0', ''],
  intdot: ['v1', '.1', ''],
  datetime: ['2024-01-01', '2024-01-01T00:00:00', '2024-99-01T00:00:00+01:00'],
  composer: ['dev-main', '1.x-dev', '1.2.3.4.5'],
  openssl: ['1.1', '3.0.0a', 'x'],
  gentoo: ['1.0_gamma', '1.0-2'],
  hackage: ['1.0-x'],
  gem: ['1.0 a', 'a'],
  tomee: ['1.0.0'],
  all: ['1.0.0'],
};

for (const [type, list] of Object.entries(strangers)) {
  test(`what is no version of ${type}`, () => {
    for (const version of list) assert.equal(orderedVersion(type, version), undefined, version);
  });
}

test('versions of unknown scheme compare where their shape is the same', () => {
  const compared = [
    compareVersions(undefined, 'V3.0.9', '3.0.29'),
    compareVersions(undefined, '10.9', '10.9a'),
    compareVersions(undefined, '10.9a', '10.9k'),
    compareVersions(undefined, '1.2', '1.2.0'),
    compareVersions(undefined, '2024-4-p19', '2024-12-p3'),
    compareVersions(undefined, '1.0', '1.0-rc1'),
    compareVersions(undefined, 'abc', 'def'),
    compareVersions('generic', '1.9', '1.10'),
  ];
  assert.deepEqual(compared, [-1, -1, -1, 0, -1, undefined, undefined, -1]);
});

test('a version of a million characters has no place', () => {
  for (const type of [...Object.keys(ascending), undefined, 'generic']) {
    assert.equal(orderedVersion(type, '1.'.repeat(500_000)), undefined);
    assert.equal(orderedVersion(type, '1'.repeat(1_000_000)), undefined);
  }
});

const part = fc.stringMatching(/^(0|[1-9][0-9]{0,3}|[a-z]{1,3}|alpha|beta|rc|0[0-9])$/);
const versionish = fc
  .array(fc.tuple(part, fc.constantFrom('.', '-', '', '_', '~', '+', '^')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, separator]) => text + separator).join(''))
  .chain((text) => fc.constantFrom(text, text.slice(0, -1)));

test('every order is total among its versions', () => {
  for (const type of [...Object.keys(ascending), undefined]) {
    const compare = (a: string, b: string): number | undefined => compareVersions(type, a, b);
    fc.assert(
      fc.property(versionish, versionish, versionish, (a, b, c) => {
        const [ab, ba, bc, ac] = [compare(a, b), compare(b, a), compare(b, c), compare(a, c)];
        assert.equal(ab === undefined ? undefined : ab + (ba ?? Number.NaN), ab === undefined ? undefined : 0);
        if (ab !== undefined && bc !== undefined && ab <= 0 && bc <= 0) assert.ok(ac !== undefined && ac <= 0);
        if (ab === 0 && bc !== undefined) assert.equal(ac, bc);
      }),
      { numRuns: 200 },
    );
  }
});

const number = fc.nat(12).map(String);
const identifier = fc.oneof(number, fc.stringMatching(/^[A-Za-z-][0-9A-Za-z-]{0,3}$/));
const semantic = fc
  .tuple(number, number, number, fc.option(fc.array(identifier, { minLength: 1, maxLength: 3 })))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre === null ? '' : `-${pre.join('.')}`}`);

test('semantic versions compare as node-semver compares them', () => {
  fc.assert(
    fc.property(semantic, semantic, (a, b) => {
      for (const type of ['semver', 'npm', 'cargo', 'golang', 'nginx']) {
        assert.equal(compareVersions(type, a, b), semver.compare(a, b));
      }
    }),
  );
});
