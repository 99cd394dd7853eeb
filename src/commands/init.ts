import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Answers, completeAnswers, type Given, questionKeys, questions } from '../init/answers.ts';
import { initialFiles } from '../init/repository.ts';
import { type Initialised, writeRepository } from '../init/write-repository.ts';
import { writeEditorSchemas } from '../pipeline/editor.ts';
import { PublisherError } from '../publisher-error.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { displayPath, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** `csaf-press init`: a new repository, or what is missing in one; nothing that is there is changed. */
export const runInit: CommandRun = async (terminal, operands, options) => {
  const folder = resolve(terminal.cwd, operands[0] ?? '.');
  const given = givenAnswers(options);
  const mayAsk = options.yes !== true && terminal.interactive === true;
  const answers = mayAsk ? await askedAnswers(terminal, given) : completeAnswers(given);
  if (answers === undefined) {
    terminal.err('Nothing was written.\n');
    return 2;
  }
  const files = initialFiles(answers, { folder: basename(folder), version }, currentTime(terminal));
  const done = await writeRepository(folder, files);
  await writeEditorSchemas(join(folder, 'advisories'), folder);
  terminal.out(account(terminal, folder, done));
  terminal.out(nextSteps(terminal, folder, done, mayAsk ? [] : missingAnswers(given)));
  return 0;
};

/** @throws PublisherError USAGE for an answer that cannot be right */
function givenAnswers(options: OptionValues): Given {
  const given: Given = {};
  for (const key of questionKeys) {
    const text = textOption(options, key);
    if (text === undefined) continue;
    const { flag, tidy, fault } = questions[key];
    const answer = tidy(text);
    const wrong = fault(answer);
    if (wrong !== undefined) {
      throw new PublisherError('USAGE', `${JSON.stringify(text)} does not do for ${flag.replace(/ .*/, '')}.`, wrong);
    }
    given[key] = answer;
  }
  return given;
}

/** Puts the questions that no flag has answered; undefined when the person would rather stop. */
async function askedAnswers({ streams }: Terminal, given: Given): Promise<Answers | undefined> {
  const { askText, beginQuestions, endQuestions } = await import('./prompts.ts');
  beginQuestions('A new repository of security advisories', streams);
  const answers = { ...given };
  for (const key of questionKeys) {
    if (answers[key] !== undefined) continue;
    const { ask, tidy, fault, suggest } = questions[key];
    const answer = await askText({ message: ask, suggestion: suggest(answers), tidy, fault }, streams);
    if (answer === undefined) return undefined;
    answers[key] = answer;
  }
  endQuestions('All of it can be changed later, in advisories/publisher.yaml and policy.yaml.', streams);
  return completeAnswers(answers);
}

function missingAnswers(given: Given): string[] {
  return questionKeys.filter((key) => given[key] === undefined).map((key) => questions[key].flag.replace(/ .*/, ''));
}

function account(terminal: Terminal, folder: string, { written, kept }: Initialised): string {
  const where = displayPath(terminal, folder);
  const shown = (path: string): string => (where === '.' ? path : join(where, path));
  const lines = [
    ...written.map((path) => `  wrote  ${shown(path)}`),
    ...kept.map((path) => `  kept   ${shown(path)}, which was there already`),
  ];
  return `${lines.join('\n')}\n`;
}

function nextSteps(terminal: Terminal, folder: string, { kept }: Initialised, suggested: readonly string[]): string {
  const where = displayPath(terminal, folder);
  const steps = [
    ...(where === '.' ? [] : [`cd ${/^[\w./-]+$/.test(where) ? where : JSON.stringify(where)}`]),
    ...(isInRepository(folder) ? [] : ['git init']),
    kept.includes('package.json') ? `npm install --save-dev csaf-press@^${version} node@24` : 'npm install',
    kept.includes('package.json') ? 'npx csaf-press check' : 'npm run check',
    kept.includes('package.json') ? 'npx csaf-press build' : 'npm run build',
  ];
  const assumed =
    suggested.length === 0
      ? ''
      : `\nWhat no flag told (${suggested.join(', ')}) was filled in: put your own into advisories/publisher.yaml and policy.yaml.\n`;
  return `${assumed}
Next:
${steps.map((step) => `  ${step}`).join('\n')}

Then: your products into advisories/products.yaml, look for TODO in advisories/, keep package-lock.json in git, and
delete .github/ or .gitlab-ci.yml, whichever you do not need; its head tells how to set up key and host.
`;
}

function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}
