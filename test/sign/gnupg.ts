import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** False, or the reason that a test which needs these programs is skipped with. */
export function missing(...programs: string[]): string | false {
  const absent = programs.filter((program) => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  return absent.length === 0 ? false : `NOT RUN: ${absent.join(', ')} is not installed`;
}

/** GnuPG with a home of its own. */
export interface GnuPg {
  gpg(...args: string[]): Promise<{ stdout: string; stderr: string }>;
  /** A file in the home, by its absolute path. */
  file(name: string, content: string): Promise<string>;
}

/** Runs `use` with a fresh GnuPG home, and ends its agent afterwards. The path is short: its socket's name may have about 100 characters. */
export async function withGnuPg(use: (gnupg: GnuPg) => Promise<void>): Promise<void> {
  const home = await mkdtemp('/tmp/gpg-');
  try {
    await use({
      gpg: (...args) => run('gpg', ['--homedir', home, '--batch', '--yes', '--trust-model', 'always', ...args]),
      async file(name, content) {
        const path = join(home, name);
        await writeFile(path, content);
        return path;
      },
    });
  } finally {
    await run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  }
}
