import { runGit } from '../history/git.ts';

/** Branches that were touched last; older ones hold no id that is about to be taken. */
const mostBranches = 200;
const atOnce = 8;

/**
 * Names, without folder and ending, of the advisories of a content folder on every branch of its git repository, local and remote.
 * Empty where there is no repository or no git.
 */
export async function namesOnBranches(folder: string): Promise<string[]> {
  const commits = await git(folder, [
    'for-each-ref',
    '--sort=-committerdate',
    `--count=${mostBranches}`,
    '--format=%(objectname)',
    'refs/heads',
    'refs/remotes',
  ]);
  const waiting = [...new Set(commits)].values();
  const names = new Set<string>();
  const worker = async (): Promise<void> => {
    for (const commit of waiting) {
      for (const path of await git(folder, ['ls-tree', '-r', '-z', '--name-only', commit])) {
        if (path.endsWith('.yaml')) names.add(path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...names].sort();
}

async function git(folder: string, args: readonly string[]): Promise<string[]> {
  const outcome = await runGit(folder, args).catch(() => undefined);
  const out = outcome?.code === 0 ? outcome.out.toString('utf8') : '';
  return out.split(/[\0\n]/).filter((line) => line !== '');
}
