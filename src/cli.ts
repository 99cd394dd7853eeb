#!/usr/bin/env node
import module from 'node:module';

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
  // Node keeps what it compiles in the folder for temporary files: the second start takes half the time. It must be told before the first import.
  module.enableCompileCache();
  const { runCommandLine } = await import('./commands/command-line.ts');
  const { processTerminal } = await import('./commands/terminal.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
}
