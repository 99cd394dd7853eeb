import { readJsonModule } from './look-ups-source.ts';

/** The SPDX licence list: a line each for licences, deprecated licences, exceptions and deprecated exceptions. */
export async function spdxLookUp(): Promise<string[]> {
  const lists = await Promise.all([
    readJsonModule<string[]>('spdx-license-ids/index.json'),
    readJsonModule<string[]>('spdx-license-ids/deprecated.json'),
    readJsonModule<string[]>('spdx-exceptions/index.json'),
    readJsonModule<string[]>('spdx-exceptions/deprecated.json'),
  ]);
  return lists.map((ids) => ids.join(' '));
}
