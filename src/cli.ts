#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';

// A reader that goes away (`| head`) has read enough; what cannot be written to a full disk cannot be told either.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  const { version, execPath } = process;
  process.stderr.write(
    `error[NODE]: csaf-press needs Node.js 22.13 or newer, and this is ${version} (${execPath}).\n` +
      '  mend: Install a newer one; or, for one project alone, `npm install --save-dev node@24` and start csaf-press by `npm run` or `npx`.\n',
  );
  process.exitCode = 2;
} else {
  // What Node has compiled is kept: the second start takes half the time. It must be told before the first import. Not in the folder for
  // temporary files, as it does by itself: what another user has put there would be run, by a program that reads signing keys.
  const { XDG_CACHE_HOME: caches, HOME, USERPROFILE } = process.env;
  const home = HOME || USERPROFILE;
  if (caches || home) module.enableCompileCache(join(caches || join(home ?? '', '.cache'), 'csaf-press'));
  const { runCommandLine } = await import('./commands/command-line.ts');
  const { processTerminal } = await import('./commands/terminal.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
}
