import { join, resolve } from 'node:path';
import { watchTerm } from '../keys/expiry-watch.ts';
import type { Publisher } from '../model/publication.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import type { Signer } from '../model/signer.ts';
import { assess } from '../pipeline/assess.ts';
import { prepareOutput } from '../pipeline/publish.ts';
import { publishParts } from '../pipeline/publish-parts.ts';
import { chooseSigner, chosenKey, type KeyChoice } from '../pipeline/signer.ts';
import { runPlainly, type StageRunner } from '../pipeline/stages.ts';
import { isDocument } from '../report/reporters.ts';
import { restrictedSummary, summary, untold } from './build-summary.ts';
import { changesSummary, damageReport } from './changes-summary.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { isError, printFindings } from './findings.ts';
import { installation as siteRoot } from './installation.ts';
import { displayPath, formatOption, pathOption, textOption } from './options.ts';
import { keySource } from './passphrase.ts';
import { previousTree } from './previous-tree.ts';
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
  const keyChoice = (publisher: Publisher): KeyChoice => keyChoiceOf(publisher, terminal, options, workFolder, now);
  const tree = await previousTree(terminal, options);
  const signingKey = (publisher: Publisher): ReturnType<typeof chosenKey> => chosenKey(keyChoice(publisher));
  const assessment = await assess({
    content,
    now,
    allowInvalid: options.allowInvalid === true,
    runStage,
    isBuild: true,
    ...(tree && { published: { tree, signingKey } }),
  });
  const { publication, released, restricted, heldBack, heldBackProducts, comparison } = assessment;
  const visible = assessment.diagnostics.filter(
    ({ at }) => !heldBack.has(at.file) && !(at.file === 'products.yaml' && heldBackProducts.has(topOf(at.pointer))),
  );
  terminal.progress('');
  const format = formatOption(options);
  // Whoever publishes needs to see what stops it; the rest is for whoever writes, and programs get all of it.
  const pressing = format === 'pretty' ? visible.filter(isError) : visible;
  const files = [...assessment.sources.keys()].filter((file) => !heldBack.has(file));
  const print = (changes?: PublicationChanges): void =>
    printFindings(terminal, assessment, pressing, content, options, files, changes);
  // A document is written when all that belongs into it is known.
  if (pressing.length > 0 && !isDocument(format)) print();
  const say = isDocument(format) ? terminal.err : terminal.out;
  say(
    untold(assessment.diagnostics, pressing, `csaf-press check${tree === undefined ? '' : ` --previous ${tree.name}`}`),
  );
  if (comparison !== undefined) terminal.err(damageReport(comparison));
  if (publication === undefined || released === undefined) {
    if (isDocument(format)) print();
    terminal.err(`Nothing was published; ${displayPath(terminal, out)}/ is as it was.\n`);
    return 1;
  }
  const signer = await openSigner(keyChoice(released.publisher), terminal, options);
  const { open, ...closed } = await publishParts(
    { publication, released, restricted },
    { signer, now, out, workFolder, siteRoot, keep, runStage, ...(comparison && { comparison }) },
    outRestricted,
  );
  terminal.progress('');
  if (isDocument(format)) print(open.changes);
  const seconds = (performance.now() - started) / 1000;
  const place = displayPath(terminal, out);
  say(summary(released, signer, open, place, seconds));
  say(restrictedSummary({ released, restricted }, closed, displayPath(terminal, outRestricted)));
  if (comparison !== undefined && open.changes !== undefined) {
    say(changesSummary(open.changes, comparison, released.publisher.baseUrl, place));
  }
  if (visible.some(isError))
    terminal.err('Documents that break a rule of CSAF were published, as --allow-invalid asks.\n');
  return 0;
};

function keyChoiceOf(
  { signer: setting, publicKeys }: Publisher,
  terminal: Terminal,
  options: OptionValues,
  workFolder: string,
  now: Date,
): KeyChoice {
  return {
    ...keySource(terminal, options),
    command: setting && { setting, cwd: terminal.cwd, clock: terminal.clock },
    published: publicKeys,
    production: options.production === true,
    allowDevelopmentKey: options.allowDevKey === true,
    workFolder,
    now,
  };
}

/** After the content is known to be good: nobody is asked for a passphrase, and no token for a signature, in vain. */
async function openSigner(choice: KeyChoice, terminal: Terminal, options: OptionValues): Promise<Signer> {
  const signer = await chooseSigner(choice);
  const warning = watchTerm(signer, choice.now, options.allowExpiringKey === true);
  if (warning !== undefined) terminal.err(`warning: ${warning}\n`);
  return signer;
}

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
