import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** A JSON file of a package, taken to have the shape that the caller expects: a generator fails loudly on another one. */
export async function readJsonModule<Shape>(specifier: string): Promise<Shape> {
  return JSON.parse(await readFile(resolve(specifier), 'utf8'));
}
