/** The value that is there most often, by its JSON; the first of several that are equally frequent. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<string | undefined, { value: T; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { value, count: 1 });
    else known.count += 1;
  }
  let most: { value: T; count: number } | undefined;
  for (const entry of counts.values()) {
    if (most === undefined || entry.count > most.count) most = entry;
  }
  return most?.value;
}
