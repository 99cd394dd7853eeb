import registry from '../generated/language.js';

/** Kinds of subtags that stand in a language tag by themselves (RFC 5646 §2.2). */
export type SubtagKind = 'language' | 'script' | 'region' | 'variant';

/** Whether the registry has the subtag, which is in lower case; those for private use are registered too. */
export function isRegistered(kind: SubtagKind, subtag: string): boolean {
  return has(kind, subtag) || isPrivateUse(kind, subtag);
}

/** Whether the registry leaves the subtag, which is in lower case, to private agreements: `qaa`, `Qaaa`, `XA` and the like. */
export function isPrivateUse(kind: SubtagKind, subtag: string): boolean {
  return lineOf(`private-${kind}`)
    .trim()
    .split(' ')
    .some((entry) => {
      const [first = '', last = first] = entry.split('..');
      return subtag.length === first.length && first <= subtag && subtag <= last;
    });
}

/** The language that an extended language, in lower case, belongs behind; undefined when there is no such extended language. */
export function prefixOfExtendedLanguage(subtag: string): string | undefined {
  return valueBehind('extlang', subtag);
}

/** Whether a whole tag, in lower case, is registered from the time before tags had a grammar (RFC 5646 §2.2.8). */
export function isGrandfathered(tag: string): boolean {
  return has('grandfathered', tag);
}

/** What the registry asks to use instead of a subtag, or of a whole tag, in lower case. */
export function preferredValue(kind: SubtagKind | 'grandfathered' | 'redundant', subtag: string): string | undefined {
  return valueBehind('preferred', `${kind}/${subtag}`);
}

function has(name: string, entry: string): boolean {
  return lineOf(name).includes(` ${entry} `);
}

function valueBehind(name: string, entry: string): string | undefined {
  const line = lineOf(name);
  const at = line.indexOf(` ${entry}=`);
  if (at < 0) return undefined;
  const start = at + entry.length + 2;
  return line.slice(start, line.indexOf(' ', start));
}

let lines: ReadonlyMap<string, string> | undefined;

/** A document has one language or two: searching a line as it is takes less time than to split thousands of subtags. */
function lineOf(name: string): string {
  lines ??= new Map(registry.split('\n').map(parseLine));
  return lines.get(name) ?? ' ';
}

/** The name of a line, and its entries with a space on either side. */
function parseLine(line: string): [string, string] {
  const end = line.indexOf(' ');
  return [line.slice(0, end), `${line.slice(end)} `];
}
