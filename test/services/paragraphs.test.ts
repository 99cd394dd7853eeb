import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphsOf } from '../../src/services/paragraphs.ts';

const sentence = 'One sentence of thirty letters. ';

const cases: readonly { what: string; text: string; pieces: readonly string[] }[] = [
  { what: 'one paragraph', text: 'One.', pieces: ['One.'] },
  { what: 'lines of one paragraph', text: 'One\ntwo.', pieces: ['One\ntwo.'] },
  { what: 'paragraphs', text: 'One.\n\nTwo.\n \t\nThree.', pieces: ['One.', 'Two.', 'Three.'] },
  { what: 'nothing', text: ' \n\n ', pieces: [] },
  { what: 'many sentences', text: sentence.repeat(70), pieces: [sentence.repeat(62), sentence.repeat(8)] },
  { what: 'many words', text: 'word '.repeat(500), pieces: ['word '.repeat(400), 'word '.repeat(100)] },
  { what: 'one long word', text: 'x'.repeat(4_500), pieces: ['x'.repeat(2_000), 'x'.repeat(2_000), 'x'.repeat(500)] },
];

for (const { what, text, pieces } of cases) {
  test(`paragraphs: ${what}`, () => {
    assert.deepEqual([...paragraphsOf(text)], pieces);
  });
}
