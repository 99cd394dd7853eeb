import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Those that audits of this process write to. */
const own = new Set<string>();

/** A file without a new line for so long is nobody's; in milliseconds. Of another machine, nothing else shows it. */
const idle = 60 * 60 * 1000;

/**
 * Gives an audit a file of its own to write to: that of an audit which was broken off, else a new name. No two audits at once ever have
 * the same, however many share a folder: the name holds who has it, and taking one over is a renaming, which one alone succeeds at.
 */
export async function claimUnfinished(file: string, { fresh }: { fresh: boolean }): Promise<string> {
  const claimed = `${file}.${here()}.${process.pid}.${randomBytes(4).toString('hex')}.unfinished`;
  own.add(claimed);
  let taken = fresh;
  for (const left of await abandoned(file)) {
    if (taken) await rm(left, { force: true });
    else taken = await renamed(left, claimed);
  }
  return claimed;
}

/** What was claimed is not written to any more: another audit may take it over. */
export function releaseUnfinished(claimed: string): void {
  own.delete(claimed);
}

/** The newest first. */
async function abandoned(file: string): Promise<string[]> {
  const start = `${basename(file)}.`;
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(start) && name.endsWith('.unfinished'));
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(dirname(file), name);
      const changed = (await stat(path).catch(() => undefined))?.mtimeMs;
      return changed !== undefined && isAbandoned(path, name.slice(start.length), changed) ? { path, changed } : [];
    }),
  );
  return found
    .flat()
    .toSorted((a, b) => b.changed - a.changed)
    .map(({ path }) => path);
}

function isAbandoned(path: string, owner: string, changed: number): boolean {
  if (own.has(path)) return false;
  if (Date.now() - changed > idle) return true;
  const [, host, pid] = /^([^.]*)\.(\d{1,10})\./.exec(owner) ?? [];
  return host === here() && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function here(): string {
  return hostname()
    .replace(/[^A-Za-z0-9-]/g, '_')
    .slice(0, 60);
}

async function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}
