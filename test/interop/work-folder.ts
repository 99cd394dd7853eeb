import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let own: Promise<string> | undefined;

/**
 * Where trees are built and tools leave their files. The runner names one for all test files (`INTEROP_WORK`), so that each tree
 * is built once; a file that is run alone makes its own and removes it at its end.
 *
 * Others may read it: web servers serve from it with an account that has no rights.
 */
export function workFolder(): Promise<string> {
  own ??= given(process.env.INTEROP_WORK) ?? makeWorkFolder();
  return own;
}

async function makeWorkFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-interop-'));
  await chmod(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function given(folder: string | undefined): Promise<string> | undefined {
  return folder === undefined ? undefined : mkdir(folder, { recursive: true }).then(() => folder);
}
