import { deploy } from '../deploy/deploy.ts';
import { openDirectoryTarget } from '../deploy/directory-target.ts';
import { S3Client } from '../deploy/s3/client.ts';
import { isS3, parseS3Place } from '../deploy/s3/place.ts';
import { S3Target } from '../deploy/s3/s3-target.ts';
import { readSource } from '../deploy/source.ts';
import type { Target } from '../deploy/target.ts';
import { thisRun } from '../deploy/this-run.ts';
import { PublisherError } from '../publisher-error.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { deploymentSummary, planText } from './deploy-summary.ts';
import { displayPath, pathOption, textOption } from './options.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press deploy`: carries a built tree to where it is served, resumably, and consistent at every moment. */
export const runDeploy: CommandRun = async (terminal, _operands, options) => {
  const started = performance.now();
  const from = pathOption(terminal, options, 'from', 'dist');
  const run = thisRun();
  const target = await openTarget(terminal, options, from, run.sleep);
  terminal.progress(`reading ${displayPath(terminal, from)} …`);
  const source = await readSource(from);
  terminal.progress(`inspecting ${target.name} …`);
  const dryRun = options.dryRun === true;
  const interruption = watchForInterruption();
  try {
    const deployment = await deploy(source, target, {
      restricted: options.restricted === true,
      force: options.force === true,
      allowDevelopmentKey: options.allowDevKey === true,
      dryRun,
      now: terminal.clock(),
      run,
      signal: interruption.signal,
      progress: (done, total) => terminal.progress(`deploying ${progressBar(done, total, terminal.width)}`),
      say: (text) => terminal.err(`${text}\n`),
    });
    terminal.progress('');
    const seconds = (performance.now() - started) / 1000;
    if (dryRun) terminal.out(planText(deployment));
    terminal.out(
      deploymentSummary(deployment, { to: target.name, baseUrl: source.manifest.base_url, seconds, dryRun }),
    );
    return 0;
  } finally {
    terminal.progress('');
    interruption.stop();
  }
};

async function openTarget(
  terminal: Terminal,
  options: OptionValues,
  from: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Target> {
  const to = textOption(options, 'to')?.trim() ?? '';
  if (to === '')
    throw new PublisherError('USAGE', 'There is no target.', 'Name one: --to DIR or --to s3://bucket/prefix.');
  if (isS3(to)) {
    const place = parseS3Place(to, textOption(options, 'endpoint'), terminal.env);
    // Signatures of requests carry the real time, whatever SOURCE_DATE_EPOCH says.
    return new S3Target(new S3Client(place, { fetch, clock: terminal.clock, sleep }));
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(to)) {
    throw new PublisherError('USAGE', 'Only folders and s3:// are targets.', 'Name a folder, or s3://bucket/prefix.');
  }
  const folder = pathOption(terminal, options, 'to', to);
  return openDirectoryTarget(folder, from, displayPath(terminal, folder));
}

/** Ctrl+C ends the deploy between two files; a second one ends the process. */
function watchForInterruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    for (const name of signals) process.off(name, interrupt);
  };
  const interrupt = (): void => {
    controller.abort();
    stop();
  };
  for (const name of signals) process.once(name, interrupt);
  return { signal: controller.signal, stop };
}

const signals = ['SIGINT', 'SIGTERM'] as const;
