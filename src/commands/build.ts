import { join, resolve } from 'node:path';
import type { Released } from '../model/publication.ts';
import type { Signer } from '../model/signer.ts';
import { assess } from '../pipeline/assess.ts';
import { publish } from '../pipeline/publish.ts';
import { chooseSigner } from '../pipeline/signer.ts';
import { runPlainly, type StageRunner } from '../pipeline/stages.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { hasError, printFindings } from './findings.ts';
import { displayPath, pathOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Folder of csaf-press itself: it holds `site/` and `astro.config.mjs`. */
const siteRoot = resolve(import.meta.dirname, '../..');

/** `csaf-press build`: the whole pipeline. Nothing is written when a public advisory is at fault. */
export const runBuild: CommandRun = async (terminal, _operands, options) => {
  const now = currentTime(terminal);
  const started = performance.now();
  const content = pathOption(terminal, options, 'content', 'advisories');
  const out = pathOption(terminal, options, 'out', 'dist');
  const workFolder = join(terminal.cwd, '.csaf-press');
  const runStage = announcing(terminal);
  const signer = await chooseSigner({
    file: textOption(options, 'key'),
    env: terminal.env,
    production: options.production === true,
    allowDevelopmentKey: options.allowDevKey === true,
    workFolder,
    now,
  });
  const assessment = await assess({ content, now, allowInvalid: options.allowInvalid === true, runStage });
  const { released, heldBack } = assessment;
  const visible = assessment.diagnostics.filter(({ at }) => !heldBack.has(at.file));
  const hidden = assessment.diagnostics.length - visible.length;
  terminal.progress('');
  if (visible.length > 0) printFindings(terminal, assessment, visible, content, options);
  if (hidden > 0) terminal.out(`${hidden} more in advisories that are held back; csaf-press check shows them.\n`);
  if (released === undefined) {
    terminal.err(`Nothing was published; ${displayPath(terminal, out)}/ is as it was.\n`);
    return 1;
  }
  const written = await publish(released, { signer, now, out, workFolder, siteRoot, runStage });
  terminal.progress('');
  terminal.out(summary(terminal, released, signer, out, written, (performance.now() - started) / 1000));
  if (hasError(visible)) terminal.err('Documents that break a rule of CSAF were published, as --allow-invalid asks.\n');
  return 0;
};

const announcing =
  (terminal: Terminal): StageRunner =>
  (stage, work) => {
    terminal.progress(`${stage} …`);
    return runPlainly(stage, work);
  };

/** What was published, in a few lines: counts only, never a word about what is held back. */
function summary(
  terminal: Terminal,
  released: Released,
  signer: Signer,
  out: string,
  written: { files: number; bytes: number },
  seconds: number,
): string {
  const { advisories, heldBack, publisher } = released;
  const labels = Map.groupBy(advisories, ({ label }) => label);
  const byLabel = [...labels].map(([label, of]) => `${of.length} ${label.toLowerCase()}`).join(', ');
  const held = Object.entries(heldBack).filter(([, count]) => count > 0);
  const lines = [
    ['published', `${advisories.length} advisories${byLabel === '' ? '' : ` (${byLabel})`}`],
    ['held back', held.map(([why, count]) => `${count} ${why}`).join(', ') || 'none'],
    ['signed by', `${signer.publicKey.fingerprint}${signer.development ? '  (DEVELOPMENT KEY: do not deploy)' : ''}`],
    [
      'written to',
      `${displayPath(terminal, out)}/  ${written.files} files, ${megabytes(written.bytes)} MB, in ${seconds.toFixed(1)} s`,
    ],
    ['to serve at', publisher.baseUrl],
  ];
  return `${lines.map(([name, text]) => `  ${`${name}`.padEnd(12)}${text}`).join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
