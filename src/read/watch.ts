import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { PublisherError } from '../publisher-error.ts';

/** An editor saves in several steps (write aside, rename, set times); what follows within this many milliseconds is one save. */
const pause = 20;

/** Tells of changes until it is closed. */
export interface ContentWatch {
  close(): void;
}

/**
 * Calls `changed` after every save in a content folder, whatever its editor did to save. Each folder is watched by itself: Node's
 * recursive watching loses a file on Linux once that is replaced by another of its name, which is how many editors save.
 *
 * @param failed is told when watching ends by itself
 * @throws PublisherError CONTENT_UNREADABLE when the system does not let the folder be watched
 */
export function watchContent(
  folder: string,
  changed: () => void,
  failed: (error: PublisherError) => void,
): ContentWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    follow(folder, watchers, soon);
    changed();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt(settle, failed), pause);
  };
  follow(folder, watchers, soon);
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function attempt(run: () => void, failed: (error: PublisherError) => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    failed(error);
  }
}

/** Watches the folders that are new, and lets go of those that are no more. */
function follow(root: string, watchers: Map<string, FSWatcher>, changed: () => void): void {
  const folders = new Set(foldersIn(root));
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    if (watchers.has(folder)) continue;
    try {
      // A folder that goes is an error of its watcher, and a change in the folder above it.
      watchers.set(folder, watch(folder, changed).on('error', changed));
    } catch (error) {
      if (folder === root || codeOf(error) !== 'ENOENT') throw watchFault(folder, error);
    }
  }
}

/** The folder and those below it, as reading walks them: without dot-folders and links. */
function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [folder];
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

function watchFault(folder: string, cause: unknown): PublisherError {
  const code = codeOf(cause);
  const full = code === 'ENOSPC' || code === 'EMFILE';
  return new PublisherError(
    'CONTENT_UNREADABLE',
    full
      ? `The system does not allow more watched folders (${code}), so changes in ${folder} would go unseen.`
      : `The content folder ${folder} cannot be watched for changes: ${code}.`,
    full
      ? 'Close other programs that watch files, or raise the limit: sudo sysctl fs.inotify.max_user_watches=524288'
      : 'Make sure that the folder is there and can be listed, then start again.',
    { cause },
  );
}
