import type { Diagnostic, Range, Severity } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';

/** A diagnostic with the lines and columns that it is about. */
export interface Located {
  diagnostic: Diagnostic;
  /** As it can be opened: with the prefix. */
  file: string;
  /** Absent: the file as a whole. */
  range: Range | undefined;
  source: SourceFile | undefined;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Works out where each diagnostic stands, drops exact repetitions, and sorts: errors first, by file, by position. */
export function locateAll(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  prefix: string,
): Located[] {
  const located = diagnostics.map((diagnostic) => locate(diagnostic, sources, prefix));
  const once = new Map(located.map((one) => [identityOf(one), one]));
  return [...once.values()].sort(
    (a, b) =>
      ranks[a.diagnostic.severity] - ranks[b.diagnostic.severity] ||
      byCodeUnits(a.file, b.file) ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      byCodeUnits(a.diagnostic.rule, b.diagnostic.rule),
  );
}

function locate(diagnostic: Diagnostic, sources: ReadonlyMap<string, SourceFile>, prefix: string): Located {
  const { file, pointer, part = 'value', range } = diagnostic.at;
  const source = sources.get(file);
  const found = range ?? (pointer === undefined ? undefined : source?.locate(pointer, part));
  return { diagnostic, file: prefix + file, range: found, source };
}

function identityOf({ diagnostic, file, range }: Located): string {
  const { rule, message, mend } = diagnostic;
  return JSON.stringify([rule, message, mend, file, range]);
}
