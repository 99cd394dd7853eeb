import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { FileOutcome, TestCount, ValidatedFile, ValidationFinding } from '../model/validation.ts';
import type { SourceFile } from '../model/workspace.ts';
import { harmless } from './display-width.ts';
import { jsonSource } from './json-source.ts';
import { junitCase } from './junit.ts';
import { locateAll } from './located.ts';
import { paintOf } from './paint.ts';
import { type ReportFormat, report } from './reporters.ts';
import { sarifResults } from './sarif.ts';
import { formatValidatedFile } from './validation-json.ts';

export interface ValidationReportOptions {
  format: ReportFormat;
  /** Whether findings of severity info are shown; the JSON has them always. */
  info: boolean;
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

/** Findings of one test that a pretty report shows of one file. */
const mostOfOneTest = 10;

/** Writes the report on one file; what is left is what a summary needs. */
export function reportFile(validated: ValidatedFile, options: ValidationReportOptions): FileOutcome {
  const { file, version, status, findings, skipped } = validated;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    file,
    ...(version === undefined ? {} : { version }),
    status,
    counts,
    tests: countTests(findings),
    skipped,
    report: textOf(validated, options),
  };
}

function textOf(validated: ValidatedFile, { format, info, color, width }: ValidationReportOptions): string {
  const { file, text, findings, status } = validated;
  if (status === 'other') return '';
  const sourceOf = (told: readonly ValidationFinding[]): SourceFile | undefined =>
    text === undefined ? undefined : jsonSource(file, text, pointersOf(told));
  if (format === 'json') return formatValidatedFile(validated, sourceOf(findings));
  const wanted = info ? findings : findings.filter(({ severity }) => severity !== 'info');
  const shown = format === 'pretty' ? firstOfEach(wanted) : wanted;
  const diagnostics = shown.map((finding) => toDiagnostic(finding, file));
  const source = sourceOf(shown);
  const sources = new Map<string, SourceFile>(source === undefined ? [] : [[file, source]]);
  if (format === 'sarif') return sarifResults(locateAll(diagnostics, sources, ''));
  if (format === 'junit') return junitCase(file, locateAll(diagnostics, sources, '')).xml;
  const told = report(diagnostics, sources, format, { color, width, summary: false });
  if (format !== 'pretty' || told === '') return told;
  const paint = paintOf(color);
  const rest = countTests(wanted).filter(({ count }) => count > mostOfOneTest);
  const more = rest.map(
    ({ test, count }) =>
      `… and ${count - mostOfOneTest} more of ${ruleOf(test)} in ${harmless(file)}; --format json lists all.\n`,
  );
  return `${told}${more.length === 0 ? '' : `\n${paint.faint(more.join('').trimEnd())}\n`}\n`;
}

function pointersOf(findings: readonly ValidationFinding[]): string[] {
  return findings.flatMap(({ pointer, related = [] }) => [pointer, ...related]);
}

function firstOfEach(findings: readonly ValidationFinding[]): ValidationFinding[] {
  return [...Map.groupBy(findings, ({ test }) => test).values()].flatMap((same) => same.slice(0, mostOfOneTest));
}

function toDiagnostic(finding: ValidationFinding, file: string): Diagnostic {
  const { test, group, severity, message, subject, related, why, mend, pointer, range } = finding;
  const at = range !== undefined ? { file, range } : group === 'file' ? { file } : { file, pointer };
  const whole = `${message}${subject === undefined ? '' : `: ${subject}`}`;
  // The schema has no headline that its findings could share.
  const distinction = group === 'schema' ? whole : subject;
  return {
    rule: ruleOf(test),
    severity,
    message: `${whole}.`,
    why,
    mend,
    at,
    ...(distinction === undefined ? {} : { subject: distinction }),
    ...(related === undefined ? {} : { related }),
  };
}

/** The rule of a test in a report; rules about files have a prefix already. */
export function ruleOf(test: string): string {
  return test.includes('/') ? test : `csaf/${test}`;
}

function countTests(findings: readonly ValidationFinding[]): TestCount[] {
  const counts = new Map<string, TestCount>();
  for (const { test, severity, message } of findings) {
    const known = counts.get(test);
    if (known === undefined) counts.set(test, { test, severity, what: test === 'schema' ? '' : message, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}
