import { join } from 'node:path';
import { type Dev, startDev } from '../pipeline/dev.ts';
import type { PreviewRound } from '../pipeline/preview.ts';
import { PublisherError } from '../publisher-error.ts';
import { counted } from '../report/counts.ts';
import { report } from '../report/reporters.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { refreshEditorSchemas } from './editor-schemas.ts';
import { isError } from './findings.ts';
import { installation as siteRoot } from './installation.ts';
import { displayPath, isOwnMachine, pathOption, portOption, textOption } from './options.ts';
import { stopSignal } from './stop-signal.ts';
import type { Terminal } from './terminal.ts';

/** Columns of the code frames in the browser. */
const overlayWidth = 100;

/** `csaf-press dev`: serves a preview until it is told to stop (SIGINT, SIGTERM). */
export const runDev: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const prefix = `${displayPath(terminal, content)}/`;
  const host = textOption(options, 'host') ?? '127.0.0.1';
  const stopped = stopSignal();
  terminal.progress('starting …');
  const dev: Dev = await startDev({
    content,
    siteRoot,
    workFolder: join(terminal.cwd, '.csaf-press'),
    host,
    port: portOption(options, '4321'),
    clock: () => currentTime(terminal),
    faultsOf: (round) => faultsOf(round, prefix),
    onRound: (round, milliseconds) => {
      announce(terminal, round, prefix, milliseconds);
      void refreshEditorSchemas(terminal, content);
    },
    onFault: (error) => tell(terminal, error),
  });
  terminal.progress('');
  terminal.out(`\n  Preview at ${dev.url}, drafts and embargoed advisories included. Ctrl+C stops it.\n\n`);
  if (!isOwnMachine(host)) terminal.err(`Whoever reaches ${host} can read what is held back: there is no login.\n\n`);
  await stopped;
  terminal.out('Stopping …\n');
  await dev.stop();
  return 0;
};

/** The errors in words, as `check` tells them; nothing when there are none. */
function faultsOf(
  { diagnostics, sources }: PreviewRound,
  prefix: string,
): { title: string; report: string } | undefined {
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return undefined;
  const files = new Set(errors.map(({ at }) => at.file));
  const [count, where] = [counted(errors.length, 'error'), files.size === 1 ? '' : ` in ${files.size} files`];
  return {
    title: `${count}${where}. A file at fault is shown as it was when it last held.`,
    report: report(errors, sources, 'pretty', { color: false, width: overlayWidth, prefix, summary: false }),
  };
}

function announce(terminal: Terminal, round: PreviewRound, prefix: string, milliseconds: number): void {
  terminal.progress('');
  const { diagnostics, previewed, sources } = round;
  const errors = diagnostics.filter(isError);
  const { color, width } = terminal;
  if (errors.length > 0) terminal.out(`\n${report(errors, sources, 'pretty', { color, width, prefix })}`);
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const held = previewed.advisories.filter(({ visibility }) => visibility !== 'public').length;
  const parts = [
    counted(previewed.advisories.length, 'advisory', 'advisories'),
    ...(held === 0 ? [] : [`${held} held back from the public`]),
    ...(warnings === 0 ? [] : [`${counted(warnings, 'warning')} (csaf-press check shows them)`]),
  ];
  const time = milliseconds === 0 ? '' : ` in ${Math.ceil(milliseconds)} ms`;
  terminal.out(`${timeOf(terminal)} ${milliseconds === 0 ? 'read' : 'reloaded'}${time}: ${parts.join(', ')}\n`);
}

function timeOf(terminal: Terminal): string {
  return terminal.clock().toISOString().slice(11, 19);
}

function tell(terminal: Terminal, error: unknown): void {
  const isOurs = error instanceof PublisherError;
  const message = error instanceof Error ? error.message : String(error);
  terminal.err(`error${isOurs ? `[${error.code}]` : ''}: ${message}\n${isOurs ? `  mend: ${error.mend}\n` : ''}`);
}
