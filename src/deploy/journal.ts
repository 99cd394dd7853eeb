import { isRecord } from '../standard/record.ts';
import { type Audience, journalName, pathFault } from './publication.ts';
import type { Target } from './target.ts';

/**
 * What a deploy leaves at the target while it is under way: who is at work, and which files it begins with. The next one learns from
 * it what a killed one had put there, which the old `publication.json` does not name.
 */
export interface Journal {
  /** Of one run. */
  run: string;
  /** Grows while the run is alive: one that stays the same for {@link leaseSeconds} is dead. */
  beat: number;
  /** Whether the run has ended, by Ctrl+C or a fault: nothing need be waited for. */
  ended: boolean;
  /** Of the machine and process that runs it, so that a restart on the same machine need not wait. */
  machine: string;
  pid: number;
  audience: Audience;
  /** Every path of the tree that it deploys, and those of killed deploys before it. */
  paths: string[];
}

/** After how many seconds without a beat a run counts as dead. */
export const leaseSeconds = 60;

const journalLimit = 64 * 1024 * 1024;

/** Reads the journal; undefined when there is none, or one that is damaged: each deploy begins with a whole one. */
export async function readJournal(target: Target): Promise<Journal | undefined> {
  const bytes = await target.read(journalName, journalLimit);
  return bytes === undefined ? undefined : parseJournal(bytes.toString('utf8'));
}

/** Writes the journal. */
export async function writeJournal(target: Target, journal: Journal): Promise<void> {
  const content = Buffer.from(`${JSON.stringify({ generator: 'csaf-press', ...journal })}\n`);
  await target.write({ path: journalName, content, mediaType: 'application/json', cacheControl: 'no-store' });
}

/** The journal in a text that anybody may have written; paths that lead elsewhere are dropped. */
export function parseJournal(text: string): Journal | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.generator !== 'csaf-press' || !Array.isArray(value.paths)) return undefined;
  const { run, beat, ended, machine, pid, audience, paths } = value;
  if (typeof run !== 'string' || typeof beat !== 'number') return undefined;
  return {
    run,
    beat,
    ended: ended === true,
    machine: typeof machine === 'string' ? machine : '',
    pid: typeof pid === 'number' ? pid : 0,
    audience: audience === 'restricted' ? 'restricted' : 'public',
    paths: paths.filter((path) => typeof path === 'string').filter((path) => pathFault(path) === undefined),
  };
}
