import { join } from 'node:path';
import type { AuthoredAdvisory, AuthoredPublisher } from '../model/authored.ts';
import { formatYaml, largestYaml, parseYaml } from '../read/yaml.ts';
import { advisoryFile } from './advisory-file.ts';
import { exists, readPublisher, writeNewContent, writeWhole } from './content-folder.ts';
import { importerOf, importers } from './importers.ts';
import { readJsonFile } from './json-file.ts';
import { sameJson } from './json-value.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { type Trial, trialUnder } from './trial.ts';

export interface ImportOptions {
  /** The content folder that receives the advisories; made when absent. */
  into: string;
  now: Date;
  cweNames: ReadonlyMap<string, string>;
  /** Replace advisories that are there already. */
  force?: boolean;
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
}

/**
 * Imports JSON documents into a content folder, one YAML file each. What cannot be imported is reported and left
 * out; what is written is whole, and was proved to compile to the original.
 *
 * @throws PublisherError IMPORT when the folder cannot be written or its publisher.yaml cannot be used
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], created: [] };
  const there = await readPublisher(options.into);
  const publisher = there ?? (await publisherOf(files));
  const trial = publisher && trialUnder({ publisher, now: options.now, cweNames: options.cweNames });
  for (const source of files) {
    const outcome = await importFile(source, trial, options);
    if (outcome.refusal === undefined) report.imported.push(outcome.ok);
    else report.skipped.push({ source, ...outcome.refusal });
  }
  if (publisher !== undefined && report.imported.length > 0)
    report.created = await writeNewContent(options.into, publisher);
  return report;
}

async function importFile(
  source: string,
  trial: Trial | undefined,
  { into, force }: ImportOptions,
): Promise<Outcome<ImportedFile>> {
  const read = await readJsonFile(source);
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
  return { ok: { source, id: advisory.id, file: file.ok, overlayShare: overlayShare(advisory) } };
}

/** YAML that reads back as the same advisory. */
function yamlOf(advisory: AuthoredAdvisory): Outcome<string> {
  const text = formatYaml(advisory);
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

/** The publisher of most of the documents; the first one of several that are equally frequent. */
async function publisherOf(files: readonly string[]): Promise<AuthoredPublisher | undefined> {
  const counts = new Map<string, { publisher: AuthoredPublisher; count: number }>();
  for (const file of files) {
    const read = await readJsonFile(file);
    const publisher = read.refusal === undefined ? importerOf(read.ok)?.publisherOf(read.ok) : undefined;
    if (publisher === undefined) continue;
    const key = JSON.stringify(publisher);
    counts.set(key, { publisher, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  let most: { publisher: AuthoredPublisher; count: number } | undefined;
  for (const entry of counts.values()) {
    if (most === undefined || entry.count > most.count) most = entry;
  }
  return most?.publisher;
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
  what: `The file is JSON, but no ${importers.map(({ name }) => name).join(' or ')} document: /document/csaf_version is missing.`,
  mend: 'Name CSAF documents only; feeds, metadata and other formats cannot be imported.',
};

function alreadyThere(file: string): Refusal {
  return {
    what: `${file} is there already.`,
    why: 'An import never replaces what somebody may have changed.',
    mend: 'Import with --force to replace it, or into another folder.',
  };
}
