import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileRules } from '../../src/validate/file-rules.ts';
import { parseText } from '../../src/validate/json-text.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** The finding as `rule line:column subject`. */
const cases: [name: string, bytes: Uint8Array, isRead: boolean, findings: RegExp[]][] = [
  ['plain', utf8('{"a":1}\n'), true, []],
  ['umlauts', utf8('{"ä":"😀"}'), true, []],
  ['nothing', utf8(''), false, [/^json\/empty $/]],
  ['white space', utf8(' \n '), false, [/^json\/empty $/]],
  ['a byte order mark', utf8('\ufeff{"a":1}'), true, [/^json\/byte-order-mark $/]],
  [
    'a byte order mark and more',
    utf8('\ufeff{"a":}'),
    false,
    [/^json\/byte-order-mark $/, /^json\/syntax 1:6 a value is missing$/],
  ],
  ['UTF-16 with a mark', Buffer.from('\ufeff{"a":1}', 'utf16le'), true, [/^json\/encoding it is in UTF-16LE$/]],
  ['UTF-16 without one', Buffer.from('{"a":1}', 'utf16le'), true, [/^json\/encoding it is in UTF-16LE$/]],
  ['UTF-16 the other way', utf16be('{"a":1}'), true, [/^json\/encoding it is in UTF-16BE$/]],
  ['Latin-1', Buffer.from('{\n "a": "äö" }', 'latin1'), false, [/^json\/encoding 2:8 byte 0xE4 does not belong/]],
  ['a character that is cut off', utf8('{"a":"ä').subarray(0, -1), false, [/^json\/encoding 1:7 /]],
  ['a file that is cut off', utf8('{"a": [1,\n'), false, [/^json\/syntax 2:1 the file ends too early/]],
  ['a missing comma', utf8('{\n  "a": 1\n  "b": 2\n}'), false, [/^json\/syntax 3:3 a comma or "}" is missing$/]],
  ['markup', utf8('<!doctype html>\n<p>404</p>'), false, [/^json\/markup $/]],
  ['a merge', utf8('{\n<<<<<<< HEAD\n "a":1\n=======\n'), false, [/^json\/conflict 2:1 $/]],
  ['a merge at the top', utf8('<<<<<<< HEAD\n{}'), false, [/^json\/conflict 1:1 $/]],
  ['a name twice', utf8('{"a":1,\n"a":2}'), true, [/^json\/repeated-name 2:1 "a"$/]],
  ['bytes of a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), false, [/^json\/encoding 1:1 /]],
];

test('what is wrong with the text of a file is told with its place, and the rest is read', () => {
  for (const [name, bytes, isRead, expected] of cases) {
    const { json, findings } = parseText(bytes);
    assert.equal(json !== undefined, isRead, name);
    assert.equal(findings.length, expected.length, `${name}: ${JSON.stringify(findings)}`);
    for (const [index, pattern] of expected.entries()) {
      const { test: rule, range, subject = '' } = findings[index] ?? assert.fail();
      const place = range === undefined ? '' : `${range.start.line}:${range.start.column} `;
      assert.match(`${rule} ${place}${subject}`, pattern, name);
    }
  }
});

test('every rule about JSON has a case', () => {
  const covered = new Set(cases.flatMap(([, bytes]) => parseText(bytes).findings.map((finding) => finding.test)));
  const rules = Object.keys(fileRules).filter((rule) => rule.startsWith('json/'));
  assert.deepEqual(
    rules.filter((rule) => !covered.has(rule)),
    [],
  );
});
