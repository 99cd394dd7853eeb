import { isAbsolute, relative, resolve } from 'node:path';
import { type ReportFormat, reporters } from '../report/reporters.ts';
import { servicesFor } from '../validate/services.ts';
import type { OptionValues } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Text of an option that has a value or a default. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
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

/** A path as a person in this folder would type it. */
export function displayPath(terminal: Terminal, path: string): string {
  const shown = relative(terminal.cwd, path);
  return shown === '' ? '.' : shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}
