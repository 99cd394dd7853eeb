import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A CSAF document, its two hashes or its signature, below the folder of its label: `2026/example-sa-2026-0001.json.asc`. */
const documentFile = /(?:^|\/)[0-9]{4}\/[^/]+\.json(?:\.asc|\.sha256|\.sha512)?$/;

/**
 * Every document below a folder with what belongs to it, by `<label>/<year>/<file>`, as bytes in Latin-1 so that a comparison of two
 * such maps compares bytes and a difference is readable.
 */
export async function documentFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const named = paths.map((path): [string, string] => [relative(folder, path).split(sep).join('/'), path]);
  const wanted = named.filter(([name]) => documentFile.test(name));
  return new Map(
    await Promise.all(wanted.map(async ([name, path]) => [name, await readFile(path, 'latin1')] as const)),
  );
}

/** Both hold the same files with the same bytes; what fails is told by name, for a difference of a thousand files is endless. */
export function assertSameFiles(actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): void {
  assert.ok(expected.size > 0);
  const names = (files: ReadonlyMap<string, string>, where: (name: string) => boolean): string[] =>
    [...files.keys()].filter(where);
  assert.deepEqual(
    {
      missing: names(expected, (name) => !actual.has(name)),
      unexpected: names(actual, (name) => !expected.has(name)),
      different: names(expected, (name) => actual.has(name) && actual.get(name) !== expected.get(name)),
    },
    { missing: [], unexpected: [], different: [] },
  );
}
