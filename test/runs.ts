const times = Number(process.env.PROPERTY_RUNS_TIMES ?? 1);

/** How often a property is tried: `count` times in the test suite, and as many times more as `npm run properties` asks for. */
export function runs(count: number): number {
  return count * times;
}
