import { manifestName } from '../write/output-folder.ts';
import { carryOut, verifyTarget, type Work } from './carry-out.ts';
import { type Journal, readJournal } from './journal.ts';
import { awaitQuiet, Lease, type Run } from './lease.ts';
import { type DeployPlan, type PlanInput, planDeploy, type Step } from './plan.ts';
import type { DeployManifest } from './publication.ts';
import { refuseForeign, refuseSource, refuseTarget } from './refusals.ts';
import type { Source } from './source.ts';
import { readTargetManifest, surveyTarget } from './survey.ts';
import type { Target } from './target.ts';

/** What a deploy may do, and how it is told of the world. */
export interface DeployOptions {
  /** The tree has TLP:AMBER and RED documents, and the target is protected. */
  restricted: boolean;
  /** Overwrite what others put where our files belong, and what was published for another base URL. */
  force: boolean;
  allowDevelopmentKey: boolean;
  /** Plan, and change nothing. */
  dryRun: boolean;
  /** The real time, by which keys expire. */
  now: Date;
  run: Run;
  signal: AbortSignal;
  /** Steps that are done, of how many. */
  progress: (done: number, total: number) => void;
  say: (text: string) => void;
}

/** What was done, or with `dryRun` what would be. */
export interface Deployment {
  plan: DeployPlan;
  uploaded: number;
  removed: number;
  /** Bytes uploaded. */
  bytes: number;
  /** URLs of which caches should forget their copies. */
  purge: readonly string[];
}

/**
 * Carries a built tree to a target, in an order that leaves it consistent after every step, and proves in the end that all is there.
 * Nothing is kept but at the target itself: another run finds there what is left to do.
 *
 * @throws PublisherError DEPLOY
 */
export async function deploy(source: Source, target: Target, options: DeployOptions): Promise<Deployment> {
  const { run, dryRun, signal, say } = options;
  await refuseSource(source, options);
  const journal = dryRun ? await readJournal(target) : await awaitQuiet(target, run, signal, say);
  const previous = refuseTarget(source, target, await readTargetManifest(target), journal, options);
  const survey = await surveyTarget(source, target, previous, journal, options.now);
  const plan = planDeploy(survey);
  refuseForeign(plan, target, options);
  const isDone = plan.phases.length === 0 && plan.closing === undefined && journal === undefined;
  if (!dryRun && !isDone) await carryOutPlan(plan, survey, { source, target, options, journal, previous });
  return { plan, ...amounts(plan, source), purge: source.manifest.purge };
}

interface Setting {
  source: Source;
  target: Target;
  options: DeployOptions;
  journal: Journal | undefined;
  previous: DeployManifest | undefined;
}

async function carryOutPlan(plan: DeployPlan, survey: PlanInput, setting: Setting): Promise<void> {
  const { source, target, options, journal } = setting;
  const { audience, files } = source.manifest;
  const paths = files.map(({ path }) => path);
  const lease = await Lease.take(target, options.run, {
    audience,
    paths: [...new Set([...paths, ...(journal?.paths ?? [])])],
  });
  const steps = stepsOf(plan).length;
  let done = 0;
  const work: Work = {
    source,
    target,
    lease,
    headersOf: headersFrom(source, setting.previous),
    signal: options.signal,
    done: () => options.progress(++done, steps),
  };
  try {
    await carryOut(plan.phases, work);
    await verifyTarget(
      plan,
      source,
      target,
      survey.manifest.files.map(({ path }) => path),
    );
    if (plan.closing !== undefined) await carryOut([plan.closing], work);
    await verifyTarget(plan, source, target, [manifestName]);
    await lease.finish();
  } catch (error) {
    // It is a courtesy to whoever comes next; what stopped us matters more than whether it works.
    await lease.end().catch(() => undefined);
    throw error;
  }
}

function headersFrom(source: Source, previous: DeployManifest | undefined): Work['headersOf'] {
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  return (path) => {
    const file = source.expected.get(path);
    if (file !== undefined) return file;
    const { media_type = 'text/plain; charset=utf-8', cache_control } = before.get(path) ?? {};
    return { mediaType: media_type, ...(cache_control === undefined ? {} : { cacheControl: cache_control }) };
  };
}

function stepsOf({ phases, closing }: DeployPlan): Step[] {
  return [...phases, ...(closing === undefined ? [] : [closing])].flatMap(({ groups }) => groups.flat());
}

function amounts(plan: DeployPlan, source: Source): Pick<Deployment, 'uploaded' | 'removed' | 'bytes'> {
  const steps = stepsOf(plan);
  const uploads = steps.filter(({ act }) => act === 'upload');
  return {
    uploaded: uploads.length,
    removed: steps.filter(({ act }) => act === 'remove').length,
    bytes: uploads.reduce((sum, { path }) => sum + (source.expected.get(path)?.size ?? 0), 0),
  };
}
