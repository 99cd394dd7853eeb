import { join } from 'node:path';
import type { AuthoredAdvisory, AuthoredPublisher } from '../model/authored.ts';
import { formatCompactYaml, largestYaml, parseYaml } from '../read/yaml.ts';
import { advisoryFile } from './advisory-file.ts';
import { exists, readPublisher, writeNewContent, writeWhole } from './content-folder.ts';
import type { ImportedDraft } from './draft-import.ts';
import { draftPublisher } from './draft-importer.ts';
import { draftsInto, publisherOfDrafts } from './drafts.ts';
import { draftImporters, importerOf } from './importers.ts';
import { readJsonFile } from './json-file.ts';
import { sameJson } from './json-value.ts';
import { mostUsual } from './new-content.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { type DocumentTexts, sharedTexts } from './shared-texts.ts';
import { type Trial, trialUnder } from './trial.ts';

export interface ImportOptions {
  /** The content folder that receives the advisories; made when absent. */
  into: string;
  now: Date;
  cweNames: ReadonlyMap<string, string>;
  /** Replace advisories that are there already. */
  force?: boolean;
  /** Is told before each file how many are done. */
  onProgress?: (done: number, total: number) => void;
}

/** A file that became an advisory. */
interface ImportedFile {
  /** As it was named. */
  source: string;
  id: string;
  /** Relative to the content folder. */
  file: string;
  /** Part of what the advisory says that stands in overlays, from 0 to 1. */
  overlayShare: number;
  /** The format that it was in. */
  format?: string;
  /** Bytes of the YAML, and of the document without white space. */
  bytes?: { yaml: number; json: number };
  /** For a format that is not CSAF: what is left to do. */
  draft?: ImportedDraft;
}

/** A file that did not, and why. */
interface SkippedFile extends Refusal {
  source: string;
}

/** What became of every file, in the order in which they were named. */
export interface ImportReport {
  imported: ImportedFile[];
  skipped: SkippedFile[];
  /** Files beside the advisories that were made because they were missing. */
  created: string[];
  /** How many notes and references that documents repeat went into a new `publisher.yaml`. */
  shared: number;
}

