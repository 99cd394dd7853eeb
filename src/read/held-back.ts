import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A larger file is no advisory by mistake. */
const mostBytes = 100_000_000;

/** Words and keys by which an author may mean that a file is not for the public, or not yet. */
const signs: readonly RegExp[] = [
  /(?<![a-z])(?:draft|amber|classification|restricted|confidential)(?![a-z])|embargo|not[ _-]?before/i,
  /(?:publish|publication|release|disclosure)[_-]?(?:after|date|at|on)["']?\s*:|until["']?\s*:/i,
  // Of a label and a status, anything but what is surely public.
  /(?:tlp|label)["']?[ \t]*:[ \t]*["']?(?!["'{]|(?:clear|white|green)["']?[ \t]*(?:[,}#\r\n]|$))\S/i,
  /(?<![\w-])status["']?[ \t]*:[ \t]*["']?(?!["'{]|(?:final|interim)["']?[ \t]*(?:[,}#\r\n]|$))\S/i,
  // Red is a word of prose too.
  /\bRED\b/,
  /:\s*["']?red["']?[ \t]*(?:[,}#\r\n]|$)/i,
];

const publicLabel = /^["']?tlp["']?[ \t]*:[ \t]*["']?(?:CLEAR|WHITE|GREEN)["']?[ \t]*(?:#.*)?$/m;

/** Whether any label is kept from the public. */
export function isRestricted(label: string | undefined): boolean {
  return label !== undefined && !['CLEAR', 'WHITE', 'GREEN'].includes(label);
}

/**
 * Whether a file that is at fault may be meant to be kept from the public. Its text is judged, not its structure, which may be
 * broken; in doubt it is held back, since a message about it may stand in a public log.
 *
 * @param byDefault whether a file without a label of its own is held back
 */
export async function isHeldBack(folder: string, path: string, byDefault: boolean): Promise<boolean> {
  const text = await looseText(join(folder, path)).catch(() => undefined);
  if (text === undefined || signs.some((sign) => sign.test(text))) return true;
  return byDefault && !publicLabel.test(text);
}

/** The text of a file in whatever encoding; a folder has none. Undefined when it cannot be had. */
async function looseText(file: string): Promise<string | undefined> {
  const found = await stat(file);
  if (found.isDirectory()) return '';
  if (!found.isFile() || found.size > mostBytes) return undefined;
  // Without its zeros UTF-16 can be read as well.
  return (await readFile(file)).toString('latin1').replaceAll('\0', '');
}
