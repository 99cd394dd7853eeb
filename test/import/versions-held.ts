/** Whether short forms hold a version, by a reading of their own: all versions in these tests are `<number>.0.0`. */
export function holds(texts: readonly string[], version: number): boolean {
  return texts.some((text) => text === 'all' || text.split(' ').every((bound) => satisfies(bound, version)));
}

function satisfies(bound: string, version: number): boolean {
  const [, sign = '', number = ''] = /^(>=|<=|>|<)?(\d+)\.0\.0$/.exec(bound) ?? [];
  if (number === '') throw new Error(`unexpected bound ${bound}`);
  const other = Number(number);
  if (sign === '') return version === other;
  if (sign === '>=') return version >= other;
  if (sign === '<=') return version <= other;
  return sign === '>' ? version > other : version < other;
}

/** The versions that the tests try: those that bounds name, and some between them. */
export const tried: readonly number[] = Array.from({ length: 14 }, (_, index) => index);

export function versionText(number: number): string {
  return `${number}.0.0`;
}
