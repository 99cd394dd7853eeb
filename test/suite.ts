import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm test [-- FILES]`: runs every `*.test.ts`, or those named. What Node compiled is kept from one file to the next (and not
 * longer, for what is compiled from folders of tests is of no use to the next run). The folders that tests make are in memory where that is
 * possible: thousands of small files cost a disk six times as much of the processor.
 */
const repository = resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : globSync('test/**/*.test.ts', { cwd: repository }).toSorted();
const folder = inMemory() ?? temporary(tmpdir());
/** One more than there are processors: some tests wait. */
const atOnce = availableParallelism() + 1;
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: join(folder, 'compiled'),
  TMPDIR: folder,
  // The allocator of Astro's bundler: without huge pages, which the kernel has to clear, a build takes half the time in the system.
  MIMALLOC_ALLOW_THP: '0',
};

// Ctrl-C reaches the tests themselves; what they leave is still removed.
process.on('SIGINT', () => {});
const { status } = spawnSync(process.execPath, ['--test', `--test-concurrency=${atOnce}`, ...files], {
  cwd: repository,
  env,
  stdio: 'inherit',
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 2;

function temporary(place: string): string {
  return mkdtempSync(join(place, 'csaf-press-tests-'));
}

/** A folder on Linux's disk in memory, if that has room for all tests at once, and lets programs run. */
function inMemory(): string | undefined {
  const shared = '/dev/shm';
  let folder: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(shared);
    if (bavail * bsize < 2 ** 31) return undefined;
    folder = temporary(shared);
    const program = join(folder, 'program');
    writeFileSync(program, '', { mode: 0o755 });
    accessSync(program, constants.X_OK);
    rmSync(program);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}
