import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byCodeUnits } from '../standard/code-unit-order.ts';

/** Something to validate. */
export interface Input {
  /** How messages call it: as the user named it, or below the folder that the user named. */
  name: string;
  /** Absolute path; undefined for standard input. */
  path: string | undefined;
  /** Bytes; 0 where it is not known. */
  size: number;
  /** Found in a folder: may turn out to be no CSAF document at all. */
  isFound: boolean;
}

/** Folders that hold the files of programs. */
const ignoredFolders = new Set(['node_modules', '.git']);

/** What operands stand for: files as they are, folders by the `*.json` in and below them, `-` for standard input; each file once. */
export async function listInputs(operands: readonly string[], cwd: string): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const operand of operands) {
    for (const input of await expand(operand, cwd)) {
      const key = input.path ?? '-';
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function expand(operand: string, cwd: string): Promise<Input[]> {
  if (operand === '-') return [{ name: 'stdin', path: undefined, size: 0, isFound: false }];
  const path = resolve(cwd, operand);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return filesBelow(path, operand.replace(/\/+$/, ''));
  return [{ name: operand, path, size: found?.size ?? 0, isFound: false }];
}

/** Links to files are followed; links to folders are not, because they may lead in a circle. */
async function filesBelow(root: string, name: string): Promise<Input[]> {
  const inputs: Input[] = [];
  const folders = [{ path: root, name }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries: Dirent[] = await readdir(folder.path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const below = {
        path: join(folder.path, entry.name),
        name: folder.name === '.' ? entry.name : `${folder.name}/${entry.name}`,
      };
      if (entry.isDirectory()) {
        if (!ignoredFolders.has(entry.name)) folders.push(below);
      } else if (/\.json$/i.test(entry.name)) {
        const found = await stat(below.path).catch(() => undefined);
        if (found?.isDirectory() !== true) inputs.push({ ...below, size: found?.size ?? 0, isFound: true });
      }
    }
  }
  return inputs.sort((a, b) => byCodeUnits(a.name, b.name));
}
