import type { MendedFile } from '../edit/mend-folder.ts';
import { displayPath } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Says what `check --fix` mended, file by file; on stderr, for stdout belongs to the findings and may be JSON. */
export function printMends(terminal: Terminal, content: string, files: readonly MendedFile[]): void {
  const folder = displayPath(terminal, content);
  for (const { file, mends } of files) {
    terminal.err(`mended ${folder}/${file}\n`);
    for (const { line, what } of mends) terminal.err(`  line ${line}: ${what}\n`);
  }
  const count = files.reduce((sum, { mends }) => sum + mends.length, 0);
  if (count === 0) terminal.err('Nothing to mend mechanically.\n');
  else
    terminal.err(
      `${count} ${count === 1 ? 'mend' : 'mends'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.\n`,
    );
}
