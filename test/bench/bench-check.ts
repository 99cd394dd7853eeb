import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { documentOfSize, shapes } from './large-documents.ts';

// Our engine against csaf-validator-lib: the same documents, one thread, one run. Every figure comes from a process of its own.
// The library runs its preset `extended`; ours all tests of the standard that need no service, the informative ones too.

/** Figures of one kind, by engine. */
class Samples {
  readonly #samples = new Map<string, number[]>();

  add(name: string, figure: number): void {
    this.#samples.set(name, [...(this.#samples.get(name) ?? []), figure]);
  }

  median(name: string): number {
    const sorted = (this.#samples.get(name) ?? []).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  }
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, megabytes: { type: 'string', default: '0.1,1,10,50' } },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'csaf-press-bench-'));
const root = join(import.meta.dirname, '../..');

try {
  const engine = join(folder, 'engine.mjs');
  await build({
    entryPoints: [join(root, 'src/check/csaf/validate.ts')],
    outfile: engine,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['ajv', 'ajv/*'],
    logLevel: 'error',
  });
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, JSON.stringify(realDocuments()));
  const first = join(folder, 'first.json');
  writeFileSync(first, JSON.stringify(realDocuments()[0]));

  const probes = {
    ours: probe(pathToFileURL(engine).href, 'ours'),
    'ours, from source': probe(pathToFileURL(join(root, 'src/check/csaf/validate.ts')).href, 'ours'),
    library: probe(pathToFileURL(join(root, 'node_modules/@secvisogram/csaf-validator-lib')).href, 'library'),
  };
  const names = ['ours', 'ours, from source', 'library'] as const;
  const start = new Samples();
  const rate = new Samples();
  const memory = new Samples();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      start.add(name, run(probes[name], 'start', first).milliseconds);
      const { documentsPerSecond, megabytes } = run(probes[name], 'rate', documents);
      rate.add(name, documentsPerSecond);
      memory.add(name, megabytes);
    }
  }
  console.log(`${realDocuments().length} documents, ${rounds} rounds, medians\n`);
  console.log('                     import to first verdict    documents a second    peak memory');
  for (const name of names) {
    console.log(
      `  ${name.padEnd(19)}${`${start.median(name).toFixed(0)} ms`.padStart(23)}${rate.median(name).toFixed(0).padStart(22)}${`${memory.median(name).toFixed(0)} MB`.padStart(15)}`,
    );
  }
  console.log(
    `\n  ours : library   ${(rate.median('ours') / rate.median('library')).toFixed(1)} × the rate, ${(memory.median('ours') / memory.median('library')).toFixed(2)} × the memory\n`,
  );
  const sizes = values.megabytes.split(',').map(Number);
  console.log(`  milliseconds a megabyte${sizes.map((size) => `${size} MB`.padStart(12)).join('')}`);
  for (const shape of shapes) {
    const times = sizes.map((size) => {
      const file = join(folder, 'large.json');
      writeFileSync(file, JSON.stringify(documentOfSize(shape, size * 1e6)));
      return run(probes.ours, 'once', file).milliseconds / (readFileSync(file).length / 1e6);
    });
    console.log(`  ${shape.name.padEnd(23)}${times.map((time) => time.toFixed(1).padStart(12)).join('')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The real documents of the reference data; where they are absent, made ones of usual size. */
function realDocuments(): unknown[] {
  const corpus = join(root, '../shared/corpus/cisa');
  if (existsSync(corpus))
    return readdirSync(corpus).map((name) => JSON.parse(readFileSync(join(corpus, name), 'utf8')));
  return shapes.map((shape) => documentOfSize(shape, 23_500));
}

interface Figures {
  milliseconds: number;
  documentsPerSecond: number;
  megabytes: number;
}

/** A program that measures one engine: `start` (import and first verdict), `rate` (all documents for a while), `once` (one verdict, warm). */
function probe(url: string, engine: 'ours' | 'library'): string {
  const load =
    engine === 'ours'
      ? `const { validate } = await import('${url}'); const judge = (d) => validate(d, { tests: ['full'] });`
      : `const lib = (await import('${url}/validate.js')).default; const tests = Object.values(await import('${url}/extended.js')); const judge = (d) => lib(tests, d);`;
  const file = join(folder, `probe-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(
    file,
    `import { readFileSync } from 'node:fs';
const [mode, path] = process.argv.slice(2);
const input = JSON.parse(readFileSync(path, 'utf8'));
const began = performance.now();
${load}
let milliseconds = 0, documentsPerSecond = 0;
if (mode === 'start') { await judge(input); milliseconds = performance.now() - began; }
if (mode === 'once') {
  const small = performance.now();
  await judge(input); milliseconds = performance.now() - small;
}
if (mode === 'rate') {
  for (const document of input) await judge(document);
  let count = 0; const from = performance.now();
  while (performance.now() - from < 2000) for (const document of input) { await judge(document); count += 1; }
  documentsPerSecond = count / ((performance.now() - from) / 1000);
}
console.log(JSON.stringify({ milliseconds, documentsPerSecond, megabytes: process.resourceUsage().maxRSS / 1024 }));
`,
  );
  return file;
}

function run(file: string, mode: 'start' | 'rate' | 'once', path: string): Figures {
  const text = execFileSync(process.execPath, ['--max-old-space-size=8192', file, mode, path], {
    encoding: 'utf8',
    cwd: root,
  });
  return JSON.parse(text);
}
