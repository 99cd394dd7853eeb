import { csaf20 } from './csaf-2.0.ts';
import type { Importer } from './importer.ts';

/** Every format that can be imported; the first that recognises a file takes it. A new one is one file and one entry here. */
export const importers: readonly Importer[] = [csaf20];

/** Who can import a parsed JSON file. */
export function importerOf(value: unknown): Importer | undefined {
  return importers.find((importer) => importer.recognises(value));
}
