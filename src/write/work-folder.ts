import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublisherError } from '../publisher-error.ts';

/**
 * Makes the folder for staging, caches and the development key, and keeps all of it out of git.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function openWorkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.gitignore'), '*\n');
  } catch (error) {
    throw new PublisherError(
      'OUTPUT_UNWRITABLE',
      `The work folder ${folder} cannot be written: ${faultOf(error)}.`,
      'Make the folder writable, or move aside what stands in its place.',
    );
  }
}

/** What the operating system says about a file, without the call and the path that Node puts around it. */
export function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*)?$/s, '');
}

/** Whether a system call failed with one of these codes (`ENOENT`). */
export function failedWith(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
