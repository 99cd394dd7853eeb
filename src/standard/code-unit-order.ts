/** Order of two strings by UTF-16 code units: the same everywhere, as an order by locale is not. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
