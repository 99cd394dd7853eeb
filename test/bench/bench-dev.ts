import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDev } from '../../src/pipeline/dev.ts';
import { listenForReloads } from '../dev/reload-listener.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

// How long a save takes until an open page is told to load itself anew, and until it has the new text.
const { values } = parseArgs({
  options: { advisories: { type: 'string', default: '1000' }, saves: { type: 'string', default: '20' } },
});
const count = Number(values.advisories);
const folder = await mkdtemp(join(tmpdir(), 'csaf-press-bench-'));
const content = join(folder, 'content');
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const line = (name: string, times: readonly number[]): void =>
  console.log(
    `  ${name.padEnd(34)}${median(times).toFixed(0).padStart(6)} ms, at most ${Math.max(...times).toFixed(0)} ms`,
  );

try {
  await writeSyntheticContent(content, count, 7);
  const started = performance.now();
  const dev = await startDev({
    content,
    siteRoot: resolve(import.meta.dirname, '../..'),
    workFolder: join(folder, 'work'),
    host: '127.0.0.1',
    port: 0,
    clock: () => new Date(),
    faultsOf: ({ diagnostics }) =>
      diagnostics.some(({ severity }) => severity === 'error') ? { title: 'fault', report: '' } : undefined,
    onRound: () => {},
    onFault: (error) => console.error(error),
  });
  const start = performance.now() - started;
  const reloads = await listenForReloads(dev.url);

  const save = async (path: string, text: string, page: string, expected: string): Promise<[number, number]> => {
    const reload = reloads.next();
    const from = performance.now();
    await writeFile(join(content, path), text);
    await reload;
    const told = performance.now() - from;
    const html = await (await fetch(dev.url + page)).text();
    if (!html.includes(expected)) throw new Error(`${page} does not show "${expected}"`);
    return [told, performance.now() - from];
  };
  const series = async (
    name: string,
    path: (round: number) => string,
    change: (text: string, round: number) => string,
    page: (path: string) => string,
    expected: (round: number) => string,
  ): Promise<void> => {
    const told: number[] = [];
    const shown: number[] = [];
    for (let round = 0; round < Number(values.saves); round++) {
      const file = path(round);
      const text = change(await readFile(join(content, file), 'utf8'), round);
      const [reload, page_] = await save(file, text, page(file), expected(round));
      // The first two warm the compiler.
      if (round > 1) {
        told.push(reload);
        shown.push(page_);
      }
      await new Promise((done) => setTimeout(done, 150));
    }
    line(`${name}: told to reload`, told);
    line(`${name}: page is there`, shown);
  };

  console.log(`\n${count} advisories, ${values.saves} saves each; started in ${(start / 1000).toFixed(1)} s\n`);
  const advisory = (round: number): string =>
    `${2021 + (round % 5)}/BENCH-SA-${2021 + (round % 5)}-${String(round).padStart(5, '0')}.yaml`;
  const pageOf = (path: string): string => `advisories/${path.slice(5, -5).toLowerCase()}/`;
  await series(
    'an advisory',
    advisory,
    (text, round) => text.replace(/^title: .*/m, `title: Title number ${round}`),
    pageOf,
    (round) => `Title number ${round}`,
  );
  await series(
    'a fault',
    advisory,
    (text, round) => text.replace(/^(title|titel): .*/m, round % 2 ? 'title: Mended' : 'titel: Broken'),
    pageOf,
    (round) => (round % 2 ? '</html>' : 'preview-faults'),
  );
  await series(
    'a product of the catalogue',
    () => 'products.yaml',
    (text, round) => text.replace(/name: Example Product 3\b.*/, `name: Example Product 3 round ${round}`),
    () => 'feeds/',
    (round) => `round ${round}`,
  );
  reloads.close();
  await dev.stop();
  console.log('');
} finally {
  await rm(folder, { recursive: true, force: true });
}
