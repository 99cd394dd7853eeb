import type { Audit, AuditFinding, RequirementAudit, RequirementStatus } from '../model/audit.ts';
import { harmless } from './display-width.ts';
import { type Paint, paintOf } from './paint.ts';
import { wrap } from './wrap.ts';

export interface AuditReportOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

const marks = { fulfilled: '✓', unfulfilled: '✗', unused: '–', not_visible: '?' } as const satisfies Record<
  RequirementStatus,
  string
>;

/** Of one requirement; the JSON report has them all. */
const mostFindings = 10;

const indent = '       ';

export type AuditFormat = 'pretty' | 'json';

type AuditReporter = (audit: Audit, options: AuditReportOptions) => string;

/** The formats of an audit. */
const auditReporters: Readonly<Record<AuditFormat, AuditReporter>> = {
  pretty: formatPrettyAudit,
  /** The {@link Audit} itself, as schemas/report-verify.schema.json tells; keys may be added, any other change raises the version. */
  json: (audit: Audit): string => `${JSON.stringify({ version: 1, ...audit }, undefined, 2)}\n`,
};

/** The text of an audit: whole lines. */
export function reportAudit(audit: Audit, format: AuditFormat, options: AuditReportOptions): string {
  return auditReporters[format](audit, options);
}

/** For people: a line a requirement, with what was found below it, and the role at the end. */
function formatPrettyAudit(audit: Audit, { color, width }: AuditReportOptions): string {
  const paint = paintOf(color);
  const lines = audit.requirements.flatMap((requirement) => formatRequirement(requirement, paint, width));
  return `${[...formatHead(audit, paint), '', ...lines, '', ...formatRole(audit, paint, width)].join('\n')}\n`;
}

function formatHead(
  { publisher, baseUrl, folder, url, standard, documents, elsewhere }: Audit,
  paint: Paint,
): string[] {
  const count = documents === 1 ? '1 document' : `${documents} documents`;
  return [
    paint.strong(harmless(publisher ?? 'A provider without a name')),
    url === undefined
      ? `${count} in ${harmless(folder ?? '.')}, to be served at ${harmless(baseUrl ?? 'a place that its metadata does not tell')}`
      : `${count} of ${harmless(url)}`,
    `Audited by CSAF ${standard}`,
    ...(elsewhere === undefined ? [] : [formatElsewhere(elsewhere)]),
  ];
}

const mostHosts = 3;

function formatElsewhere({ urls, hosts }: NonNullable<Audit['elsewhere']>): string {
  const more = hosts.length > mostHosts ? ` and ${hosts.length - mostHosts} more` : '';
  const where = `${hosts.slice(0, mostHosts).map(harmless).join(', ')}${more}`;
  return `Not visible here: what its metadata names at ${where} (${urls === 1 ? '1 URL' : `${urls} URLs`})`;
}

function formatRequirement(
  { number, title, section, status, binding, findings }: RequirementAudit,
  paint: Paint,
  width: number,
): string[] {
  const failed = status === 'unfulfilled' && binding;
  const warned = !failed && (findings.length > 0 || status === 'unfulfilled');
  const mark = failed
    ? paint.severity('error', marks.unfulfilled)
    : warned
      ? paint.severity('warning', '!')
      : marks[status];
  const said = binding || status !== 'unfulfilled' ? words[status] : notBinding(number, section);
  const line = `  ${mark} ${String(number).padStart(2)} ${title}${said === '' ? '' : ` ${paint.faint(said)}`}`;
  const more = findings.length - mostFindings;
  const shown = findings.slice(0, mostFindings).flatMap((finding) => formatFinding(finding, paint, width));
  return [line, ...shown, ...(more > 0 ? [`${indent}and ${more} more; --format json lists all.`] : [])];
}

const words = {
  fulfilled: '',
  unfulfilled: '',
  unused: '(not used)',
  not_visible: '(not visible here)',
} as const satisfies Record<RequirementStatus, string>;

function notBinding(number: number, section: string): string {
  if (number >= 24) return `(advice of ${section})`;
  return '(unfulfilled; another way to be found stands in for it)';
}

function formatFinding({ file, severity, what, why, mend }: AuditFinding, paint: Paint, width: number): string[] {
  const [heading = '', ...rest] = wrap(`${severity}: ${harmless(file)}: ${harmless(what)}`, width - indent.length);
  return [
    `${indent}${paint.severity(severity, heading.slice(0, severity.length))}${heading.slice(severity.length)}`,
    ...rest.map((line) => `${indent}  ${line}`),
    ...formatField('why', why, paint, width),
    ...formatField('mend', mend, paint, width),
  ];
}

function formatField(name: string, text: string, paint: Paint, width: number): string[] {
  const margin = `${indent}  `;
  return wrap(harmless(text), width - margin.length - 6).map((line, index) =>
    index === 0 ? `${margin}${paint.faint(name.padEnd(4))}: ${line}` : `${margin}      ${line}`,
  );
}

function formatRole({ reached, claimed, reason }: Audit, paint: Paint, width: number): string[] {
  const claim = claimed === undefined ? 'claims none' : `claims ${claimed}`;
  return [`${paint.strong(`Role: ${reached ?? 'none'}`)} (${claim})`, ...wrap(harmless(reason), width)];
}
