/**
 * Gives what `work` makes of each item, in the order of the items, with at most `most` at work at a time. After a failure no more is
 * begun, and it is thrown when nothing runs any more.
 */
export async function inFlight<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Runs work as soon as less than a number of others run; what has to wait starts in the order in which it came. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Bounds how many pieces of work run at the same time. */
export function limited(most: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  let next = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const start = waiting[next];
      if (start === undefined) {
        running -= 1;
        waiting.length = next = 0;
      } else {
        next += 1;
        start();
      }
    }
  };
}
