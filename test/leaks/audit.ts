import { readings } from './decodings.ts';

/** Texts to look for, in lower case, and what each is: the longer before the shorter that begins it. */
export type Canaries = ReadonlyMap<string, string>;

/** Where canaries are found in files, in their names and in all that their bytes may say: `path: what it is`. */
export function leaksIn(files: ReadonlyMap<string, Buffer>, canaries: Canaries): string[] {
  const pattern = new RegExp([...canaries.keys()].map(escaped).join('|'), 'g');
  return [...files].flatMap(([path, bytes]) => {
    const found = new Set([path, ...readings(bytes, path)].flatMap((text) => text.toLowerCase().match(pattern) ?? []));
    return [...found].map((word) => `${path}: ${canaries.get(word)}`);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
