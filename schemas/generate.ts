import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateLookUps } from './generate/look-ups.ts';
import { generateValidators } from './generate/validators.ts';

/** A module to be written to `src/check/csaf/generated/<name>.js`. */
interface GeneratedFile {
  name: string;
  text: string;
}

const folder = join(import.meta.dirname, '../src/check/csaf/generated');

const [validators, lookUps] = await Promise.all([generateValidators(), generateLookUps()]);
const files: GeneratedFile[] = [...validators, ...lookUps];
for (const { name, text } of files) await writeIfChanged(join(folder, `${name}.js`), text);

/** Leaves a file alone that has this text already, so that nothing that watches it wakes up. */
async function writeIfChanged(path: string, text: string): Promise<void> {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
