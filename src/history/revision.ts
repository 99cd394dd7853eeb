import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { runGit } from './git.ts';

/** A commit of the repository that a content folder belongs to. */
export interface GitRevision {
  /** As the user named it, with the commit: `origin/main (3f2a1bc)`. */
  name: string;
  commit: string;
  /** Where the branch that is checked out left the line of `commit`; undefined when they have nothing in common. */
  fork: string | undefined;
  /** Root of the work tree. */
  root: string;
  /** Content folder relative to the root, with `/` at its end; empty for the root itself. */
  prefix: string;
}

/**
 * Finds a revision of the repository that a folder is in.
 *
 * @param text anything that git takes for a commit: `origin/main`, `v1.2`, `HEAD~3`, a commit's hash
 * @throws PublisherError HISTORY when the folder is in no repository, there is no such commit, or the clone is too shallow to tell
 */
export async function findRevision(folder: string, text: string): Promise<GitRevision> {
  const { root, prefix } = await findRepository(folder);
  const found = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]);
  const commit = textOf(found.out);
  const isShallow = textOf((await runGit(root, ['rev-parse', '--is-shallow-repository'])).out) === 'true';
  if (found.code !== 0 || commit === '') throw unknownRevision(text, isShallow);
  const base = await runGit(root, ['merge-base', commit, 'HEAD']);
  const fork = base.code === 0 ? textOf(base.out) : undefined;
  if (fork === undefined && isShallow) throw tooShallow(text);
  return { name: nameOf(text, commit), commit, fork, root, prefix };
}

async function findRepository(folder: string): Promise<Pick<GitRevision, 'root' | 'prefix'>> {
  const content = await realpath(folder).catch((cause: unknown) => {
    throw new PublisherError('CONTENT_NOT_FOUND', `There is no content folder ${folder}.`, 'Name it with --content.', {
      cause,
    });
  });
  const { code, out, err } = await runGit(content, ['rev-parse', '--show-toplevel']);
  if (code !== 0) throw noRepository(folder, err);
  const root = await realpath(textOf(out));
  const path = relative(root, content).split(sep).join('/');
  return { root, prefix: path === '' ? '' : `${path}/` };
}

/** A hash is its own name. */
function nameOf(text: string, commit: string): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(text) ? short : `${text} (${short})`;
}

function textOf(out: Buffer): string {
  return out.toString('utf8').replace(/\r?\n$/, '');
}

function noRepository(folder: string, err: string): PublisherError {
  if (err.includes('dubious ownership')) {
    return new PublisherError(
      'HISTORY',
      `Git refuses to read the repository of ${folder}: it belongs to another user.`,
      `If you trust it: git config --global --add safe.directory ${folder}`,
    );
  }
  return new PublisherError(
    'HISTORY',
    `${folder} is not in a git repository, so that --since has nothing to compare with.`,
    'Run it in a clone of the repository, or compare with a published tree: --previous DIR.',
  );
}

function unknownRevision(text: string, isShallow: boolean): PublisherError {
  const fetch = isShallow ? 'git fetch --unshallow' : 'git fetch origin';
  const shallow = isShallow ? ' This is a shallow clone, which holds only the newest commits.' : '';
  return new PublisherError(
    'HISTORY',
    `There is no commit ${JSON.stringify(text)} in this repository.${shallow}`,
    `Check the name (\`git branch --all\` and \`git tag\` list those that are here), or fetch what is missing: ${fetch} (in GitHub Actions: \`fetch-depth: 0\` for actions/checkout; in GitLab CI: GIT_DEPTH: 0).`,
  );
}

function tooShallow(text: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `This is a shallow clone: it does not reach back to where this branch left ${text}, so that nobody can tell what the branch changed.`,
    'Fetch the whole history: git fetch --unshallow (in GitHub Actions: `fetch-depth: 0` for actions/checkout; in GitLab CI: GIT_DEPTH: 0).',
  );
}
