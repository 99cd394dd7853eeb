import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextPositions } from '../../src/standard/text-position.ts';

test('offsets become lines and columns, whatever ends the lines', () => {
  const positions = new TextPositions('ab\r\nc\rd\n\ne');
  const expected: [offset: number, line: number, column: number][] = [
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 3, 1],
    [8, 4, 1],
    [9, 5, 1],
    [10, 5, 2],
  ];
  for (const [offset, line, column] of expected) assert.deepEqual(positions.at(offset), { line, column }, `${offset}`);
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((line) => positions.line(line)),
    ['ab', 'c', 'd', '', 'e', ''],
  );
});
