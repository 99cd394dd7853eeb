#!/usr/bin/env node
import { runCommandLine } from './commands/command-line.ts';
import { processTerminal } from './commands/terminal.ts';

// A reader that goes away (`| head`) has read enough; what cannot be written to a full disk cannot be told either.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
