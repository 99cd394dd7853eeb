import { readFile, stat } from 'node:fs/promises';
import type { Services } from '../check/csaf/services.ts';
import { validateWith } from '../check/csaf/validate.ts';
import type { KnownExtensions } from '../check/csaf/values/extension-catalogue.ts';
import type { ValidatedFile, ValidationFinding } from '../model/validation.ts';
import { fileFinding } from './file-rules.ts';
import type { Input } from './inputs.ts';
import { parseText } from './json-text.ts';
import { inWords } from './wording.ts';

/** What documents are validated with. */
export interface Engine {
  tests: readonly string[];
  services: Services;
  /** What time it is: some tests judge how old a document is. */
  now: Date;
  extensions?: KnownExtensions;
}

/** Bytes; V8 holds no string of more than 512 MB, and what is read is held several times. */
const largestFile = 256_000_000;

/** Reads a file and validates it. Never throws for what the file is or holds. */
export async function validateInput(input: Input, engine: Engine): Promise<ValidatedFile> {
  const read = await readInput(input);
  if ('fault' in read) return { file: input.name, status: 'broken', findings: [read.fault], skipped: [] };
  const { text, json, findings } = parseText(read.bytes);
  const common = { file: input.name, text };
  if (json === undefined) return { ...common, status: 'broken', findings, skipped: [] };
  if (input.isFound && !isCsafDocument(json.value)) return { ...common, status: 'other', findings: [], skipped: [] };
  const { services, tests, extensions, now } = engine;
  const verdict = await validateWith(json.value, services, {
    tests,
    now,
    ...(extensions === undefined ? {} : { extensions }),
  });
  const isValid = verdict.isValid && !findings.some(({ severity }) => severity === 'error');
  return {
    ...common,
    status: isValid ? 'valid' : 'invalid',
    ...(verdict.version === undefined ? {} : { version: verdict.version }),
    findings: [...findings, ...verdict.findings.map(inWords)],
    skipped: verdict.skipped,
  };
}

/** Every CSAF document has an object `document`; provider metadata, ROLIE and other files that lie beside have none. */
function isCsafDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'document')) return false;
  return 'document' in value && typeof value.document === 'object' && value.document !== null;
}

type InputRead = { bytes: Uint8Array } | { fault: ValidationFinding };

async function readInput({ path }: Input): Promise<InputRead> {
  try {
    if (path === undefined) return await readStandardInput();
    const found = await stat(path);
    if (!found.isFile() && !found.isFIFO())
      return { fault: fileFinding('file/unreadable', { subject: 'it is no ordinary file' }) };
    if (found.size > largestFile) return { fault: tooLarge(found.size) };
    return { bytes: await readFile(path) };
  } catch (error) {
    return { fault: unreadable(error) };
  }
}

async function readStandardInput(): Promise<InputRead> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestFile) return { fault: tooLarge(size) };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLarge(bytes: number): ValidationFinding {
  return fileFinding('file/size', {
    subject: `${Math.ceil(bytes / 1e6)} MB; at most ${largestFile / 1e6} MB are read`,
  });
}

function unreadable(error: unknown): ValidationFinding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileFinding('file/missing');
  return fileFinding('file/unreadable', {
    subject: code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code,
  });
}
