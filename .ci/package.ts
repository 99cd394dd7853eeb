import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { writeDeclarations } from './package-declarations.ts';

/**
 * Makes `build/`, which is what the package ships in place of `src/`: Node strips no types below `node_modules`. npm runs this before it packs.
 */
const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'build');

await rm(folder, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  outdir: folder,
  // The command line, the threads that it starts, and what programs import.
  entryPoints: ['src/cli.ts', 'src/commands/validate-thread.ts', 'src/library.ts'],
  // All of it side by side, so that a file finds its neighbours by `import.meta.url` whichever chunk it went into.
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  // Each command stays a file of its own, loaded when it is run.
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  charset: 'utf8',
  logLevel: 'warning',
});
writeDeclarations(root, 'src/library.ts', folder);
