import type { Diagnostic, Range } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/workspace.ts';

/** A file in which each pointer has a range that the test gives. */
export function sourceOf(path: string, text: string, ranges: Readonly<Record<string, Range>> = {}): SourceFile {
  const whole = range(1, 1, 1, 1);
  return { path, text, locate: (pointer, part) => ranges[`${pointer} ${part}`] ?? ranges[pointer] ?? whole };
}

/** One-based; `end` is not included. */
export function range(startLine: number, startColumn: number, endLine: number, endColumn: number): Range {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

/** A diagnostic with the changes of a case. */
export function diagnosticWith(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'authoring/unknown-key',
    severity: 'error',
    message: 'There is no key "cwee" here; did you mean "cwe"?',
    mend: 'Correct the spelling.',
    at: { file: '2026/A-1.yaml', pointer: '/vulnerabilities/0/cwee', part: 'key' },
    ...changes,
  };
}

/** The text of a golden report: without the indent of the code around it. */
export function golden(text: string): string {
  const lines = text.split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
