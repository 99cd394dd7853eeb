import type { Diagnostic } from '../model/diagnostic.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import type { SourceFile } from '../model/workspace.ts';
import { formatGithub } from './github.ts';
import { formatGitlab } from './gitlab.ts';
import { formatJson } from './json.ts';
import { formatJUnit } from './junit.ts';
import { type Located, locateAll } from './located.ts';
import { formatPretty } from './pretty.ts';
import { formatSarif, type SarifOptions } from './sarif.ts';

export interface ReportOptions extends SarifOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Stands before the paths of files, so that they can be opened from where the reader is: `advisories/`. */
  prefix?: string;
  /** Whether a pretty report ends with how much was found; true unless told. */
  summary?: boolean;
  /** Paths of all files that were checked, without the prefix. */
  files?: readonly string[];
  /** What a build published anew. */
  changes?: PublicationChanges;
}

export type ReportFormat = 'pretty' | 'json' | 'github' | 'gitlab' | 'sarif' | 'junit';

type Reporter = (located: readonly Located[], options: ReportOptions) => string;

/** The formats of a report. A new one is a file, a line here and its cases in the tests. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
  sarif: formatSarif,
  junit: (located, { files = [], prefix = '' }) =>
    formatJUnit(
      located,
      files.map((file) => prefix + file),
    ),
};

/** The formats that are one document: written even when nothing was found, with nothing else beside it. */
const documentFormats: ReadonlySet<ReportFormat> = new Set(['json', 'gitlab', 'sarif', 'junit']);

/** Whether a report in a format is one document for programs. */
export function isDocument(format: ReportFormat): boolean {
  return documentFormats.has(format);
}

/** The text of a report: whole lines, or nothing when there is nothing to say. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  format: ReportFormat,
  options: ReportOptions,
): string {
  const reporter: Reporter = reporters[format];
  return reporter(locateAll(diagnostics, sources, options.prefix ?? ''), options);
}
