import type { Diagnostic, Range, Severity } from '../model/diagnostic.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import type { Located } from './located.ts';
import { type Summary, summarize } from './summary.ts';

/** The shape of a JSON report. Keys may be added; a change to one that is here raises `version`. */
interface JsonReport {
  version: 1;
  summary: Summary;
  /** Errors first, then by file and position. */
  diagnostics: JsonDiagnostic[];
  /** After `build --previous`: what was published anew, as in `publication.json`. */
  changes?: PublicationChanges;
}

interface JsonDiagnostic {
  rule: string;
  severity: Severity;
  message: string;
  why?: string;
  mend: string;
  file: string;
  /** One-based; columns in UTF-16 code units; `end` is not included. Absent: the file as a whole. */
  range?: Range;
  /** JSON pointer into the YAML of `file`. */
  pointer?: string;
  /** The element of the compiled document. */
  csaf?: NonNullable<Diagnostic['csaf']>;
}

/** For programs. */
export function formatJson(located: readonly Located[], { changes }: { changes?: PublicationChanges } = {}): string {
  const report: JsonReport = {
    version: 1,
    summary: summarize(located.map(({ diagnostic }) => diagnostic)),
    diagnostics: located.map(toJson),
    ...(changes === undefined ? {} : { changes }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toJson({ diagnostic, file, range }: Located): JsonDiagnostic {
  const { rule, severity, message, why, mend, at, csaf } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...(why === undefined ? {} : { why }),
    mend,
    file,
    ...(range === undefined ? {} : { range }),
    ...(at.pointer === undefined ? {} : { pointer: at.pointer }),
    ...(csaf === undefined ? {} : { csaf }),
  };
}
