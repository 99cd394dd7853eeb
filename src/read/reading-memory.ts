import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileText, readText } from './file.ts';

/** Two writes within this many milliseconds may leave the same stamp: a file that young is read again next time. */
const tick = 100;

interface Remembered {
  /** Undefined when the file was too young for its stamp to be trusted. */
  stamp: string | undefined;
  file: FileText;
}

/**
 * What a process that reads one content folder again and again keeps of it: as long as a file has the same text, the same
 * {@link FileText} is handed out, so that whatever was made of it can be found again by it.
 */
export class ReadingMemory {
  readonly #files: Map<string, Remembered> = new Map();

  /** The text of a file; read only when its stamp (inode, size, times) is not the one of last time. */
  async read(folder: string, path: string): Promise<FileText> {
    const known = this.#files.get(path);
    const stamp = await stampOf(join(folder, path));
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.file;
    const read = await readText(folder, path);
    const file = known !== undefined && read.text !== undefined && known.file.text === read.text ? known.file : read;
    this.#files.set(path, { stamp, file });
    return file;
  }
}

async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || Date.now() - found.ctimeMs < tick) return undefined;
  return `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
