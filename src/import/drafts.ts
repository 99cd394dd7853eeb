import type { AuthoredPublisher } from '../model/authored.ts';
import { type DraftContent, readDraftContent } from './draft-content.ts';
import { type DraftImportOptions, type ImportedDraft, importDraft } from './draft-import.ts';
import { draftPublisher } from './draft-importer.ts';
import { draftImporterOf } from './importers.ts';
import { readJsonFile } from './json-file.ts';
import type { Outcome } from './refusal.ts';

/** Makes drafts of the records of parsed JSON files, one file after the other; undefined for a file of another format. */
export type DraftsOf = (value: unknown) => Promise<Outcome<ImportedDraft>[] | undefined>;

/** Drafts in one content folder, which is looked through when the first record comes. */
export function draftsInto(options: Omit<DraftImportOptions, 'content'>): DraftsOf {
  let content: DraftContent | undefined;
  return async (value) => {
    const importer = draftImporterOf(value);
    if (importer === undefined) return undefined;
    content ??= await readDraftContent(options.into);
    const outcomes: Outcome<ImportedDraft>[] = [];
    for (const record of importer.recordsOf(value)) {
      outcomes.push(record.refusal === undefined ? await importDraft(record.ok, { ...options, content }) : record);
    }
    return outcomes;
  };
}

/** The publisher that all records tell of, or one that is still to be written; undefined when no file holds a record. */
export async function publisherOfDrafts(files: readonly string[]): Promise<AuthoredPublisher | undefined> {
  const found = new Map<string, AuthoredPublisher>();
  for (const file of files) {
    const read = await readJsonFile(file);
    if (read.refusal !== undefined) continue;
    for (const { ok: record } of draftImporterOf(read.ok)?.recordsOf(read.ok) ?? []) {
      if (record === undefined) continue;
      const publisher = draftPublisher(record);
      found.set(JSON.stringify(publisher), publisher);
    }
  }
  const [first] = found.values();
  return found.size > 1 ? draftPublisher(undefined) : first;
}
