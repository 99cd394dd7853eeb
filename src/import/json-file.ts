import { readFile, stat } from 'node:fs/promises';
import { isObject } from './json-value.ts';
import { type Outcome, quoted, type Refusal } from './refusal.ts';

/** Bytes; the largest published CSAF documents have about a third of it. */
export const largestFile: number = 50_000_000;

/** Levels of nesting; a product tree that people can still read has about ten. */
const deepestNesting = 500;

/** The value of a JSON file, or why it has none. Never throws for what the file is or holds. */
export async function readJsonFile(file: string): Promise<Outcome<unknown>> {
  try {
    const status = await stat(file);
    if (status.isDirectory())
      return { refusal: { what: 'This is a folder.', mend: `Name its files: ${file.replace(/\/+$/, '')}/*.json` } };
    if (!status.isFile()) return { refusal: { what: 'This is no ordinary file.', mend: 'Name a JSON file.' } };
    if (status.size > largestFile) return { refusal: tooLarge(status.size) };
    return parseJson(await readFile(file));
  } catch (error) {
    return { refusal: unreadable(error) };
  }
}

/** The value of JSON text in UTF-8, with or without a byte order mark. */
export function parseJson(bytes: Uint8Array): Outcome<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      refusal: {
        what: 'The file is not UTF-8.',
        why: 'JSON is (RFC 8259 §8.1), and a guess could change the text of an advisory.',
        mend: 'Convert it: iconv -f ISO-8859-1 -t UTF-8',
      },
    };
  }
  if (text.trim() === '') return { refusal: { what: 'The file is empty.', mend: 'Download it again.' } };
  try {
    const value: unknown = JSON.parse(text);
    return isDeeperThan(value, deepestNesting) ? { refusal: tooDeep } : { ok: value };
  } catch (error) {
    return { refusal: notJson(text, error) };
  }
}

const tooDeep: Refusal = {
  what: `The file nests objects and lists more than ${deepestNesting} levels deep.`,
  why: 'No advisory needs that, and many programs fail on it.',
  mend: 'Ask whoever made the file for a flat one.',
};

function tooLarge(bytes: number): Refusal {
  return {
    what: `The file has ${Math.ceil(bytes / 1_000_000)} MB; at most ${largestFile / 1_000_000} MB can be imported.`,
    mend: 'Check that it is a single CSAF document.',
  };
}

function notJson(text: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  if (/^\s*</.test(text)) {
    return {
      what: 'The file holds HTML or XML instead of JSON.',
      why: 'Servers answer with a page when a document is missing.',
      mend: 'Download it again and look at the status of the answer.',
    };
  }
  if (/^(<<<<<<<|=======|>>>>>>>)/m.test(text)) {
    return {
      what: 'The file holds the markers of an unresolved merge.',
      mend: 'Keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    };
  }
  return { what: `The file is not JSON: ${reason}.`, mend: 'Mend it, or download it again; it may have been cut off.' };
}

function unreadable(error: unknown): Refusal {
  const code = isObject(error) ? error.code : undefined;
  if (code === 'ENOENT') return { what: 'There is no such file.', mend: 'Check the path.' };
  if (code === 'EACCES' || code === 'EPERM')
    return { what: 'The file may not be read.', mend: 'Give yourself the permission to read it.' };
  return { what: `The file cannot be read (${quoted(code ?? String(error))}).`, mend: 'Check the path and the disk.' };
}

/** Without recursion, as the very depth is in question. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
