import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachOnce } from '../../../src/emit/feeds/each-once.ts';

describe('texts that are written once', () => {
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

  it('are asked for once each, whatever the lists, and come in the order of the list', () => {
    const asked: string[][] = [];
    const texts = eachOnce((subjects: readonly { name: string }[]) => {
      asked.push(subjects.map(({ name }) => name));
      return subjects.map(({ name }) => name.toUpperCase());
    });
    assert.deepEqual(texts([b, a, b]), ['B', 'A', 'B']);
    assert.deepEqual(texts([c, a]), ['C', 'A']);
    assert.deepEqual(texts([a, b, c]), ['A', 'B', 'C']);
    assert.deepEqual(asked, [['b', 'a'], ['c']]);
  });

  it('belong to the object, not to its content', () => {
    const texts = eachOnce((subjects: readonly { name: string }[]) => subjects.map(({ name }) => name));
    assert.deepEqual(texts([{ name: 'x' }]), ['x']);
    assert.deepEqual(texts([{ name: 'x' }, { name: 'y' }]), ['x', 'y']);
  });

  it('are never fewer than asked for', () => {
    assert.throws(() => eachOnce(() => ['one'])([a, b]), /1 texts for 2 subjects/);
  });
});
