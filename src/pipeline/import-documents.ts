import { cweNames } from '../check/csaf/values/cwe.ts';
import { type ImportReport, importFiles } from '../import/import.ts';
import { jsonPaths } from '../import/json-paths.ts';

/** Imports JSON documents, and those in folders, into a content folder; see {@link importFiles}. */
export async function importDocuments(
  named: readonly string[],
  options: { into: string; now: Date; force: boolean; onProgress?: (done: number, total: number) => void },
): Promise<ImportReport> {
  return importFiles(await jsonPaths(named), { ...options, cweNames: cweNames() });
}
