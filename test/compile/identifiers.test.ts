import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withCpeVersion, withPurlVersion } from '../../src/compile/product-identification.ts';
import { declaredScheme, versName } from '../../src/compile/vers.ts';
import { parseVersions, type VersionSpec } from '../../src/compile/version-spec.ts';

const open = 'cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*';

/** CPE name, version, and the name with the version. */
const cpes: [string, string | undefined, string][] = [
  [open, '4.2.7', 'cpe:2.3:a:example:gateway:4.2.7:*:*:*:*:*:*:*'],
  [open, undefined, open],
  [open, '1:2.0~rc1+b', 'cpe:2.3:a:example:gateway:1\\:2.0\\~rc1\\+b:*:*:*:*:*:*:*'],
  [open, '4.2 SP1', 'cpe:2.3:a:example:gateway:4.2_SP1:*:*:*:*:*:*:*'],
  [open, '-', open],
  [open, '4.2é', open],
  ['cpe:2.3:a:example:a\\:b:*:*:*:*:*:*:*:*', '1', 'cpe:2.3:a:example:a\\:b:1:*:*:*:*:*:*:*'],
  ['cpe:2.3:a:example:gateway:3.0:*:*:*:*:*:*:*', '4.2.7', 'cpe:2.3:a:example:gateway:3.0:*:*:*:*:*:*:*'],
  ['cpe:/a:example:gateway', '4.2.7', 'cpe:/a:example:gateway:4.2.7'],
  ['cpe:/a:example:gateway::sp1', '1~2', 'cpe:/a:example:gateway:1%7e2:sp1'],
  ['cpe:/a:example:gateway:3.0', '4.2.7', 'cpe:/a:example:gateway:3.0'],
];

/** Package URL, version, and the URL with the version. */
const purls: [string, string | undefined, string][] = [
  ['pkg:npm/foo', '1.0.0', 'pkg:npm/foo@1.0.0'],
  ['pkg:npm/foo', undefined, 'pkg:npm/foo'],
  ['pkg:npm/%40scope/foo', '1.0.0+b', 'pkg:npm/%40scope/foo@1.0.0%2Bb'],
  ['pkg:npm/@scope/foo', '1.0.0', 'pkg:npm/@scope/foo@1.0.0'],
  ['pkg:deb/debian/curl?arch=i386#sub', '1:7.50-1', 'pkg:deb/debian/curl@1:7.50-1?arch=i386#sub'],
  ['pkg:npm/foo@2.0.0', '1.0.0', 'pkg:npm/foo@2.0.0'],
  ['pkg:generic/foo', '\uD800', 'pkg:generic/foo@%EF%BF%BD'],
];

/** Ecosystem, package URL, version text, and the name of the range. */
const ranges: [string | undefined, string | undefined, string, string][] = [
  [undefined, undefined, 'all', 'vers:all/*'],
  [undefined, undefined, '>=4.0.0 <4.2.7', 'vers:semver/>=4.0.0|<4.2.7'],
  [undefined, undefined, '<4.2', 'vers:intdot/<4.2'],
  [undefined, undefined, '<R3', 'vers:generic/<R3'],
  ['Deb', undefined, '<1:2.0~rc1', 'vers:deb/<1:2.0~rc1'],
  ['semver', 'pkg:pypi/foo', '<4.0.0', 'vers:semver/<4.0.0'],
  [undefined, 'pkg:pypi/foo', '<4.2', 'vers:pypi/<4.2'],
  [undefined, 'pkg:apk/alpine/foo', '<4.2-r0', 'vers:apk/<4.2-r0'],
  ['alpine', undefined, '<4.2-r0', 'vers:apk/<4.2-r0'],
  ['arch', undefined, '<4.2-1', 'vers:alpm/<4.2-1'],
  [undefined, 'pkg:pub/foo', '<4.2.0', 'vers:dart/<4.2.0'],
  // VERS types that nobody has registered.
  [undefined, 'pkg:ebuild/gentoo/foo', '<4.2-r1', 'vers:generic/<4.2-r1'],
  ['gentoo', undefined, '<4.2.0', 'vers:intdot/<4.2.0'],
  ['openssl', undefined, '>=1.0.1 <1.0.1g', 'vers:generic/>=1.0.1|<1.0.1g'],
  [undefined, 'pkg:hex/foo', '<4.2.0-rc.1', 'vers:semver/<4.2.0-rc.1'],
  [undefined, 'pkg:hex/foo', '<4.2', 'vers:intdot/<4.2'],
  [undefined, 'pkg:cran/foo', '<1.0.0-2', 'vers:generic/<1.0.0-2'],
  ['none', undefined, '<4.2', 'vers:generic/<4.2'],
  [undefined, 'pkg:github/a/b', '<4.2.0', 'vers:semver/<4.2.0'],
  ['generic', undefined, '<1/2é*!|', 'vers:generic/<1%2F2%C3%A9%2A%21%7C'],
];

describe('identifiers', () => {
  for (const [cpe, version, result] of cpes) {
    it(`${cpe} at ${version}`, () => assert.equal(withCpeVersion(cpe, version), result));
  }
  for (const [purl, version, result] of purls) {
    it(`${purl} at ${JSON.stringify(version)}`, () => assert.equal(withPurlVersion(purl, version), result));
  }
  for (const [ecosystem, purl, text, result] of ranges) {
    it(`${text} of ${ecosystem ?? purl ?? 'no scheme'} is ${result}`, () => {
      const product = { name: 'P', ...(ecosystem && { ecosystem }), ...(purl && { purl }) };
      const range: VersionSpec = { kind: 'range', bounds: [{ comparator: '<', version: text.slice(1) }] };
      // A bar is refused in authored texts; only the quoting is tried here.
      const spec = text.includes('|') ? range : parseVersions(text, 'generic').spec;
      assert.equal(spec && versName(spec, declaredScheme(product)), result);
    });
  }
});
