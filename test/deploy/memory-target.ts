import { createHash } from 'node:crypto';
import type { Expected, Standing, Target, Upload } from '../../src/deploy/target.ts';

const hashes = new WeakMap<Buffer, string>();

/** A target that can be watched after each operation, and that dies when it is told. Its contract is tested with that of the real ones. */
export class MemoryTarget implements Target {
  readonly name = 'memory';
  readonly concurrency: number;
  readonly files: Map<string, Buffer>;
  /** Writes and removals so far. */
  operations = 0;
  /** After how many operations the process dies. */
  diesAfter: number = Number.POSITIVE_INFINITY;
  /** Called after every write and removal. */
  watch: (path: string) => Promise<void> = async () => {};
  /** How many turns an operation waits before it takes effect. */
  delay: () => number = () => 0;

  constructor(files: Iterable<readonly [string, Buffer]> = [], concurrency = 1) {
    this.files = new Map(files);
    this.concurrency = concurrency;
  }

  async inspect(paths: ReadonlyMap<string, Expected | undefined>): Promise<Map<string, Standing>> {
    const standing = new Map<string, Standing>();
    for (const [path, expected] of paths) {
      const content = this.files.get(path);
      if (content === undefined) continue;
      const sha256 = hashes.get(content) ?? createHash('sha256').update(content).digest('hex');
      hashes.set(content, sha256);
      standing.set(path, sha256 === expected?.sha256 ? 'same' : 'other');
    }
    return standing;
  }

  async read(path: string): Promise<Buffer | undefined> {
    return this.files.get(path);
  }

  async write({ path, content }: Upload): Promise<void> {
    await this.#operate(path, () => this.files.set(path, content));
  }

  async remove(path: string): Promise<void> {
    await this.#operate(path, () => this.files.delete(path));
  }

  async settle(): Promise<void> {}

  async #operate(path: string, change: () => unknown): Promise<void> {
    for (let turns = this.delay(); turns > 0; turns -= 1) await Promise.resolve();
    if (this.operations >= this.diesAfter) throw new Error('killed');
    this.operations += 1;
    change();
    await this.watch(path);
  }
}
