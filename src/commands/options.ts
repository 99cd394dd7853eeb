import { isAbsolute, relative, resolve } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { type ReportFormat, reporters } from '../report/reporters.ts';
import { servicesFor } from '../validate/services.ts';
import type { OptionValues } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Text of an option that has a value or a default. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Texts of an option that may be given several times, or with commas between its values. */
export function textsOption(options: OptionValues, name: string): string[] {
  const parts = textOption(options, name)?.split(/[,\n]/) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A folder or file named by an option, absolute. */
export function pathOption(terminal: Terminal, options: OptionValues, name: string, fallback: string): string {
  return resolve(terminal.cwd, textOption(options, name) ?? fallback);
}

/** The report format; commander has already refused unknown ones. */
export function formatOption(options: OptionValues): ReportFormat {
  const format = textOption(options, 'format') ?? 'pretty';
  return isReportFormat(format) ? format : 'pretty';
}

function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

/** The services that the options of `validate` bring to the tests that need them. */
export function servicesOption({ online, spell, grammar }: OptionValues): ReturnType<typeof servicesFor> {
  return servicesFor({ online: online === true, spell: spell === true, grammar: grammar === true });
}

/**
 * A port.
 *
 * @throws PublisherError USAGE
 */
export function portOption(options: OptionValues, fallback: string): number {
  const text = textOption(options, 'port') ?? fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new PublisherError(
    'USAGE',
    `"${text}" is no port.`,
    'Name a number from 0 to 65535; 0 takes any that is free.',
  );
}

/**
 * A number of things, from 1.
 *
 * @throws PublisherError USAGE
 */
export function countOption(
  options: OptionValues,
  name: string,
  { fallback, most }: { fallback: number; most: number },
): number {
  const text = textOption(options, name);
  if (text === undefined) return fallback;
  if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
  throw new PublisherError('USAGE', `"${text}" is no number for --${name}.`, `Name a number from 1 to ${most}.`);
}

/** Whether an address is seen from this machine alone. */
export function isOwnMachine(host: string): boolean {
  return /^(?:127\.|localhost$|::1$)/.test(host);
}

/** A path as a person in this folder would type it. */
export function displayPath(terminal: Terminal, path: string): string {
  const shown = relative(terminal.cwd, path);
  return shown === '' ? '.' : shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}
