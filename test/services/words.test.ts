import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../src/services/words.ts';

const cases: readonly { text: string; words: readonly string[] }[] = [
  { text: 'An attacker reads memory.', words: ['An', 'attacker', 'reads', 'memory'] },
  { text: 'the same word, the same place', words: ['the', 'same', 'word', 'place'] },
  { text: '(“quoted”), [bracketed]; *starred*', words: ['quoted', 'bracketed', 'starred'] },
  { text: "the vendor's and the users’ systems", words: ['the', 'vendor', 'and', 'users', 'systems'] },
  { text: "it doesn't work", words: ['it', "doesn't", 'work'] },
  { text: 'read/write access—or denial…now', words: ['read', 'write', 'access', 'or', 'denial', 'now'] },
  { text: 'cross-site a-priori', words: ['cross', 'site', 'priori'] },
  { text: 'see https://exampel.com/pruduct?x=y now', words: ['see', 'now'] },
  { text: 'mail securty@example.com or mailto:x', words: ['mail', 'or'] },
  { text: 'www.exampel.com, docs.exampel', words: [] },
  { text: 'CVE-2021-44228 CWE-79 GHSA-abcd-efgh-ijkl', words: [] },
  { text: 'pkg:npm/lodahs cpe:2.3:a:vendr:prodct', words: [] },
  { text: 'version 1.2.3-beta, v2, 32-bitt', words: ['version'] },
  { text: 'call `strcopy(dst)` and `two\nlines` here', words: ['call', 'and', 'here'] },
  { text: 'one ` alone here', words: ['one', 'alone', 'here'] },
  { text: 'the XSS and the APIs of SCADA', words: ['the', 'and', 'of'] },
  { text: 'JavaScript iPhone IPsec OpenSSL', words: [] },
  { text: 'grub_cmd_initrd main() argc=1 <br> C:\\Windos', words: [] },
  { text: '/etc/passwrd ./confg readme.mdd kernel32.dll ~/homee', words: [] },
  { text: 'Dräger naïve Größe', words: ['Dräger', 'naïve', 'Größe'] },
  { text: 'x y z', words: [] },
  { text: `before ${'q'.repeat(61)} after`, words: ['before', 'after'] },
  { text: '', words: [] },
];

for (const { text, words } of cases) {
  test(`words of ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.deepEqual([...wordsOf(text)], words);
  });
}

test('long rows of punctuation are read once', () => {
  assert.deepEqual([...wordsOf(`${'('.repeat(200_000)}a${')'.repeat(200_000)} word ${'`'.repeat(200_001)}`)], ['word']);
});
