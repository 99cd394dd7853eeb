import { readJsonModule } from './look-ups-source.ts';

/** The SPDX licence list: a line each for licences, deprecated licences, exceptions and deprecated exceptions. */
export async function spdxLookUp(): Promise<string[]> {
  const lists: string[][] = await Promise.all([
    readJsonModule('spdx-license-ids/index.json'),
    readJsonModule('spdx-license-ids/deprecated.json'),
    readJsonModule('spdx-exceptions/index.json'),
    readJsonModule('spdx-exceptions/deprecated.json'),
  ]);
  return lists.map((ids) => ids.join(' '));
}
