const inFlight = 16;

/** What `work` gives for each item, in the order of the items; several are waited for at once, because most of the time goes by in reading. */
export async function mapConcurrently<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: { index: number; result: R }[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results.push({ index, result: await work(item) });
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return results.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}
