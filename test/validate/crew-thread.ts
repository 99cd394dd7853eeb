import { setTimeout } from 'node:timers/promises';
import { answerItems } from '../../src/validate/worker-crew.ts';

answerItems<number, number, string>(async (factor) => async (item) => {
  if (item === 5) throw new Error('five is too much');
  if (item === 6) process.exit(3);
  // The first take the longest, so that the order of the answers is not that of the questions.
  await setTimeout(item < 4 ? 20 : 0);
  return `${item * factor}`;
});
