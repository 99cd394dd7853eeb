import { join, resolve } from 'node:path';
import { assess } from '../pipeline/assess.ts';
import { prepareOutput } from '../pipeline/publish.ts';
import { publishParts } from '../pipeline/publish-parts.ts';
import { chooseSigner } from '../pipeline/signer.ts';
import { runPlainly, type StageRunner } from '../pipeline/stages.ts';
import { isDocument } from '../report/reporters.ts';
import { restrictedSummary, summary, untold } from './build-summary.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { isError, printFindings } from './findings.ts';
import { installation as siteRoot } from './installation.ts';
import { displayPath, formatOption, pathOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press build`: the whole pipeline. Nothing is written when a public advisory is at fault. */
export const runBuild: CommandRun = async (terminal, _operands, options) => {
  const now = currentTime(terminal);
  const started = performance.now();
  const content = pathOption(terminal, options, 'content', 'advisories');
  const out = pathOption(terminal, options, 'out', 'dist');
  const outRestricted = pathOption(terminal, options, 'outRestricted', `${out}-restricted`);
  const workFolder = join(terminal.cwd, '.csaf-press');
  const runStage = announcing(terminal);
  const keyFiles = [textOption(options, 'key'), terminal.env.CSAF_PRESS_SIGNING_KEY_FILE].filter((file) =>
    file?.trim(),
  );
  const keep = [content, ...keyFiles.map((file = '') => resolve(terminal.cwd, file))];
  await prepareOutput({ out, workFolder, siteRoot, keep });
  const signer = await chooseSigner({
    file: textOption(options, 'key'),
    env: terminal.env,
    production: options.production === true,
    allowDevelopmentKey: options.allowDevKey === true,
    workFolder,
    now,
  });
  const assessment = await assess({ content, now, allowInvalid: options.allowInvalid === true, runStage });
  const { publication, released, restricted, heldBack, heldBackProducts } = assessment;
  const visible = assessment.diagnostics.filter(
    ({ at }) => !heldBack.has(at.file) && !(at.file === 'products.yaml' && heldBackProducts.has(topOf(at.pointer))),
  );
  terminal.progress('');
  const format = formatOption(options);
  // Whoever publishes needs to see what stops it; the rest is for whoever writes, and programs get all of it.
  const pressing = format === 'pretty' ? visible.filter(isError) : visible;
  const files = [...assessment.sources.keys()].filter((file) => !heldBack.has(file));
  if (pressing.length > 0 || isDocument(format)) {
    printFindings(terminal, assessment, pressing, content, options, files);
  }
  const say = isDocument(format) ? terminal.err : terminal.out;
  say(untold(assessment.diagnostics, pressing));
  if (publication === undefined || released === undefined) {
    terminal.err(`Nothing was published; ${displayPath(terminal, out)}/ is as it was.\n`);
    return 1;
  }
  const written = await publishParts(
    { publication, released, restricted },
    { signer, now, out, workFolder, siteRoot, keep, runStage },
    outRestricted,
  );
  terminal.progress('');
  const seconds = (performance.now() - started) / 1000;
  say(summary(released, signer, written.open, displayPath(terminal, out), seconds));
  say(restrictedSummary({ released, restricted }, written, displayPath(terminal, outRestricted)));
  if (visible.some(isError))
    terminal.err('Documents that break a rule of CSAF were published, as --allow-invalid asks.\n');
  return 0;
};

/** The first step of a JSON pointer. */
function topOf(pointer = ''): string {
  return pointer.split('/', 2).join('/');
}

const announcing =
  (terminal: Terminal): StageRunner =>
  (stage, work) => {
    terminal.progress(`${stage} …`);
    return runPlainly(stage, work);
  };
