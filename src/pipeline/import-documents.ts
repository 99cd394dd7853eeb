import { cweNames } from '../check/csaf/values/cwe.ts';
import { type ImportReport, importFiles } from '../import/import.ts';

/** Imports JSON documents into a content folder; see {@link importFiles}. */
export async function importDocuments(
  files: readonly string[],
  options: { into: string; now: Date; force: boolean },
): Promise<ImportReport> {
  return importFiles(files, { ...options, cweNames: cweNames() });
}
