import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SoughtText, textSearch } from '../../../src/check/leaks/text-search.ts';

/** Each text that is found, as often as it is found. */
function findings(texts: readonly SoughtText[], content: string): string[] {
  const found: string[] = [];
  textSearch(texts)(new TextEncoder().encode(content), ({ text }) => {
    found.push(text);
    return false;
  });
  return found.sort();
}

const plain = (...texts: string[]): SoughtText[] => texts.map((text) => ({ text }));
const whole = (...texts: string[]): SoughtText[] => texts.map((text) => ({ text, whole: true }));

describe('textSearch', () => {
  const cases: { name: string; texts: SoughtText[]; content: string; expected: string[] }[] = [
    { name: 'nothing to look for', texts: [], content: 'anything', expected: [] },
    {
      name: 'at the very begin and end',
      texts: plain('begin', 'end'),
      content: 'begin end',
      expected: ['begin', 'end'],
    },
    { name: 'whatever the case', texts: plain('Canary'), content: 'CANARY canary', expected: ['Canary', 'Canary'] },
    { name: 'beyond ASCII', texts: plain('Lücke 漏洞'), content: 'eine lücke 漏洞!', expected: ['Lücke 漏洞'] },
    { name: 'one inside another', texts: plain('abcabc', 'bca'), content: 'xabcabc', expected: ['abcabc', 'bca'] },
    { name: 'overlapping itself', texts: plain('aaa'), content: 'aaaa', expected: ['aaa', 'aaa'] },
    { name: 'cut off at the end', texts: plain('abcdef', 'abc'), content: 'abcde', expected: ['abc'] },
    { name: 'a whole name', texts: whole('SA-1'), content: 'SA-1, sa-10, xSA-1, "sa-1"', expected: ['SA-1', 'SA-1'] },
  ];
  for (const { name, texts, content, expected } of cases) {
    it(name, () => assert.deepEqual(findings(texts, content), expected));
  }

  it('finds what a plain search finds, in random text of few letters', () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const letters = (length: number): string => Array.from({ length }, () => 'abAé'[random(4)]).join('');
    for (let round = 0; round < 300; round += 1) {
      const texts = [...new Set(Array.from({ length: 1 + random(6) }, () => letters(3 + random(6)).toLowerCase()))];
      const content = letters(random(200));
      const expected = texts.flatMap((text) =>
        Array.from(content, (_, at) => at)
          .filter((at) => content.toLowerCase().startsWith(text, at))
          .map(() => text),
      );
      assert.deepEqual(findings(plain(...texts), content), expected.sort(), `${texts.join()} in ${content}`);
    }
  });

  it('stops when it is told to', () => {
    let count = 0;
    textSearch(plain('abc'))(new TextEncoder().encode('abc abc'), () => {
      count += 1;
      return true;
    });
    assert.equal(count, 1);
  });

  it('refuses what is too short to be looked for', () => {
    assert.throws(() => textSearch(plain('ab')), /2 bytes/);
  });
});
