import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cli = resolve(import.meta.dirname, '../../src/cli.ts');
const runs = 5;

/** Seconds that `check` takes from the shell once Node has compiled it (the first run is not counted): the median of several runs. */
export function measureCheck(content: string): Record<string, number> {
  const advisory = readdirSync(content, { recursive: true, encoding: 'utf8' }).find((path) =>
    /\d{4}.*\.yaml$/.test(path),
  );
  return {
    check: median(['check', '--content', content]),
    'check FILE': median(['check', join(content, advisory ?? ''), '--content', content]),
  };
}

function median(args: readonly string[]): number {
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  });
  return times.slice(1).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
