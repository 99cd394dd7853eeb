#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// A reader that goes away (`| head`) has read enough; what cannot be written to a full disk cannot be told either.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}

// Node keeps what it compiles in the folder for temporary files: the second start takes half the time. It must be told before the first import.
enableCompileCache();
const { runCommandLine } = await import('./commands/command-line.ts');
const { processTerminal } = await import('./commands/terminal.ts');

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
