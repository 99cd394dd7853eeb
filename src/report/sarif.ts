import type { Range, Severity } from '../model/diagnostic.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { fingerprints } from './fingerprint.ts';
import type { Located } from './located.ts';
import type { FoundRule, RuleTexts } from './rule-text.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Paths of files are relative to it; it stands for the folder that csaf-press was started in, usually the root of a repository. */
const root = '%SRCROOT%';

/** What a SARIF log needs to know beside the findings. */
export interface SarifOptions {
  ruleText?: RuleTexts;
  /** Of csaf-press. */
  version?: string;
}

/** The Static Analysis Results Interchange Format 2.1.0 (OASIS Standard), which code scanning of GitHub and many viewers read. */
export function formatSarif(located: readonly Located[], options: SarifOptions): string {
  const rules = new Map<string, Severity>();
  for (const { diagnostic } of located) {
    const { rule, severity } = diagnostic;
    const known = rules.get(rule);
    if (known === undefined || ranks[severity] < ranks[known]) rules.set(rule, severity);
  }
  const found = [...rules].map(([rule, severity]) => ({ rule, severity }));
  return `${sarifFrame.head}${located.length === 0 ? '' : '\n'}${sarifResults(located)}${sarifFrame.tail(found, options)}`;
}

/** What stands before the results of a log and behind them: results are written while documents are still being checked. */
export const sarifFrame = {
  head: `{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "results": [`,
  tail: (rules: readonly FoundRule[], { ruleText, version }: SarifOptions): string => {
    const listed = rules.toSorted((a, b) => byCodeUnits(a.rule, b.rule)).map((one) => ruleOf(one, ruleText));
    const driver = {
      name: 'csaf-press',
      ...(version === undefined ? {} : { semanticVersion: version }),
      rules: listed,
    };
    const originalUriBaseIds = { [root]: { description: { text: 'The folder that csaf-press was started in.' } } };
    const rest = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits', originalUriBaseIds }, undefined, 2);
    const keys = rest.split('\n').slice(1, -1);
    return `\n      ],\n${keys.map((line) => `    ${line}`).join('\n')}\n    }\n  ]\n}\n`;
  },
};

/** The results of a log, separated by commas; nothing when nothing was found. */
export function sarifResults(located: readonly Located[]): string {
  const prints = fingerprints(located);
  return located
    .map((one, index) => JSON.stringify(resultOf(one, prints[index] ?? ''), undefined, 2))
    .map((text) => text.replaceAll(/^/gm, '        '))
    .join(',\n');
}

function resultOf(located: Located, fingerprint: string): object {
  const { diagnostic, file, range, source } = located;
  const { rule, severity, message, mend, why, related = [] } = diagnostic;
  const others = source === undefined ? [] : related.map((pointer) => source.locate(pointer, 'value'));
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: literal(`${message} ${mend}`) },
    locations: [locationOf(file, range)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((other) => locationOf(file, other)) }),
    partialFingerprints: { 'csafPressFinding/v1': fingerprint },
    properties: { mend, ...(why === undefined ? {} : { why }) },
  };
}

/** Without a region it is the file as a whole. SARIF counts lines and columns as we do: from one, and the end is not included. */
function locationOf(file: string, range: Range | undefined): object {
  const artifactLocation = artifactOf(file);
  if (range === undefined) return { physicalLocation: { artifactLocation } };
  const { start, end } = range;
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation, region } };
}

/** A file outside the folder has its absolute path. */
function artifactOf(file: string): object {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: root };
}

/** SARIF reads `{0}` as a placeholder and `[text](1)` as a link (§3.11.5, §3.11.6); ours are meant as they stand. */
function literal(text: string): string {
  return text.replaceAll(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');
}

function ruleOf({ rule, severity }: FoundRule, ruleText: RuleTexts | undefined): object {
  const text = ruleText?.(rule);
  const defaultConfiguration = { level: levels[severity] };
  if (text === undefined) return { id: rule, defaultConfiguration };
  const { what, why, mend, url } = text;
  return {
    id: rule,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: {
      text: `${why} ${mend}`,
      markdown: `${why}\n\n**Mend:** ${mend}${url === undefined ? '' : `\n\n[What the standard says](${url})`}`,
    },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration,
  };
}
