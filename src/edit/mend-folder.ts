import { join } from 'node:path';
import { listFolder } from '../read/folder.ts';
import { namesOf } from '../read/layout.ts';
import type { AuthoredKinds } from '../read/schema.ts';
import { largestYaml } from '../read/yaml.ts';
import { readAuthoredText, replaceAuthoredText } from './authored-file.ts';
import { type Mend, mendText } from './mend-text.ts';

/** What was mended in one file. */
export interface MendedFile {
  /** Relative to the content folder. */
  file: string;
  mends: Mend[];
}

/**
 * Makes every mechanical mend in the files of a content folder, or in those named. Files that cannot be read are left for `check` to tell.
 *
 * @param wanted Paths relative to the folder; all files when empty.
 * @throws PublisherError `CONTENT_NOT_FOUND`, `CONTENT_UNREADABLE`, `CONTENT_UNWRITABLE`
 */
export async function mendFolder(folder: string, wanted: readonly string[]): Promise<MendedFile[]> {
  const { settings, advisories } = namesOf((await listFolder(folder)).files);
  const mended: MendedFile[] = [];
  for (const file of [...settings, ...advisories]) {
    if (wanted.length > 0 && !wanted.includes(file)) continue;
    const mends = await mendFile(join(folder, file), kindOf(file));
    if (mends.length > 0) mended.push({ file, mends });
  }
  return mended;
}

async function mendFile(path: string, kind: keyof AuthoredKinds): Promise<Mend[]> {
  const read = await readAuthoredText(path);
  if (read === undefined || read.text.length > largestYaml) return [];
  const { text, mends } = mendText(read.text, kind);
  if (text !== read.text) await replaceAuthoredText(path, { text, marked: read.marked });
  return mends;
}

function kindOf(file: string): keyof AuthoredKinds {
  const [name = ''] = file.split('.yaml');
  return name === 'publisher' || name === 'products' || name === 'policy' ? name : 'advisory';
}
