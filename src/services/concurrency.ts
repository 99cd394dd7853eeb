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
