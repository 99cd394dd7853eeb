import { relative } from 'node:path';
import { writeEditorSchemas } from '../pipeline/editor.ts';
import type { Terminal } from './terminal.ts';

/**
 * Brings the editor's schemas up to date with the catalogue, in passing: whatever keeps them from being written is no reason for
 * another command to fail. Not in CI, where nobody edits, and not for content outside the folder that the command is run in.
 */
export async function refreshEditorSchemas(terminal: Terminal, content: string): Promise<void> {
  const inside = !/^\.\.(?:[\\/]|$)|^(?:[A-Za-z]:)?[\\/]/.test(relative(terminal.cwd, content));
  if (!inside || (terminal.env.CI ?? '') !== '') return;
  await writeEditorSchemas(content, terminal.cwd).catch(() => undefined);
}
