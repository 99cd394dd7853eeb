import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PublisherError } from '../publisher-error.ts';
import { isAlive } from './staging.ts';
import { failedWith, faultOf } from './work-folder.ts';

/** A tree that is whole, and the folder whose place it is to take. */
export interface StagedTree {
  tree: string;
  target: string;
}

/** A swap that can still be undone. */
interface Swap extends StagedTree {
  /** Where the old tree is; nothing is there if there was none. */
  aside: string;
  hadOld: boolean;
}

/**
 * Puts each tree in the place of its target: all of them, or none. The old trees are moved aside and deleted only when all new ones are
 * in place; if that fails, the old ones are put back. Two builds may do this at once: each puts in a whole tree, and the later one stays.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function swapIn(...staged: StagedTree[]): Promise<void> {
  const ready: StagedTree[] = [];
  const done: Swap[] = [];
  try {
    // Copying takes long, and renaming no time: nothing is swapped before all of it is there.
    for (const { tree, target } of staged) ready.push({ tree: await onSameDisk(tree, target), target });
    for (const one of ready) done.push(await swap(one));
  } catch (error) {
    for (const one of done.toReversed()) await undo(one);
    const copies = ready.filter(({ tree }) => !staged.some((one) => one.tree === tree));
    for (const { tree } of copies) await rm(tree, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  for (const { aside } of done) await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

async function swap({ tree, target }: StagedTree): Promise<Swap> {
  const aside = asidePath(target);
  for (let attempt = 1; ; attempt += 1) {
    const hadOld = await moveAside(target, aside);
    try {
      await rename(tree, target);
      return { tree, target, aside, hadOld };
    } catch (error) {
      // Another build has put its tree here since: take that one aside too.
      const raced = failedWith(error, 'ENOTEMPTY', 'EEXIST') && attempt < 100;
      if (hadOld && !raced) await rename(aside, target).catch(() => undefined);
      if (!raced) throw refused(target, error);
      await rm(aside, { recursive: true, force: true });
    }
  }
}

async function undo({ tree, target, aside, hadOld }: Swap): Promise<void> {
  await rename(target, tree).catch(() => undefined);
  if (hadOld) await rename(aside, target).catch(() => undefined);
}

async function moveAside(target: string, aside: string): Promise<boolean> {
  try {
    await rename(target, aside);
    return true;
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return false;
    throw refused(target, error);
  }
}

/** The tree, or a copy of it beside the target when a rename cannot reach there: a swap is a rename or it is not whole. */
async function onSameDisk(tree: string, target: string): Promise<string> {
  const beside = await stat(dirname(target));
  if ((await stat(tree)).dev === beside.dev) return tree;
  const copy = `${asidePath(target)}-new`;
  await rm(copy, { recursive: true, force: true });
  try {
    await cp(tree, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  } catch (error) {
    await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    throw refused(target, error);
  }
}

let swaps = 0;

/** A name of its own for each swap: two may run in one process. */
function asidePath(target: string): string {
  swaps += 1;
  return join(dirname(target), `.${basename(target)}.csaf-press-${process.pid}-${swaps}`);
}

/** Finds what a killed swap left beside the target: an old tree goes back if there is no new one, anything else is deleted. */
export async function restoreAside(target: string): Promise<void> {
  const prefix = `.${basename(target)}.csaf-press-`;
  const siblings = await readdir(dirname(target), { withFileTypes: true });
  for (const { name } of siblings.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    // Only what `asidePath` makes: a name that merely begins like one is someone's own.
    const [, pid, copy] = name.startsWith(prefix) ? (/^(\d+)-\d+(-new)?$/.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const left = join(dirname(target), name);
    const gone = await stat(target).then(
      () => false,
      (error) => failedWith(error, 'ENOENT'),
    );
    if (gone && copy === undefined) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function refused(target: string, error: unknown): PublisherError {
  const mount = failedWith(error, 'EBUSY', 'EXDEV')
    ? ' A mounted folder cannot be replaced whole: name one inside it.'
    : '';
  return new PublisherError(
    'OUTPUT_UNWRITABLE',
    `${target} cannot be replaced: ${faultOf(error)}; what was there is as it was.`,
    `Close what holds the folder open, or name another one with --out.${mount}`,
  );
}
