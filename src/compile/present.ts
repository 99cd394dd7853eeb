/** `T` with its optional members possibly spelt out as undefined. */
type Sparse<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** The members that are there: CSAF has no null, and an empty list is invalid almost everywhere in it. */
export function present<T extends object>(sparse: Sparse<T>): T {
  const result: Record<string, unknown> = {};
  for (const key in sparse) {
    const value: unknown = sparse[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) result[key] = value;
  }
  // What is left out was optional, which the compiler cannot follow through a loop.
  return result as T;
}
