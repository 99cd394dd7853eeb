import { join } from 'node:path';
import type { AuthoredAdvisory } from '../model/authored.ts';
import { PublisherError } from '../publisher-error.ts';
import { checkAgainstSchema } from '../read/schema.ts';
import { parseYaml } from '../read/yaml.ts';
import { readAuthoredText, replaceAuthoredText } from './authored-file.ts';

/** An advisory and its text, to be changed. */
export interface EditableAdvisory {
  advisory: AuthoredAdvisory;
  text: string;
  /** Writes another text in its place, or this one again. */
  replace(text: string): Promise<void>;
}

/**
 * Reads one advisory of a content folder, in order to change it.
 *
 * @throws PublisherError CONTENT_UNREADABLE when it is not what its schema asks for, which `check` tells in detail
 */
export async function openAdvisory(folder: string, file: string): Promise<EditableAdvisory> {
  const path = join(folder, file);
  const read = await readAuthoredText(path);
  const value = read && parseYaml(read.text, file).value;
  const advisory = read && checkAgainstSchema('advisory', value, { path: file, text: read.text }).value;
  if (read === undefined || advisory === undefined) {
    throw new PublisherError(
      'CONTENT_UNREADABLE',
      `${path} cannot be used.`,
      'Mend it first; `csaf-press check` says what is wrong.',
    );
  }
  const { marked, text } = read;
  return { advisory, text, replace: (changed) => replaceAuthoredText(path, { text: changed, marked }) };
}
