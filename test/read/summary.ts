import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { sourceFile } from '../../src/read/source-file.ts';

/** One line that a person can check: rule, what is underlined, what is said. */
export function summaryOf({ rule, at, message, mend }: Diagnostic, text: string): string {
  const { start, end } = at.range ?? sourceFile(at.file, text).locate(at.pointer ?? '', at.part ?? 'value');
  return `${rule} ${start.line}:${start.column}-${end.line}:${end.column} ${message} | ${mend}`;
}
