import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Assessment, assess } from '../../src/pipeline/assess.ts';
import { type Located, locateAll } from '../../src/report/located.ts';

/**
 * One fault in a content folder that has none. A file of cases is text in sections:
 *
 *     What the author did, in a sentence.
 *     expect: yaml/syntax at 2026/EXAMPLE-SA-2026-0001.yaml:7
 *
 *     -- 2026/EXAMPLE-SA-2026-0001.yaml --
 *     the file as it was written
 *     -- report --
 *     what csaf-press says
 *
 * Files that no section names are those of `content/`. What a text cannot show has lines of its own below `expect`: `absent: FILE`,
 * `encoding: FILE latin1`, `pad: FILE` (to more than 1 MB), `link: FILE TARGET`.
 */
export interface FaultCase {
  description: string;
  rule: string;
  /** `file:line`, or the file alone where the file as a whole is at fault. */
  place: string;
  /** `[key, argument, …]` */
  options: (readonly string[])[];
  files: ReadonlyMap<string, string>;
  report: string;
}

/** The moment at which all cases are checked. */
export const caseClock: Date = new Date('2026-11-22T10:00:00Z');

/** Reads a case; throws where it has not the form above. */
export function parseCase(text: string): FaultCase {
  const [head = '', ...rest] = text.split(/^-- (.+) --\n/m);
  const [description = '', expectation = '', ...options] = head.trimEnd().split('\n');
  const [, rule, place] = /^expect: (\S+) at (.+)$/.exec(expectation) ?? [];
  if (rule === undefined || place === undefined) throw new Error(`no expectation below "${description}"`);
  const sections = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2) sections.set(rest[index] ?? '', rest[index + 1] ?? '');
  const report = sections.get('report') ?? '';
  sections.delete('report');
  return { description, rule, place, options: options.map((line) => line.split(/:? /)), files: sections, report };
}

/** What is found, in the order of a report; advice (info) only where there is nothing else. */
export async function runCase(one: FaultCase): Promise<Located[]> {
  const { diagnostics, sources } = await assessCase(one);
  const found = diagnostics.filter(({ severity }) => severity !== 'info');
  return locateAll(found.length > 0 ? found : diagnostics, sources, '');
}

/** Runs read, compile and check on a case. */
export async function assessCase(one: FaultCase): Promise<Assessment> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-fault-'));
  try {
    await layOut(one, folder);
    return await assess({ content: folder, now: caseClock, allowInvalid: false });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All cases by name, in order. */
export function readCases(): Map<string, string> {
  const names = readdirSync(caseFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(caseFolder, name), 'utf8')]));
}

/** Holds the cases. */
export const caseFolder: string = join(import.meta.dirname, 'faults');

async function layOut({ files, options }: FaultCase, folder: string): Promise<void> {
  await cp(join(import.meta.dirname, 'content'), folder, { recursive: true });
  for (const [option, file = ''] of options) if (option === 'absent') await rm(join(folder, file));
  for (const [file, text] of files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, encoded(file, text, options));
  }
  for (const [option, file = '', target = ''] of options)
    if (option === 'link') await symlink(target, join(folder, file));
}

function encoded(file: string, text: string, options: FaultCase['options']): Uint8Array {
  const [, , encoding] = options.find(([option, about]) => option === 'encoding' && about === file) ?? [];
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const isPadded = options.some(([option, about]) => option === 'pad' && about === file);
  return Buffer.from(isPadded ? text + '# a line of a log\n'.repeat(70_000) : text);
}
