import { PublisherError } from '../publisher-error.ts';
import { isAlive } from '../write/staging.ts';
import { type Journal, leaseSeconds, readJournal, writeJournal } from './journal.ts';
import { journalName } from './publication.ts';
import type { Target } from './target.ts';

/** What a run knows of itself and of time; passed in. */
export interface Run {
  id: string;
  /** The same for all processes of a machine, and telling nothing about it. */
  machine: string;
  pid: number;
  /** Milliseconds, of a clock that never goes back. */
  ticks: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

const beatEvery = 15_000;
const lookEvery = 3_000;

/**
 * Keeps two deploys from one target. It is a courtesy, not a proof: a store has no lock. A run looks before it begins, before each phase
 * and every 15 s whether it is still the one; one that finds another there stops before it writes on.
 */
export class Lease {
  readonly #target: Target;
  readonly #run: Run;
  #journal: Journal;
  /** When it was last heard of. */
  #beaten: number;

  private constructor(target: Target, run: Run, journal: Journal) {
    this.#target = target;
    this.#run = run;
    this.#journal = journal;
    this.#beaten = run.ticks();
  }

  /**
   * Takes the target. A journal that somebody keeps alive is another deploy at work; one that nobody does for a minute is of a killed one.
   *
   * @throws PublisherError DEPLOY
   */
  static async take(target: Target, run: Run, journal: Pick<Journal, 'audience' | 'paths'>): Promise<Lease> {
    const { id, machine, pid } = run;
    const lease = new Lease(target, run, { ...journal, run: id, beat: 1, ended: false, machine, pid });
    await writeJournal(target, lease.#journal);
    await lease.look();
    return lease;
  }

  /** Call it often: it makes itself heard, and looks for others, when it is time. */
  async beat(): Promise<void> {
    if (this.#run.ticks() - this.#beaten < beatEvery) return;
    this.#beaten = this.#run.ticks();
    await this.look();
    this.#journal = { ...this.#journal, beat: this.#journal.beat + 1 };
    await writeJournal(this.#target, this.#journal);
  }

  /** @throws PublisherError DEPLOY when another deploy has taken the target */
  async look(): Promise<void> {
    if (!(await this.#isOurs())) throw atWork(this.#target, 'has begun meanwhile');
  }

  async #isOurs(): Promise<boolean> {
    return (await readJournal(this.#target))?.run === this.#journal.run;
  }

  /** Leaves word that nobody need wait. Files and their record stay, for whoever resumes. */
  async end(): Promise<void> {
    if (await this.#isOurs()) await writeJournal(this.#target, { ...this.#journal, ended: true });
  }

  /** All is done: nothing is left to tell. */
  async finish(): Promise<void> {
    await this.look();
    await this.#target.remove(journalName);
  }
}

/**
 * Waits until whoever wrote the journal has shown to be dead, and gives what it says; undefined when there is none.
 *
 * @throws PublisherError DEPLOY when another deploy is at work
 */
export async function awaitQuiet(
  target: Target,
  run: Run,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Journal | undefined> {
  const first = await readJournal(target);
  if (first === undefined || isDead(first, run)) return first;
  say(`A deploy that was begun before has not ended; waiting up to ${leaseSeconds} s to see whether it is alive …`);
  const until = run.ticks() + leaseSeconds * 1000;
  while (run.ticks() < until && !signal.aborted) {
    await run.sleep(lookEvery);
    const now = await readJournal(target);
    if (now === undefined || now.run !== first.run || now.beat !== first.beat) {
      if (now !== undefined && !isDead(now, run)) throw atWork(target, 'is at work');
      return now;
    }
  }
  refuseWhenInterrupted(signal, target);
  return first;
}

function isDead({ ended, machine, pid }: Journal, run: Run): boolean {
  return ended || (machine === run.machine && (pid === run.pid || !isAlive(pid)));
}

/** @throws PublisherError DEPLOY when somebody has asked to stop */
export function refuseWhenInterrupted(signal: AbortSignal, { name }: Target): void {
  if (!signal.aborted) return;
  const mend = 'Run the same command again: it does the rest.';
  throw new PublisherError('DEPLOY', `The deploy to ${name} was interrupted.`, mend);
}

function atWork({ name }: Target, does: string): PublisherError {
  return new PublisherError(
    'DEPLOY',
    `Another deploy to ${name} ${does}.`,
    'Let it end, then run this again: it uploads only what is missing then.',
  );
}
