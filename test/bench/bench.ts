import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assess } from '../../src/pipeline/assess.ts';
import { publishParts } from '../../src/pipeline/publish-parts.ts';
import type { Stage, StageRunner } from '../../src/pipeline/stages.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { measureFloor } from './floor.ts';
import { measureCheck } from './from-shell.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

const { values } = parseArgs({
  options: {
    advisories: { type: 'string', default: '1000' },
    /** Their texts are looked for in every file of the tree. */
    drafts: { type: 'string', default: '20' },
    seed: { type: 'string', default: '7' },
  },
});
const count = Number(values.advisories);
const now = new Date();
const folder = await mkdtemp(join(tmpdir(), 'csaf-press-bench-'));

const seconds = new Map<Stage, number>();
const runStage: StageRunner = async (stage, work) => {
  const start = performance.now();
  const result = await work();
  seconds.set(stage, (performance.now() - start) / 1000);
  return result;
};
const line = (name: string, value: number): void =>
  console.log(`  ${name.padEnd(22)}${value.toFixed(2).padStart(8)} s`);
const sum = (of: Iterable<number>): number => [...of].reduce((total, value) => total + value, 0);

try {
  const content = join(folder, 'content');
  await writeSyntheticContent(content, count, Number(values.seed), Number(values.drafts));
  const signer = await openSigner(
    await generateKey({ name: 'bench' }, new Date(now.getTime() - 86_400_000)),
    undefined,
    now,
    true,
  );
  const start = performance.now();
  const assessment = await assess({ content, now, allowInvalid: false, runStage });
  const errors = assessment.diagnostics.filter(({ severity }) => severity === 'error');
  const { publication, released, restricted } = assessment;
  if (publication === undefined || released === undefined)
    throw new Error(`the synthetic content has errors: ${JSON.stringify(errors[0])}`);
  const options = {
    signer,
    now,
    out: join(folder, 'dist'),
    workFolder: join(folder, 'work'),
    keep: [content],
    siteRoot: resolve(import.meta.dirname, '../..'),
  };
  const outRestricted = join(folder, 'dist-restricted');
  const { open: written } = await publishParts(
    { publication, released, restricted },
    { ...options, runStage },
    outRestricted,
  );
  const total = (performance.now() - start) / 1000;
  const sources = [...assessment.sources.values()];
  const floor = await measureFloor(sources, released.advisories, signer, join(folder, 'floor'));

  console.log(`\n${count} advisories and ${values.drafts} drafts, ${written.files} files, seed ${values.seed}\n`);
  for (const [stage, time] of seconds) line(stage, time);
  line('  of which Astro', written.siteSeconds);
  line('total', total);
  line('total without Astro', total - written.siteSeconds);
  console.log('\nfloor (the same documents in a bare loop)\n');
  for (const [part, time] of Object.entries(floor)) line(part, time);
  line('floor', sum(Object.values(floor)));
  const ratio = (total - written.siteSeconds) / sum(Object.values(floor));
  console.log(`\n  ratio                 ${ratio.toFixed(2).padStart(8)} × the floor, Astro apart (aim: 3)`);
  console.log(`  peak memory           ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(8)} MiB\n`);
  console.log('from the shell, warm (aims: 2 s, 0.5 s)\n');
  for (const [command, time] of Object.entries(measureCheck(content))) line(command, time);
} finally {
  await rm(folder, { recursive: true, force: true });
}
