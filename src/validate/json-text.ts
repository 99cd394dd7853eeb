import type { ValidationFinding } from '../model/validation.ts';
import { hasRepeatedNames, repeatedNames } from '../standard/json-names.ts';
import { scanJson } from '../standard/json-scan.ts';
import { TextPositions } from '../standard/text-position.ts';
import { fileFinding } from './file-rules.ts';

/** What became of the bytes of a file. */
export interface ParsedText {
  /** Without a byte order mark; a guess where the encoding is at fault. */
  text: string;
  /** Undefined when the text is not JSON. */
  json?: { value: unknown };
  findings: ValidationFinding[];
}

/** Names that stand twice are told up to this number; more say nothing new. */
const mostRepeatedNames = 100;

/** Decodes and parses JSON, as tolerant as can be without guessing: what can be read is read, and what is wrong with it is told. */
export function parseText(bytes: Uint8Array): ParsedText {
  const { text, isGuess, findings } = decode(bytes);
  if (isGuess) return { text, findings };
  if (text.trim() === '') return { text, findings: [...findings, fileFinding('json/empty')] };
  try {
    const value: unknown = JSON.parse(text);
    if (hasRepeatedNames(text, value)) findings.push(...repetitions(text));
    return { text, json: { value }, findings };
  } catch {
    return { text, findings: [...findings, syntaxFinding(text)] };
  }
}

interface Decoded {
  /** Without a byte order mark. */
  text: string;
  /** Whether the text is a guess, good for showing where its fault is. */
  isGuess?: true;
  findings: ValidationFinding[];
}

function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const finding = fileFinding('json/encoding', { subject: `it is in ${wide.toUpperCase()}` });
    return { text: new TextDecoder(wide).decode(bytes), findings: [finding] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\ufeff')) return { text, findings: [] };
    return { text: text.slice(1), findings: [fileFinding('json/byte-order-mark')] };
  } catch {
    return invalidUtf8(bytes);
  }
}

/** UTF-16, by its byte order mark or by the zero bytes that its first character, which is ASCII in JSON, must have. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return 'utf-16be';
  return undefined;
}

function invalidUtf8(bytes: Uint8Array): Decoded {
  const at = firstInvalidByte(bytes);
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes);
  const start = new TextPositions(text).at(decoder.decode(bytes.subarray(0, at)).length);
  const range = { start, end: { line: start.line, column: start.column + 1 } };
  const subject = `byte 0x${bytes[at]?.toString(16).toUpperCase()} does not belong to any character`;
  return { text, isGuess: true, findings: [fileFinding('json/encoding', { subject, range })] };
}

/** Offset of the first byte that no UTF-8 has there: the longest part before it that decodes, without a character that is not ended. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isDecodable(bytes.subarray(0, middle), { stream: true })) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isDecodable(bytes.subarray(0, low), { stream: false })) low -= 1;
  return low;
}

/** In a stream, a character that is cut off at the end may still become one. */
function isDecodable(bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function syntaxFinding(text: string): ValidationFinding {
  if (/^\s*</.test(text) && !text.startsWith('<<<<<<<')) return fileFinding('json/markup');
  const positions = new TextPositions(text);
  const rangeFrom = (start: number, end: number) => ({ range: { start: positions.at(start), end: positions.at(end) } });
  const conflict = /^(?:<<<<<<<|=======|>>>>>>>)/m.exec(text);
  if (conflict !== null) return fileFinding('json/conflict', rangeFrom(conflict.index, conflict.index + 7));
  const nothing = { name: () => {}, scalar: () => {}, open: () => {}, close: () => {} };
  const fault = scanJson(text, nothing);
  if (fault === undefined) return fileFinding('json/syntax', { subject: 'it cannot be parsed' });
  const { what, offset } = fault;
  const subject = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return fileFinding('json/syntax', { subject, ...rangeFrom(offset, Math.min(offset + 1, text.length)) });
}

function repetitions(text: string): ValidationFinding[] {
  const positions = new TextPositions(text);
  return repeatedNames(text, mostRepeatedNames).map(({ name, start, end }) => {
    const range = { start: positions.at(start), end: positions.at(end) };
    return fileFinding('json/repeated-name', { subject: shortName(name), range });
  });
}

function shortName(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 79)}…` : name);
}
