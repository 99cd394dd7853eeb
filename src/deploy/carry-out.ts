import { PublisherError } from '../publisher-error.ts';
import { inFlight } from '../standard/concurrency.ts';
import { type Lease, refuseWhenInterrupted } from './lease.ts';
import type { DeployPlan, Phase, Step } from './plan.ts';
import { shownPaths } from './shown.ts';
import type { Source } from './source.ts';
import type { Expected, Target } from './target.ts';

/** What carrying out steps needs. */
export interface Work {
  source: Source;
  target: Target;
  lease: Pick<Lease, 'look' | 'beat'>;
  /** Headers of files that the new tree does not have. */
  headersOf: (path: string) => Pick<Expected, 'mediaType' | 'cacheControl'>;
  signal: AbortSignal;
  /** Called after each step. */
  done: (step: Step) => void;
}

/**
 * Carries out phases, one after the other. After a failure no step is begun any more, and it is thrown when none runs any more; what was
 * done until then is a place to go on from.
 *
 * @throws PublisherError DEPLOY
 */
export async function carryOut(phases: readonly Phase[], work: Work): Promise<void> {
  for (const { groups } of phases) {
    await work.lease.look();
    await inFlight(groups, work.target.concurrency, async (steps) => {
      for (const step of steps) {
        refuseWhenInterrupted(work.signal, work.target);
        await work.lease.beat();
        await applyStep(step, work);
        work.done(step);
      }
    });
    await work.target.settle();
  }
}

async function applyStep(step: Step, { source, target, headersOf }: Work): Promise<void> {
  const { act, path } = step;
  if (act === 'remove') return target.remove(path);
  const content = act === 'bridge' ? Buffer.from(step.text) : await source.read(path);
  const { mediaType, cacheControl } = headersOf(path);
  return target.write({ path, content, mediaType, ...(cacheControl === undefined ? {} : { cacheControl }) });
}

/**
 * Proves that the target holds the new tree, and no longer what was removed.
 *
 * @throws PublisherError DEPLOY
 */
export async function verifyTarget(
  { phases }: DeployPlan,
  source: Source,
  target: Target,
  paths: Iterable<string>,
): Promise<void> {
  const wanted = new Map<string, Expected | undefined>();
  const removed = phases.flatMap(({ groups }) => groups.flat()).filter(({ act }) => act === 'remove');
  for (const { path } of removed) wanted.set(path, undefined);
  for (const path of paths) {
    const expected = source.expected.get(path);
    if (expected !== undefined) wanted.set(path, { ...expected, headersKnown: true });
  }
  const standing = await target.inspect(wanted);
  const wrong = [...wanted]
    .filter(([path, expected]) => standing.get(path) !== (expected && 'same'))
    .map(([path]) => path);
  if (wrong.length === 0) return;
  throw new PublisherError(
    'DEPLOY',
    `After the upload, ${target.name} does not hold what was uploaded: ${shownPaths(wrong)}.`,
    'Make sure that nothing else writes there, then run the same command again.',
  );
}
