import { type Deployment, type DeployOptions, deploy } from '../../src/deploy/deploy.ts';
import type { Run } from '../../src/deploy/lease.ts';
import { readSource, type Source } from '../../src/deploy/source.ts';
import type { Target } from '../../src/deploy/target.ts';
import { context } from '../emit/cast.ts';
import type { PublishedTree } from './published-tree.ts';

/** Read once: what is deployed a hundred times need not be. Its bytes come from memory, where they can be told apart by identity. */
async function sourceOf({ files, folder }: PublishedTree): Promise<Source> {
  const known = sources.get(files) ?? (await readSource(folder));
  sources.set(files, known);
  return { ...known, read: async (path) => files.get(path) ?? known.read(path) };
}

const sources = new WeakMap<PublishedTree['files'], Source>();
let runs = 0;

/** A run whose time passes only where it sleeps. */
export function testRun(parts: Partial<Run> = {}): Run {
  let ticks = 0;
  runs += 1;
  return {
    id: `run-${runs}`,
    machine: 'here',
    pid: process.pid,
    ticks: () => ticks,
    sleep: async (milliseconds) => {
      ticks += milliseconds;
    },
    ...parts,
  };
}

export async function deployTree(
  tree: PublishedTree,
  target: Target,
  options: Partial<DeployOptions> = {},
): Promise<Deployment> {
  return deploy(await sourceOf(tree), target, {
    restricted: false,
    force: false,
    allowDevelopmentKey: false,
    dryRun: false,
    now: context.now,
    run: testRun(),
    signal: new AbortController().signal,
    progress: () => {},
    say: () => {},
    ...options,
  });
}
