import { execFile } from 'node:child_process';
import { PublisherError } from '../publisher-error.ts';

/** More than any content folder in a repository. */
const mostBytes = 1 << 30;

/** What a run of git gave. */
export interface GitOutcome {
  /** Not 0 when git refused. */
  code: number;
  out: Buffer;
  /** What git says, as one text. */
  err: string;
}

/**
 * Runs git in a folder. Never in a way that could change it, ask for anything or run what the repository configures.
 *
 * @throws PublisherError HISTORY when there is no git
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<GitOutcome>();
  // A hook of git sets these to its own repository, by a path that leads nowhere from here.
  const { GIT_DIR: _, GIT_WORK_TREE: __, ...surroundings } = process.env;
  const options = {
    encoding: 'buffer',
    maxBuffer: mostBytes,
    env: { ...surroundings, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
  } as const;
  const child = execFile('git', ['-C', folder, ...args], options, (error, out, err) => {
    if (error === null) resolve({ code: 0, out, err: err.toString('utf8') });
    else if (typeof error.code === 'number') resolve({ code: error.code, out, err: err.toString('utf8') });
    else reject(cannotRun(error, error.code));
  });
  // Git may end before it has read everything; its exit code tells why.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  return promise;
}

function cannotRun(cause: Error, code: string | number | null | undefined): PublisherError {
  const isMissing = code === 'ENOENT';
  return new PublisherError(
    'HISTORY',
    isMissing ? 'There is no program git here.' : `git could not be run (${code ?? cause.message}).`,
    'Install git, or compare with a published tree: --previous DIR.',
    { cause },
  );
}
