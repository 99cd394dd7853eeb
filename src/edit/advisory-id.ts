/** How the ids of a publisher are built: `EXAMPLE-SA-2026-0017` is a prefix, a year and a number of at least four digits. */
export interface IdScheme {
  prefix: string;
  /** What stands between year and number; absent when the ids have no year. */
  between?: string;
  /** Digits that a number has at least. */
  width: number;
}

interface NumberedId {
  prefix: string;
  between?: string;
  year?: number;
  digits: string;
}

/** Characters that a file name cannot hold everywhere; `check` expects the same replacement. */
const unsafe = /[\p{Cc}\s/\\:*?"<>|]+/gu;

/** Name of the file of an advisory, without its folder. */
export function advisoryFileName(id: string): string {
  return `${id.replace(unsafe, '_')}.yaml`;
}

/** The scheme that existing ids show: that of the newest year, then the most usual one; undefined when no id ends with a number. */
export function schemeOf(ids: readonly string[]): IdScheme | undefined {
  const groups = Map.groupBy(
    ids.flatMap((id) => numbered(id) ?? []),
    ({ prefix, between }) => JSON.stringify([prefix, between]),
  );
  const [best] = [...groups.values()].sort((a, b) => newest(b) - newest(a) || b.length - a.length);
  const [first] = best ?? [];
  if (best === undefined || first === undefined) return undefined;
  const padded = best.filter(({ digits }) => digits.startsWith('0'));
  const width = Math.max(
    1,
    ...padded.map(({ digits }) => digits.length),
    Math.min(...best.map(({ digits }) => digits.length)),
  );
  return { prefix: first.prefix, width, ...(first.between === undefined ? {} : { between: first.between }) };
}

/** The scheme for a publisher without advisories: `EXAMPLE-SA-2026-0001` of "Example Networks". */
export function schemeForPublisher(name: string): IdScheme {
  const word = /[0-9A-Za-z]+/.exec(name)?.[0] ?? 'ADVISORY';
  return { prefix: `${word.toUpperCase().slice(0, 20)}-SA-`, between: '-', width: 4 };
}

/**
 * The id after all that are taken. Numbers begin at 1 each year, unless those that are there show that they run on.
 *
 * @param taken Ids, or names of files without their ending.
 */
export function nextId({ prefix, between, width }: IdScheme, taken: readonly string[], year: number): string {
  const own = taken.flatMap((id) => numbered(id) ?? []).filter((id) => isSamePrefix(id, { prefix, between }));
  const counted = between === undefined || runsOn(own) ? own : own.filter((id) => id.year === year);
  const highest = counted.reduce((most, { digits }) => (BigInt(digits) > most ? BigInt(digits) : most), 0n);
  const number = String(highest + 1n).padStart(width, '0');
  return `${prefix}${between === undefined ? '' : `${year}${between}`}${number}`;
}

/** In names of files some characters are replaced. */
function isSamePrefix(id: NumberedId, { prefix, between }: { prefix: string; between: string | undefined }): boolean {
  const safe = (text = ''): string => text.replace(unsafe, '_');
  return safe(id.prefix) === safe(prefix) && safe(id.between) === safe(between);
}

/** Whether each year goes on with the numbers of the one before, instead of beginning anew. */
function runsOn(ids: readonly NumberedId[]): boolean {
  const years = [...Map.groupBy(ids, ({ year = 0 }) => year)].sort(([a], [b]) => a - b);
  const ranges = years.map(([, each]) => each.map(({ digits }) => Number(digits)));
  return (
    ranges.length > 1 &&
    ranges.every((numbers, index) => index === 0 || Math.min(...numbers) > Math.max(...(ranges[index - 1] ?? [])))
  );
}

function newest(ids: readonly NumberedId[]): number {
  return ids.reduce((most, { year = 0 }) => Math.max(most, year), 0);
}

function numbered(id: string): NumberedId | undefined {
  const match = /^(.*?)(?:((?:19|20)\d\d)([^0-9A-Za-z]+))?(\d+)$/s.exec(id);
  if (match === null) return undefined;
  const [, prefix = '', year, between, digits = ''] = match;
  return { prefix, digits, ...(year === undefined || between === undefined ? {} : { year: Number(year), between }) };
}
