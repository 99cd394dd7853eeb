import type { Range, Severity } from '../model/diagnostic.ts';
import { harmless } from './display-width.ts';
import type { Located } from './located.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions, which become annotations of a pull request: one line a finding. */
export function formatGithub(located: readonly Located[]): string {
  return located.map(toCommand).join('');
}

function toCommand({ diagnostic, file, range }: Located): string {
  const { severity, rule, message, why, mend } = diagnostic;
  const properties = { file: harmless(file), ...positionOf(range), title: rule };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...(why === undefined ? [] : [why]), mend].join('\n');
  return `::${commands[severity]} ${listed.join(',')}::${escapeData(text)}\n`;
}

/** Columns are understood within one line only. */
function positionOf(range: Range | undefined): Record<string, number> {
  if (range === undefined) return {};
  const { start, end } = range;
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
