import type { Range } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { type LocateInJson, locateInJson } from '../standard/json-positions.ts';
import { TextPositions } from '../standard/text-position.ts';

/**
 * A JSON file as a report knows it. Its text is searched when the first place is asked for, and then for all of them at once.
 *
 * @param pointers What will be asked for; anything else is answered by the nearest element of these.
 */
export function jsonSource(path: string, text: string, pointers: Iterable<string>): SourceFile {
  const positions = new TextPositions(text);
  let find: LocateInJson | undefined;
  return {
    path,
    text,
    locate(pointer, part): Range {
      find ??= locateInJson(text, pointers);
      const { start, end } = find(pointer, part);
      return { start: positions.at(start), end: positions.at(end) };
    },
  };
}
