import type { Severity } from '../model/diagnostic.ts';
import type { FileOutcome, UnrunTest } from '../model/validation.ts';
import { countedIfAny } from './counts.ts';
import { displayWidth, harmless } from './display-width.ts';
import { type Paint, paintOf } from './paint.ts';
import type { ValidationTally } from './validation-tally.ts';
import { wrap } from './wrap.ts';

export interface ValidationSummaryOptions {
  color: boolean;
  width: number;
  /** What was run: `extended`. */
  tests: readonly string[];
  /** How to have a test run that was skipped, or why that is not possible. */
  remedyOf(skipped: UnrunTest): string;
}

const mostTests = 8;
const labelWidth = 12;

/** For people: how many files are what, which tests failed most often, and which were not run. */
export function formatValidationSummary(tally: ValidationTally, options: ValidationSummaryOptions): string {
  const paint = paintOf(options.color);
  const { only } = tally;
  if (only !== undefined) return formatOnly(only, tally, options, paint);
  const rows: [string, string[]][] = [
    ['files', [filesLine(tally)]],
    ['valid', [paint.strong(String(tally.valid))]],
    ['invalid', [marked(tally.invalid, 'error', paint)]],
    ['broken', tally.broken === 0 ? [] : [marked(tally.broken, 'error', paint)]],
    ['tests', [options.tests.join(', ')]],
    ['findings', [findingsLine(tally)]],
    ['most often', testLines(tally, paint, options.width)],
    ['not run', unrunLines(tally, options)],
  ];
  const lines = rows.flatMap(([label, texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? label : '').padEnd(labelWidth)}${text}`),
  );
  return `${lines.join('\n')}\n`;
}

/** A table about one document would say little. */
function formatOnly(
  { file, status, version }: FileOutcome,
  tally: ValidationTally,
  options: ValidationSummaryOptions,
  paint: Paint,
): string {
  const what = version === undefined ? 'CSAF document' : `CSAF ${version} document`;
  const verdict =
    status === 'valid' ? `is a ${paint.strong('valid')} ${what}` : `is ${paint.severity('error', 'no valid')} ${what}`;
  const counts = findingsLine(tally);
  const unrun = unrunLines(tally, options).map((line) => `Not run: ${line}.\n`);
  return `${harmless(file)} ${verdict}${counts === 'none' ? '' : `: ${counts}`}.\n${unrun.join('')}`;
}

function filesLine({ files, others }: ValidationTally): string {
  if (others === 0) return String(files);
  return `${files}, and ${others} JSON ${others === 1 ? 'file that is no CSAF document' : 'files that are no CSAF documents'}`;
}

function marked(count: number, severity: Severity, paint: Paint): string {
  return count === 0 ? '0' : paint.severity(severity, String(count));
}

function findingsLine({ counts: { error, warning, info } }: ValidationTally): string {
  const parts = [countedIfAny(error, 'error'), countedIfAny(warning, 'warning'), countedIfAny(info, 'info')].filter(
    Boolean,
  );
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Told only where there is something to compare. */
function testLines({ tests }: ValidationTally, paint: Paint, width: number): string[] {
  if (tests.length < 2) return [];
  const listed = tests.slice(0, mostTests);
  const idWidth = Math.max(...listed.map(({ test }) => test.length));
  const countWidth = String(listed[0]?.count ?? 0).length;
  const filesWidth = Math.max(...listed.map(({ files }) => countedIfAny(files, 'file').length));
  const lines = listed.map(({ test, severity, what, count, files }) => {
    const times = `${String(count).padStart(countWidth)} × in ${countedIfAny(files, 'file').padEnd(filesWidth)}`;
    const start = `${test.padEnd(idWidth)}  ${times}`;
    const room = width - labelWidth - 4 - displayWidth(start);
    const words = room < 20 ? '' : (wrap(what, room)[0] ?? '');
    const cut = words.length < what.length && words !== '' ? '…' : '';
    return `${paint.severity(severity, test.padEnd(idWidth))}  ${times}  ${words}${cut}`.trimEnd();
  });
  const more = tests.length - listed.length;
  return more > 0 ? [...lines, `and ${countedIfAny(more, 'other test')}`] : lines;
}

function unrunLines({ skipped }: ValidationTally, { remedyOf }: ValidationSummaryOptions): string[] {
  const byReason = [...Map.groupBy(skipped, (one) => remedyOf(one))];
  return byReason.map(([remedy, tests]) => `${tests.map(({ test }) => test).join(', ')} (${remedy})`);
}
