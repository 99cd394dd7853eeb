/** A number with its noun: `1 error`, `2 errors`, `0 errors`. */
export function counted(count: number, noun: string, many: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** As {@link counted}; of nothing, nothing is said. */
export function countedIfAny(count: number, noun: string): string {
  return count === 0 ? '' : counted(count, noun);
}
