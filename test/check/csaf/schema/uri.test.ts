import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isUri } from '../../../../src/check/csaf/schema/uri.ts';

/** The grammar of RFC 3986, appendix A, put together rule by rule. */
const encoded = '%[0-9A-Fa-f]{2}';
const plain = "[\\w.~!$&'()*+,;=\\-]";
const pchar = `(?:${plain}|[:@]|${encoded})`;
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)';
const ipv4 = `${octet}(?:\\.${octet}){3}`;
const group = '[0-9A-Fa-f]{1,4}';
const last32 = `(?:${group}:${group}|${ipv4})`;
const ipv6 = [
  `(?:${group}:){6}${last32}`,
  `::(?:${group}:){5}${last32}`,
  `(?:${group})?::(?:${group}:){4}${last32}`,
  `(?:(?:${group}:){0,1}${group})?::(?:${group}:){3}${last32}`,
  `(?:(?:${group}:){0,2}${group})?::(?:${group}:){2}${last32}`,
  `(?:(?:${group}:){0,3}${group})?::${group}:${last32}`,
  `(?:(?:${group}:){0,4}${group})?::${last32}`,
  `(?:(?:${group}:){0,5}${group})?::${group}`,
  `(?:(?:${group}:){0,6}${group})?::`,
].join('|');
const literal = `\\[(?:${ipv6}|[vV][0-9A-Fa-f]+\\.(?:${plain}|:)+)\\]`;
const authority = `(?:(?:${plain}|:|${encoded})*@)?(?:${literal}|(?:${plain}|${encoded})*)(?::\\d*)?`;
const path = `(?://${authority}(?:/${pchar}*)*|/(?:${pchar}+(?:/${pchar}*)*)?|${pchar}+(?:/${pchar}*)*|)`;
const rest = `(?:${pchar}|[/?])*`;
const uri = new RegExp(`^[A-Za-z][A-Za-z0-9+.\\-]*:${path}(?:\\?${rest})?(?:#${rest})?$`);

const cases: readonly (readonly [text: string, accepted: boolean])[] = [
  ['https://example.com', true],
  ['https://example.com/a/b?c=d#e', true],
  ['HTTPS://user:pw@example.com:8443/', true],
  ['https://[2001:db8::1]:443/', true],
  ['https://[::ffff:192.0.2.1]', true],
  ['https://[v1.a:b]', true],
  ['https://[::1', false],
  ['https://[1:2:3:4:5:6:7]', false],
  ['https://[1:2:3:4:5:6:7:8:9]', false],
  ['https://[1::2::3]', false],
  ['https://[::256.1.1.1]', false],
  ['https://[::1]x/', false],
  ['urn:uuid:0', true],
  ['pkg:npm/%40a/b@1.0', true],
  ['mailto:a@example.com', true],
  ['file:///etc', true],
  ['a:', true],
  ['https://', true],
  ['https://example.com:port/', false],
  ['https://example.com/a b', false],
  ['https://example.com/"', false],
  ['https://example.com/%4', false],
  ['https://example.com/ü', false],
  ['https://exämple.com/', false],
  ['https://a@b@c/', false],
  ['https://example.com/#a#b', false],
  ['https://example.com/\n', false],
  ['//example.com', false],
  ['example.com', false],
  ['1a:b', false],
  [':a', false],
  ['', false],
  ['https://example.com\\a', false],
  ['https://example.com/[a]', false],
];

for (const [text, accepted] of cases) {
  test(`${JSON.stringify(text)} ${accepted ? 'is' : 'is not'} a URI`, () => {
    assert.equal(isUri(text), accepted);
    assert.equal(uri.test(text), accepted);
  });
}

test('a text is a URI where the grammar of RFC 3986 says so', () => {
  const piece = fc.constantFrom(
    ...[
      'http',
      'a',
      'f',
      ':',
      '::',
      '/',
      '//',
      '@',
      '[',
      ']',
      '?',
      '#',
      '%',
      '%2F',
      '%g0',
      '1',
      '255',
      '.',
      '-',
      'v1.',
      ' ',
      'é',
      '"',
      '~',
    ],
  );
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const agree = (text: string) => isUri(text) === uri.test(text);
  fc.assert(fc.property(texts, agree), { seed: 1, numRuns: 5000 });
  fc.assert(
    fc.property(texts, (text) => agree(`https://${text}`)),
    { seed: 2, numRuns: 20_000 },
  );
  fc.assert(
    fc.property(texts, (text) => agree(`a://[${text}]`)),
    { seed: 3, numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.ipV6(), (address) => agree(`a://[${address}]`) && isUri(`a://[${address}]`)),
    { seed: 4, numRuns: 2000 },
  );
  fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), agree), {
    seed: 5,
    numRuns: 2000,
  });
});
