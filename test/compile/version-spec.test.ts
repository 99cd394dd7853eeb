import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseVersions, versionId, versionText } from '../../src/compile/version-spec.ts';

/** Authored text, scheme, and the id that it gives. */
const understood: [string, string, string][] = [
  ['all', 'semver', '*'],
  ['4.2.7', 'semver', '4.2.7'],
  ['=4.2.7', 'semver', '4.2.7'],
  ['V4.2 SP 1', 'generic', 'V4.2 SP 1'],
  ['2024-03', 'generic', '2024-03'],
  ['>=4.0.0 <4.2.7', 'semver', '>=4.0.0|<4.2.7'],
  ['<4.2.7 >=4.0.0', 'semver', '>=4.0.0|<4.2.7'],
  ['>  4.0.0   <=4.2.7 ', 'semver', '>4.0.0|<=4.2.7'],
  ['<4.2.7', 'semver', '<4.2.7'],
  ['>=4.2.0-rc.2 <4.2.0', 'semver', '>=4.2.0-rc.2|<4.2.0'],
  ['>=4.2.0-rc.9 <4.2.0-rc.10', 'semver', '>=4.2.0-rc.9|<4.2.0-rc.10'],
  ['>=4.9 <4.10', 'semver', '>=4.9|<4.10'],
  ['>=1.0 <=1', 'semver', '1.0'],
  ['>=9007199254740993 <9007199254740994', 'generic', '>=9007199254740993|<9007199254740994'],
  ['>=1:2.0~rc1 <1:2.0', 'deb', '>=1:2.0~rc1|<1:2.0'],
  ['>=2:1.0 <10:0.9', 'rpm', '>=2:1.0|<10:0.9'],
  ['>=2.0-rc1 <2.0', 'maven', '>=2.0-rc1|<2.0'],
  ['>=2.0.dev1 <2.0a1', 'pypi', '>=2.0.dev1|<2.0a1'],
  ['>=1.0.1a <=1.0.1e', 'intdot', '>=1.0.1a|<=1.0.1e'],
  ['>=1.9 <1.10', 'cran', '>=1.9|<1.10'],
  ['>=1.0-3 <1.0-2', 'cran', '>=1.0-3|<1.0-2'],
  ['>=z <a', 'generic', '>=z|<a'],
];

/** Authored text, and what its message and mend speak of. */
const refused: [string, RegExp, RegExp][] = [
  ['', /neither/, /Write a version/],
  ['>=4.2 <4.0', /No version can be in ">=4\.2 <4\.0"/, /Swap/],
  ['>=4.10.0 <4.9.0', /No version/, /Swap/],
  ['>4.2.7 <4.2.7', /No version/, /"4\.2\.7"|4\.2\.7/],
  ['>=4.2.7 <4.2.7', /No version/, /one version/],
  ['>=4.2.0 <4.2.0-rc.1', /No version/, /Swap/],
  ['>=1.0.0 >=2.0.0', /more than one lower bound: >=1\.0\.0 and >=2\.0\.0/, /lower/],
  ['<1.0.0 <1.0.0', /more than one upper bound/, /upper/],
  ['=1.0.0 <2.0.0', /joins one exact version/, /either/],
  ['=1.0.0 =2.0.0', /joins one exact version/, /either/],
  ['>=', /does not start with/, /range/],
  ['>=1.0.0 oops', /"oops" does not start with/, /range/],
  ['>=<1.0', /does not start with/, /range/],
  ['>=1.0.0 || <3.0.0', /neither/, /\[">=1\.0\.0", "<3\.0\.0"\]/],
  ['vers:npm/>=1|<2', /neither/, /Write ">=1 <2"/],
  ['^4.1.0', /neither/, />=4\.1\.0 <5\.0\.0/],
  ['~4.1.0', /neither/, />=4\.1\.0 <4\.2\.0/],
  ['>=1.0.0 !=1.2.0', /neither/, /Split/],
  ['1.0, 1.1', /neither/, /list/],
  ['*', /neither/, /`all`/],
  ['4.x', /neither/, />=4\.0\.0/],
  ['4.*', /neither/, />=4\.0\.0/],
  ['4.0.0 - 4.2.6', /neither/, /<=4\.2\.6/],
  ['4.2.6 and earlier', /neither/, /<=4\.2\.6/],
  ['before 4.2', /neither/, /Write "<4\.2"/],
];

/** Ranges that hold no version by the order of their scheme, and what is mended. */
const empty: [string, string, RegExp][] = [
  ['>=1.0 <1.0~rc1', 'deb', /">=1\.0~rc1 <1\.0"/],
  ['>=1:1.0 <2.0', 'deb', />=2\.0 <1:1\.0/],
  ['>=1.0-10.el9 <1.0-9.el9', 'rpm', /Swap/],
  ['>=2.0 <2.0-SNAPSHOT', 'maven', /Swap/],
  ['>1.0 <1.0.0.Final', 'maven', /one version/],
  ['>=2.0 <2.0rc1', 'pypi', /Swap/],
  ['>=4.2-r3 <4.2-r1', 'apk', /Swap/],
  ['>=4.2_p1 <4.2', 'gentoo', /Swap/],
  ['>=1.0.1g <1.0.1e', 'openssl', /Swap/],
  ['>=1.10 <1.9', 'cran', /Swap/],
];

describe('version texts', () => {
  for (const [text, scheme, id] of understood) {
    it(`${JSON.stringify(text)} is ${id}`, () => {
      const { spec, fault } = parseVersions(text, scheme);
      assert.equal(fault, undefined);
      assert.equal(spec && versionId(spec), id);
    });
  }

  for (const [text, message, mend] of refused) {
    it(`${JSON.stringify(text)} is refused`, () => {
      const { fault } = parseVersions(text, 'semver');
      assert.match(fault?.message ?? 'was understood', message);
      assert.match(fault?.mend ?? 'Write a range, of the rule', mend);
    });
  }

  for (const [text, scheme, mend] of empty) {
    it(`${JSON.stringify(text)} of ${scheme} holds no version`, () => {
      const { fault } = parseVersions(text, scheme);
      assert.match(fault?.message ?? 'was understood', /^No version can be in/);
      assert.match(fault?.mend ?? '', mend);
    });
  }

  it('reads as people write it after a name', () => {
    const texts = ['all', '4.2.7', '<4.2.7 >=4.0.0'].map((text) => {
      const { spec } = parseVersions(text, 'semver');
      return spec && versionText(spec);
    });
    assert.deepEqual(texts, ['(all versions)', '4.2.7', '>=4.0.0 <4.2.7']);
  });
});
