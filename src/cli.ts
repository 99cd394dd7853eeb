#!/usr/bin/env node
import { runCommandLine } from './commands/command-line.ts';
import { processTerminal } from './commands/terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
