import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findTool, isRequired, missingLine, toolNames } from './tools.ts';
import { workFolder } from './work-folder.ts';

/**
 * `npm run interop [FILES]`: tells which programs are here, runs every `*.interop.ts`, and tells at the end again what was
 * not tested. One file after the other: a tree names its port, so that one server at a time serves it.
 */
const repository = resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : globSync('test/interop/**/*.interop.ts', { cwd: repository }).toSorted();
const work = join(await workFolder(), 'all');
const tools = toolNames.map(findTool);
const missing = tools.filter(({ path }) => path === undefined);

for (const { name, path, version } of tools) {
  process.stdout.write(`${name.padEnd(16)} ${path === undefined ? 'not found' : `${path}  ${version}`}\n`);
}
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], {
  cwd: repository,
  env: { ...process.env, INTEROP_WORK: work },
  stdio: 'inherit',
});
for (const { name } of missing) {
  process.stdout.write(`\n${isRequired(name) ? 'REQUIRED' : 'SKIPPED all tests that need'} ${missingLine(name)}\n`);
}
await rm(work, { recursive: true, force: true });
process.exitCode = status ?? 2;
