import { codeFrame, linesOf, mostLines } from './code-frame.ts';
import { harmless } from './display-width.ts';
import type { Located } from './located.ts';
import { type Paint, paintOf } from './paint.ts';
import { formatSummary, summarize } from './summary.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Whether to end with how much was found; true unless told. */
  summary?: boolean;
}

const mostPlaces = 5;
/** Of findings that differ in their subject, which is listed with the place. */
const mostSubjects = 9;

/** For people: what, where with the line underlined, why, and the mend. What is alike is told once, with the places of the rest. */
export function formatPretty(located: readonly Located[], { color, width, summary = true }: PrettyOptions): string {
  if (located.length === 0) return '';
  const paint = paintOf(color);
  const alike = Map.groupBy(located, likenessOf);
  const blocks = [...alike.values()].map((same) => formatBlock(same, paint, width));
  const counts = formatSummary(summarize(located.map(({ diagnostic }) => diagnostic)));
  return `${[...blocks, ...(summary ? [paint.strong(counts)] : [])].join('\n\n')}\n`;
}

/** Findings are alike that differ in their place only. Advice of one rule is alike whatever its subject: it must not bury what has to be mended. */
function likenessOf({ diagnostic, file }: Located): string {
  const { rule, severity, message, mend, subject } = diagnostic;
  if (subject !== undefined) return JSON.stringify([rule, severity, mend, file, 'subjects']);
  return JSON.stringify(severity === 'info' ? [rule, severity, mend] : [rule, severity, mend, message]);
}

function formatBlock(same: readonly Located[], paint: Paint, width: number): string {
  const [first, ...others] = same;
  if (first === undefined) return '';
  const { why, mend } = first.diagnostic;
  const digits = String((first.range?.start.line ?? 1) + mostLines - 1).length;
  return [
    ...formatHeading(first, paint, width),
    `${' '.repeat(digits)} ${paint.faint('-->')} ${placeOf(first)}`,
    ...formatFrame(first, digits, paint, width),
    ...(why === undefined ? [] : formatField('why', wrapLines(why, width), paint)),
    ...formatField('mend', wrapLines(mend, width), paint),
    ...formatField('see', relatedPlaces(first), paint),
    ...formatField('also', listPlaces(others), paint),
  ].join('\n');
}

/** A mend may show a few lines of YAML to begin with. */
function wrapLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrap(harmless(line), textWidth(width)));
}

function formatHeading({ diagnostic }: Located, paint: Paint, width: number): string[] {
  const { severity, rule, message } = diagnostic;
  const label = `${severity}[${rule}]:`;
  const [heading = '', ...more] = wrap(`${label} ${harmless(message)}`, width);
  return [
    `${paint.severity(severity, label)}${paint.strong(heading.slice(label.length))}`,
    ...more.map((line) => paint.strong(`  ${line}`)),
  ];
}

/** `file:line:column`, which terminals make a link of. */
function placeOf({ file, range }: Located): string {
  const shown = harmless(file);
  return range === undefined ? shown : `${shown}:${range.start.line}:${range.start.column}`;
}

function formatFrame({ source, range, diagnostic }: Located, digits: number, paint: Paint, width: number): string[] {
  if (source === undefined || range === undefined) return [];
  const { lines, omitted } = codeFrame(linesOf(source), range, Math.max(20, width - digits - 3));
  const bar = paint.faint(`${' '.repeat(digits)} |`);
  const rows = lines.flatMap(({ line, shown, underline }) => [
    `${paint.faint(`${String(line).padStart(digits)} |`)} ${shown}`.trimEnd(),
    `${bar} ${paint.severity(diagnostic.severity, underline)}`,
  ]);
  const rest = omitted === 0 ? [] : [`${bar} … and ${omitted} more ${omitted === 1 ? 'line' : 'lines'}`];
  return [bar, ...rows, ...rest];
}

/** Columns that the name of a field takes: `  mend: `. */
const fieldIndent = 8;

function textWidth(width: number): number {
  return Math.max(20, width - fieldIndent);
}

function formatField(name: string, lines: readonly string[], paint: Paint): string[] {
  const label = paint.strong(`${name}:`.padStart(fieldIndent - 1));
  return lines.map((line, index) => `${index === 0 ? label : ' '.repeat(fieldIndent - 1)} ${line}`);
}

function listPlaces(others: readonly Located[]): string[] {
  const most = others[0]?.diagnostic.subject === undefined ? mostPlaces : mostSubjects;
  const more = others.length - most;
  return [...others.slice(0, most).map(subjectAt), ...(more > 0 ? [`and ${more} more`] : [])];
}

function subjectAt(located: Located): string {
  const { subject } = located.diagnostic;
  return subject === undefined ? placeOf(located) : `${placeOf(located)}  ${harmless(subject)}`;
}

/** Where the other elements stand that a finding is about. */
function relatedPlaces({ diagnostic, file, source }: Located): string[] {
  const { related = [] } = diagnostic;
  if (source === undefined) return [];
  const more = related.length - mostPlaces;
  const places = related.slice(0, mostPlaces).map((pointer) => {
    const { start } = source.locate(pointer, 'value');
    return `${harmless(file)}:${start.line}:${start.column}`;
  });
  return more > 0 ? [...places, `and ${more} more`] : places;
}
