import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fault } from './rules.ts';
import { rangesIn } from './text-range.ts';
import { largestYaml } from './yaml.ts';

/** Leaves out a byte order mark and refuses what is not UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of one file, or why it cannot be had. */
export type FileText = { text: string; diagnostic?: never } | { text?: never; diagnostic: Diagnostic };

/** Reads an authored file: a regular one, of a sane size, in UTF-8. A byte order mark is left out of the text. */
export async function readText(folder: string, path: string): Promise<FileText> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    handle = await open(join(folder, path), 'r');
    const { size } = await handle.stat();
    if (size > largestYaml) return { diagnostic: tooLarge(path, size) };
    return decode(await handle.readFile(), path);
  } catch (error) {
    return { diagnostic: unreadable(path, error) };
  } finally {
    await handle?.close();
  }
}

function decode(bytes: Buffer, path: string): FileText {
  if (bytes.length > largestYaml) return { diagnostic: tooLarge(path, bytes.length) };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { diagnostic: notUtf8(bytes, path) };
  }
}

function tooLarge(path: string, size: number): Diagnostic {
  return fault(
    'yaml/size',
    { file: path },
    `The file is ${(size / 1_000_000).toFixed(1)} MB large; at most 1 MB is read.`,
    'Check that the right file stands here; split it if it does.',
  );
}

function notUtf8(bytes: Buffer, path: string): Diagnostic {
  const utf16 =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  const lossy = bytes.toString('utf8');
  const start = lossy.indexOf('\uFFFD');
  return fault(
    'yaml/encoding',
    utf16 ? { file: path } : { file: path, range: rangesIn(lossy)({ start, end: start + 1 }) },
    utf16 ? 'The file is UTF-16, not UTF-8.' : 'The file is not UTF-8: here stands a byte that UTF-8 does not have.',
    'Save it as UTF-8; every editor has a setting for that.',
  );
}

function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const reasons: Record<string, string> = {
    EACCES: 'you have no permission to read it',
    EPERM: 'you have no permission to read it',
    EISDIR: 'it is a folder',
    ENOENT: 'it is not there',
  };
  return fault(
    'content/unreadable',
    { file: path },
    `The file cannot be read: ${reasons[code] ?? code}.`,
    code === 'EACCES' || code === 'EPERM'
      ? 'Give yourself permission to read it: chmod u+r'
      : 'Put a readable file here.',
  );
}
