import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openWorkFolder } from './work-folder.ts';

/**
 * Writes files into a work folder; those that hold their text already are left alone, so that whoever watches them is not woken for
 * nothing. Each takes its place whole: whoever reads it at that moment never sees half of it.
 *
 * @param files by path below the folder
 * @throws PublisherError OUTPUT_UNWRITABLE when the folder cannot be made
 */
export async function writeWorkFiles(workFolder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await openWorkFolder(workFolder);
  for (const [path, text] of files) await writeChanged(join(workFolder, path), text);
}

async function writeChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return;
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.new`;
  await writeFile(aside, text);
  await rename(aside, file);
}
