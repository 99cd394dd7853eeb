import { join } from 'node:path';
import { draftComment } from '../edit/draft.ts';
import type { AuthoredAdvisory, AuthoredPublisher } from '../model/authored.ts';
import { instant } from '../standard/date.ts';
import { advisoryFile } from './advisory-file.ts';
import { exists, writeWhole } from './content-folder.ts';
import { draftOf } from './draft.ts';
import { originComment, printable } from './draft-comment.ts';
import { addProducts, type DraftContent, type KnownAdvisory, remember } from './draft-content.ts';
import type { Draft } from './draft-context.ts';
import { draftId } from './draft-id.ts';
import { repaired } from './draft-repair.ts';
import { draftRevisions } from './draft-revisions.ts';
import type { Outcome } from './refusal.ts';
import type { SourceRecord } from './source-record.ts';

export interface DraftImportOptions {
  into: string;
  now: Date;
  cweNames: ReadonlyMap<string, string>;
  force?: boolean;
  publisher: AuthoredPublisher;
  content: DraftContent;
  /** The advisory as YAML between two comments, proved to read back as the same. */
  yamlOf: (advisory: AuthoredAdvisory, head: string, end: string) => Outcome<string>;
}

/** A record that became a draft. */
export interface ImportedDraft {
  id: string;
  file: string;
  /** Texts that are still to be written. */
  todos: number;
  /** What the record says and the draft does not. */
  notImported: string[];
  /** Keys of products that were added to the catalogue. */
  products: string[];
}

/**
 * Writes the draft of one record, and before it the products that the catalogue lacks: no advisory ever names one that is not there.
 *
 * @throws PublisherError IMPORT when the folder cannot be written
 */
export async function importDraft(record: SourceRecord, options: DraftImportOptions): Promise<Outcome<ImportedDraft>> {
  const { into, content, force = false } = options;
  const known = content.files.get(record.id);
  if (known !== undefined && !force) return alreadyThere(record.id, known);
  const found = known === undefined ? newFile(record, options) : { ok: known };
  if (found.refusal !== undefined) return found;
  const target = found.ok;
  // Under an id of its own a record can still meet a file that is no advisory.
  if (known === undefined && !force && (await exists(join(into, target.file)))) return alreadyThere(record.id, target);
  const drafted = repaired(draftOf(record, target.id, { ...options, catalogue: content.catalogue }), {
    ...options,
    catalogue: content.catalogue,
  });
  if (drafted.refusal !== undefined) return drafted;
  return write(record, target, drafted.ok, options);
}

async function write(
  { id, format }: SourceRecord,
  { file }: KnownAdvisory,
  { advisory, products, left }: Draft<AuthoredAdvisory>,
  { into, content, yamlOf }: DraftImportOptions,
): Promise<Outcome<ImportedDraft>> {
  const text = yamlOf(advisory, `${draftComment}${printable(advisory.id)}\n\n`, originComment(format, id, left));
  if (text.refusal !== undefined) return text;
  await addProducts(into, content, products);
  await writeWhole(join(into, file), text.ok);
  remember(content, advisory, file);
  const todos = JSON.stringify(advisory).split('"TODO:').length - 1;
  return {
    ok: { id: advisory.id, file, todos, notImported: left.map(printable), products: Object.keys(products) },
  };
}

/** Folder and id go by the day of the first revision. */
function newFile(record: SourceRecord, { now, content }: DraftImportOptions): Outcome<KnownAdvisory> {
  const dates = draftRevisions(record, now).map(({ date }) => date);
  const first = dates.toSorted((a, b) => instant(a) - instant(b))[0] ?? now.toISOString();
  const id = draftId(record.id, first, content.ids);
  const file = advisoryFile(id, first);
  return file.refusal === undefined ? { ok: { id, file: file.ok } } : file;
}

function alreadyThere(id: string, known: KnownAdvisory): Outcome<never> {
  return {
    refusal: {
      what: `${id} is there already: ${known.file}.`,
      why: 'An import never replaces what somebody may have changed.',
      mend: 'Import with --force to replace that file, or into another folder.',
    },
  };
}
