import { csaf20 } from './csaf-2.0.ts';
import { csaf21 } from './csaf-2.1.ts';
import { cve } from './cve.ts';
import type { DraftImporter } from './draft-importer.ts';
import { ghsa } from './ghsa.ts';
import type { Importer } from './importer.ts';
import { osv } from './osv.ts';

/** Every format that can be imported; the first that recognises a file takes it. A new one is one file and one entry here. */
export const importers: readonly Importer[] = [csaf21, csaf20];

/** The formats that become drafts; likewise. */
export const draftImporters: readonly DraftImporter[] = [cve, ghsa, osv];

/** Who can import a parsed JSON file. */
export function importerOf(value: unknown): Importer | undefined {
  return importers.find((importer) => importer.recognises(value));
}

/** Who can make drafts of a parsed JSON file. */
export function draftImporterOf(value: unknown): DraftImporter | undefined {
  return draftImporters.find((importer) => importer.recognises(value));
}
