import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { leaksIn } from './audit.ts';

const word = 'Canary0123456789ab';
const canaries = new Map([
  [word.toLowerCase(), 'the title'],
  ['canary', 'part of a canary'],
]);
const before = 'Some text that nobody minds, <b>long</b> enough. ';

/** One file of a zip archive; the directory at its end does not matter here. */
function zipped(name: string, content: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), deflateRawSync(content)]);
}

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** An audit that finds nothing must be one that would have found it. */
const hidden: Record<string, Buffer> = {
  'as it is.txt': Buffer.from(before + word),
  'in capitals.txt': Buffer.from(before + word.toUpperCase()),
  'in UTF-16 of Windows.txt': Buffer.from(before + word, 'utf16le'),
  'in UTF-16 of others.txt': swapped(before + word),
  'packed.txt.gz': gzipSync(before + word),
  'deflated.bin': deflateSync(before + word),
  'packed.txt.br': brotliCompressSync(before + word),
  'content.zip': zipped('file.txt', before + word),
  'name.zip': zipped(`${word}.txt`, before),
  'base64 in a source map.js.map': Buffer.from(
    `{"x":"data:application/json;base64,${Buffer.from(`{"sources":["${word}"]}`).toString('base64')}"}`,
  ),
  'base64 of what is packed.txt': Buffer.from(gzipSync(before + word).toString('base64')),
  'percent-encoded.txt': Buffer.from(`/?q=${[...Buffer.from(word)].map((byte) => `%${byte.toString(16)}`).join('')}`),
  'in references of HTML.html': Buffer.from([...word].map((letter) => `&#${letter.charCodeAt(0)};`).join('')),
  'in hexadecimal references.html': Buffer.from(
    [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''),
  ),
  'in escapes of JSON.json': Buffer.from(
    [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  ),
};

describe('leaksIn', () => {
  for (const [path, bytes] of Object.entries(hidden)) {
    it(`finds a canary ${path}`, () =>
      assert.deepEqual(leaksIn(new Map([[path, bytes]]), canaries), [`${path}: the title`]));
  }

  it('finds one in the name of a file', () => {
    const path = `advisories/${word.toLowerCase()}/index.html`;
    assert.deepEqual(leaksIn(new Map([[path, Buffer.from('')]]), canaries), [`${path}: the title`]);
  });

  it('finds the rest of one that was cut', () => {
    assert.deepEqual(leaksIn(new Map([['a', Buffer.from('Canary01…')]]), canaries), ['a: part of a canary']);
  });

  it('finds nothing where there is nothing', () => {
    const files = new Map([
      ['a.html', Buffer.from(before)],
      ['b.gz', gzipSync(before)],
    ]);
    assert.deepEqual(leaksIn(files, canaries), []);
  });
});
