import fc from 'fast-check';

const times = Number(process.env.PROPERTY_RUNS_TIMES ?? 1);

// CI tries the same values each time, so that what it says is about the change; `PROPERTY_SEED` asks for others.
if (process.env.PROPERTY_SEED !== undefined) fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED) });

/** How often a property is tried: `count` times in the test suite, and as many times more as `npm run properties` asks for. */
export function runs(count: number): number {
  return count * times;
}
