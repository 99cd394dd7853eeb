import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Work for threads. */
export interface CrewOptions<Item, Result> {
  /** Threads, at least one. */
  size: number;
  /** The file that each thread runs; it calls {@link answerItems}. */
  entry: URL;
  /** What each thread gets as `workerData`. */
  settings: unknown;
  /** The result for an item whose thread came to an end over it. */
  onCrash(item: Item, reason: string): Result;
}

/** Items that are handed out before their turn, for each thread: enough that none waits, few enough that memory is bounded. */
const itemsAhead = 4;

/** Has threads work on items, and gives the results in the order of the items. A thread that breaks down is replaced. */
export async function* inThreads<Item, Result>(
  items: Iterable<Item>,
  options: CrewOptions<Item, Result>,
): AsyncGenerator<Result> {
  const crew = new Crew(options);
  const running: Promise<Result>[] = [];
  try {
    for (const item of items) {
      const first = running.length < options.size * itemsAhead ? undefined : running.shift();
      if (first !== undefined) yield await first;
      running.push(crew.run(item));
    }
    for (const each of running) yield await each;
  } finally {
    await crew.dismiss();
  }
}

/** In a thread: answers each item with its result. */
export function answerItems<Settings, Item, Result>(
  prepare: (settings: Settings) => Promise<(item: Item) => Promise<Result>>,
): void {
  // What comes from the thread that started this one is ours, and of the type that it was sent with.
  const prepared = prepare(workerData as Settings);
  parentPort?.on('message', async (item: Item) => {
    const work = await prepared;
    parentPort?.postMessage(await work(item));
  });
}

class Crew<Item, Result> {
  readonly #options: CrewOptions<Item, Result>;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];
  #isDismissed = false;

  constructor(options: CrewOptions<Item, Result>) {
    this.#options = options;
  }

  async run(item: Item): Promise<Result> {
    const worker = await this.#hire();
    if (worker === undefined) {
      this.#next();
      return this.#options.onCrash(item, 'it is no longer wanted');
    }
    try {
      return await ask<Item, Result>(worker, item);
    } catch (error) {
      this.#forget(worker);
      await worker.terminate();
      return this.#options.onCrash(item, error instanceof Error ? error.message : String(error));
    } finally {
      if (this.#all.has(worker)) this.#idle.push(worker);
      this.#next();
    }
  }

  /** Ends all threads. Nobody waits for the results of what they were at. */
  async dismiss(): Promise<void> {
    this.#isDismissed = true;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  /** One goes for the worker that became free; when all are dismissed, each that goes has the next go too. */
  #next(): void {
    this.#waiting.shift()?.();
  }

  async #hire(): Promise<Worker | undefined> {
    while (!this.#isDismissed && this.#idle.length === 0 && this.#all.size >= this.#options.size) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#isDismissed) return undefined;
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const { entry, settings } = this.#options;
    const worker = new Worker(entry, { workerData: settings });
    this.#all.add(worker);
    // Whoever waits for its answer hears of its end as well; one that ends while it is idle is just not asked again.
    worker.on('error', () => this.#forget(worker)).on('exit', () => this.#forget(worker));
    return worker;
  }

  #forget(worker: Worker): void {
    this.#all.delete(worker);
    const index = this.#idle.indexOf(worker);
    if (index !== -1) this.#idle.splice(index, 1);
  }
}

function ask<Item, Result>(worker: Worker, item: Item): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const leave = (): void => void reject(new Error('its thread came to an end'));
  worker.once('message', resolve).once('error', reject).once('exit', leave);
  worker.postMessage(item);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('exit', leave);
  });
}
