import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PackageURL } from 'packageurl-js';
import { keyWithoutQualifiers, parsePurl } from '../../../../src/check/csaf/values/purl.ts';

test('components are decoded', () => {
  const { purl } = parsePurl('pkg:Golang/google.golang.org/gen%20proto@1%2B2?Arch=a%26b&os=linux#a/%62', 'purl-spec');
  assert.deepEqual(purl, {
    type: 'golang',
    namespace: ['google.golang.org'],
    name: 'gen proto',
    version: '1+2',
    qualifiers: new Map([
      ['arch', 'a&b'],
      ['os', 'linux'],
    ]),
    subpath: ['a', 'b'],
  });
});

/** Valid by either text, by the older one alone, by none. */
const purls: Readonly<Record<string, 'both' | 'purl-spec' | 'none'>> = {
  'pkg:npm/foobar@12.3.1': 'both',
  'pkg:npm/%40angular/animation@12.3.1': 'both',
  'pkg:npm/@angular/animation': 'both',
  'pkg:deb/debian/curl@7.88.1-10+deb12u12?arch=i386': 'both',
  'pkg:oci/product@sha256%3Add134261219b2?repository_url=https://registry.example.com': 'both',
  'pkg:unregistered/name': 'both',
  'pkg:generic/a%2Fb': 'both',
  'pkg:generic/openssl?checksum=sha256:abc&checksums=x': 'both',
  'pkg:cpan/GDT/URI-PackageURL': 'both',
  'pkg:julia/Dates?uuid=ade2ca70-3891-5945-98fb-dc099432e06a': 'both',
  'pkg:/maven/org.apache.commons/io': 'purl-spec',
  'pkg:maven//org.apache.commons/io': 'purl-spec',
  'pkg:generic/na?me?a=b': 'purl-spec',
  'pkg:generic/name#a#b': 'none',
  'pkg:generic/name@': 'purl-spec',
  'pkg:generic/name?': 'purl-spec',
  'pkg:generic/name?a=': 'purl-spec',
  'pkg:generic/name?A=b': 'purl-spec',
  'pkg:generic/name#a/../b': 'purl-spec',
  'pkg:generic/name#a/%2e%2E': 'purl-spec',
  'pkg:generic/name#': 'purl-spec',
  'pkg:golang/stdlib@1.22.1': 'purl-spec',
  'pkg:pypi/namespace/name': 'purl-spec',
  'pkg:julia/Dates': 'purl-spec',
  'pkg:cpan/URI::PackageURL': 'purl-spec',
  'pkg:chrome-extension/dogs': 'purl-spec',
  '': 'none',
  'pkg:': 'none',
  'pkg:npm': 'none',
  'pkg:npm/': 'none',
  'pkg:maven/@1.3.4': 'none',
  'pkg:maven/io@1.3.4': 'none',
  'pkg:oci/com.example/product-A': 'none',
  'npm:foo/bar': 'none',
  'pkg:1npm/name': 'none',
  'pkg:n%70m/name': 'none',
  'pkg:generic/a b': 'none',
  'pkg:generic/ä': 'none',
  'pkg:generic/a%': 'none',
  'pkg:generic/a%g0': 'none',
  'pkg:generic/a%ff': 'none',
  'pkg:generic/a%2Fb/c': 'none',
  'pkg:generic/name?1a=b': 'none',
  'pkg:generic/name?a=b&A=c': 'none',
  'pkg:generic/name?a': 'none',
  'pkg:generic/name#a%2Fb': 'none',
};

for (const [text, valid] of Object.entries(purls)) {
  test(`${text} is valid by ${valid}`, () => {
    const verdicts = [parsePurl(text, 'purl-spec').purl !== undefined, parsePurl(text, 'ECMA-427').purl !== undefined];
    assert.deepEqual(verdicts, [valid !== 'none', valid === 'both'], parsePurl(text, 'ECMA-427').fault);
  });
}

function sameButForQualifiers(a: string, b: string): boolean {
  const [first, second] = [parsePurl(a, 'ECMA-427').purl, parsePurl(b, 'ECMA-427').purl];
  assert.ok(first && second);
  return keyWithoutQualifiers(first) === keyWithoutQualifiers(second);
}

test('the same but for qualifiers', () => {
  assert.ok(sameButForQualifiers('pkg:npm/a@1?x=1', 'pkg:npm/%61@1'));
  assert.ok(sameButForQualifiers('pkg:pypi/Foo_bar@1.0RC1', 'pkg:pypi/foo-bar@1.0rc1'));
  assert.ok(sameButForQualifiers('pkg:oci/product-A@sha256%3AAB', 'pkg:oci/product-a@sha256:ab'));
  assert.ok(!sameButForQualifiers('pkg:npm/Foo@1', 'pkg:npm/foo@1'));
  assert.ok(!sameButForQualifiers('pkg:generic/a/b', 'pkg:generic/a%2Fb'));
  assert.ok(!sameButForQualifiers('pkg:generic/a@1', 'pkg:generic/a'));
});

test('no text makes it throw', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^pkg:[a-z]{1,6}\/[a-z%0-9A-F/@?=&#.:]{0,40}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const { purl, fault } = parsePurl(text, 'ECMA-427');
      assert.notEqual(purl === undefined, fault === undefined);
    }),
  );
});

/** Parts that make PURLs of every kind, sound and broken. */
const part = fc.constantFrom(
  'a',
  'B',
  '@',
  '%40',
  '/',
  '?',
  '#',
  '=',
  '&',
  ':',
  '.',
  '..',
  '%2F',
  '-',
  '1',
  'org.x',
  'k=v',
  '+',
);
const type = fc.constantFrom('npm', 'maven', 'deb', 'oci', 'pypi', 'golang', 'generic', 'unregistered');

test('what is valid here, packageurl-js can read', () => {
  let valid = 0;
  fc.assert(
    fc.property(type, fc.array(part, { minLength: 1, maxLength: 8 }), (kind, parts) => {
      const text = `pkg:${kind}/${parts.join('')}`;
      const { purl } = parsePurl(text, 'ECMA-427');
      if (purl === undefined) return;
      valid += 1;
      const theirs = PackageURL.fromString(text);
      assert.deepEqual([theirs.type, theirs.name?.toLowerCase()], [purl.type, purl.name.toLowerCase()], text);
    }),
    { numRuns: 5000, seed: 1 },
  );
  assert.ok(valid > 500, `${valid} valid`);
});