/**
 * Imports JSON documents into a content folder, one YAML file each. What cannot be imported is reported and left
 * out; what is written is whole, and was proved to compile to the original.
 *
 * @throws PublisherError IMPORT when the folder cannot be written or its publisher.yaml cannot be used
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], created: [], shared: 0 };
  const there = await readPublisher(options.into);
  const publisher = there ?? (await publisherOf(files)) ?? (await publisherOfDrafts(files));
  const trial = publisher && trialUnder({ publisher, now: options.now, cweNames: options.cweNames });
  const draftsOf = draftsInto({ ...options, publisher: publisher ?? draftPublisher(undefined), yamlOf });
  for (const [done, source] of files.entries()) {
    options.onProgress?.(done, files.length);
    const read = await readJsonFile(source);
    const drafts = read.refusal === undefined ? await draftsOf(read.ok) : undefined;
    for (const { ok: draft, refusal } of drafts ?? []) {
      if (refusal === undefined)
        report.imported.push({ source, id: draft.id, file: draft.file, overlayShare: 0, draft });
      else report.skipped.push({ source, ...refusal });
    }
    if (drafts !== undefined) continue;
    const outcome = await importFile(read, source, trial, options);
    if (outcome.refusal !== undefined) {
      report.skipped.push({ source, ...outcome.refusal });
      continue;
    }
    // With the first one, so that what it mentions is there even if the run is cut short.
    if (publisher !== undefined && report.created.length === 0)
      report.created = await writeNewContent(options.into, publisher);
    report.imported.push(outcome.ok);
  }
  if (publisher !== undefined && report.imported.length > 0) {
    report.created.push(...(await writeNewContent(options.into, publisher)));
    if (there === undefined) report.shared = sharedCount(publisher);
  }
  return report;
}

async function importFile(
  read: Outcome<unknown>,
  source: string,
  trial: Trial | undefined,
  { into, force }: ImportOptions,
): Promise<Outcome<ImportedFile>> {
  if (read.refusal !== undefined) return read;
  const importer = importerOf(read.ok);
  if (importer === undefined) return { refusal: unknownFormat };
  // Without a publisher no file holds a document, and this one is refused before it is tried.
  const outcome = importer.importDocument(read.ok, trial ?? (() => undefined));
  if (outcome.refusal !== undefined) return outcome;
  const { advisory, initialReleaseDate } = outcome.ok;
  const file = advisoryFile(advisory.id, initialReleaseDate);
  if (file.refusal !== undefined) return file;
  const path = join(into, file.ok);
  if (!force && (await exists(path))) return { refusal: alreadyThere(file.ok) };
  const text = yamlOf(advisory);
  if (text.refusal !== undefined) return text;
  await writeWhole(path, text.ok);
  const bytes = { yaml: Buffer.byteLength(text.ok), json: Buffer.byteLength(JSON.stringify(read.ok)) };
  return {
    ok: { source, id: advisory.id, file: file.ok, overlayShare: overlayShare(advisory), format: importer.name, bytes },
  };
}

/** YAML that reads back as the same advisory. */
function yamlOf(advisory: AuthoredAdvisory, head = '', end = ''): Outcome<string> {
  const text = head + formatCompactYaml(advisory) + end;
  const bytes = Buffer.byteLength(text);
  if (bytes > largestYaml) {
    return {
      refusal: {
        what: `The document needs ${(bytes / 1_000_000).toFixed(1)} MB of YAML; an authored file has at most 1 MB.`,
        mend: 'Split the document, or publish it by other means.',
      },
    };
  }
  const { value, diagnostics } = parseYaml(text, `${advisory.id}.yaml`);
  if (diagnostics.length === 0 && sameJson(value, advisory)) return { ok: text };
  return {
    refusal: {
      what: `The document holds text that YAML cannot keep${diagnostics[0] === undefined ? '' : `: ${diagnostics[0].message}`}`,
      mend: 'Look for control characters and broken characters in the document, and remove them.',
    },
  };
}

/** What the documents tell of their publisher, and the texts that they repeat. */
async function publisherOf(files: readonly string[]): Promise<AuthoredPublisher | undefined> {
  const publishers: AuthoredPublisher[] = [];
  const texts: DocumentTexts[] = [];
  for (const file of files) {
    const read = await readJsonFile(file);
    if (read.refusal !== undefined) continue;
    const importer = importerOf(read.ok);
    const publisher = importer?.publisherOf(read.ok);
    if (publisher !== undefined) publishers.push(publisher);
    const repeatable = importer?.textsOf?.(read.ok);
    if (repeatable !== undefined) texts.push(repeatable);
  }
  const usual = mostUsual(publishers);
  return usual && { ...usual, ...sharedTexts(texts) };
}

function sharedCount({ notes = {}, references = {} }: AuthoredPublisher): number {
  return [...Object.values(notes), ...Object.values(references)].flat().length;
}

function overlayShare(advisory: AuthoredAdvisory): number {
  const overlays = [advisory.csaf, ...(advisory.vulnerabilities ?? []).map(({ csaf }) => csaf)];
  const length = overlays.reduce(
    (sum, overlay) => sum + (overlay === undefined ? 0 : JSON.stringify(overlay).length),
    0,
  );
  return length / JSON.stringify(advisory).length;
}

const unknownFormat: Refusal = {
  what: 'The file is JSON, but no CSAF document: /document/csaf_version is missing.',
  mend: `Name CSAF documents, or records of ${draftImporters.map(({ name }) => name).join(', ')}; feeds, metadata and other formats cannot be imported.`,
};

function alreadyThere(file: string): Refusal {
  return {
    what: `${file} is there already.`,
    why: 'An import never replaces what somebody may have changed.',
    mend: 'Import with --force to replace it, or into another folder.',
  };
}
