import { type DraftGround, surveyGround, writeDraft } from '../edit/new-advisory.ts';
import { PublisherError } from '../publisher-error.ts';
import { parseVector } from '../standard/cvss/vector.ts';
import { nearest } from '../standard/nearest.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { displayPath, pathOption, textOption, textsOption } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Answers {
  id: string;
  title: string;
  products: string[];
  cves: string[];
  cvss: string[];
}

/** `csaf-press new`: asks what is known, or takes it from flags with `--yes`, and writes a draft that tells what is left to write. */
export const runNew: CommandRun = async (terminal, _operands, options) => {
  const mayAsk = options.yes !== true && terminal.interactive === true;
  if (!mayAsk && options.yes !== true) {
    throw new PublisherError(
      'USAGE',
      'There is nobody to ask: `new` puts its questions on a terminal.',
      'Add --yes to take what the flags say; `csaf-press new --help` lists them.',
    );
  }
  const content = pathOption(terminal, options, 'content', 'advisories');
  const ground = await surveyGround(content, currentTime(terminal));
  const given = givenAnswers(options, ground);
  const answers = mayAsk ? await ask(terminal, ground, given) : given;
  if (answers === undefined) {
    terminal.err('Nothing was written.\n');
    return 2;
  }
  const { products: affected, title = '', id = ground.suggestedId, cves = [], cvss = [] } = answers;
  const severity = textOption(options, 'severity');
  const file = await writeDraft(ground, {
    id,
    affected: affected ?? [],
    cves,
    cvss,
    ...(title === '' ? {} : { title }),
    ...(severity === undefined ? {} : { severity }),
  });
  const path = `${displayPath(terminal, content)}/${file}`;
  terminal.out(`Wrote ${path}: a draft, which nothing publishes.\n`);
  terminal.out(`Write what its TODOs ask for, then: csaf-press release ${id}\n`);
  return 0;
};

/** @throws PublisherError USAGE for an answer that cannot be right */
function givenAnswers(options: OptionValues, ground: DraftGround): Partial<Answers> {
  const id = textOption(options, 'id');
  const title = textOption(options, 'title')?.trim();
  const [products, cves, cvss] = ['product', 'cve', 'cvss'].map((name) => textsOption(options, name));
  const faults: [string, readonly string[], (text: string) => string | undefined][] = [
    ['--id', id === undefined ? [] : [id], idFault],
    ['--product', products ?? [], (key) => productFault(key, ground)],
    ['--cve', cves ?? [], cveFault],
    ['--cvss', cvss ?? [], vectorFault],
  ];
  for (const [flag, texts, faultOf] of faults) {
    for (const text of texts) {
      const mend = faultOf(text);
      if (mend !== undefined)
        throw new PublisherError('USAGE', `${JSON.stringify(text)} does not do for ${flag}.`, mend);
    }
  }
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined || title === '' ? {} : { title }),
    ...(products?.length ? { products } : {}),
    ...(cves?.length ? { cves } : {}),
    ...(cvss?.length ? { cvss } : {}),
  };
}

/** Puts the questions that no flag has answered; undefined when the person would rather stop. */
async function ask(
  { streams }: Terminal,
  ground: DraftGround,
  given: Partial<Answers>,
): Promise<Partial<Answers> | undefined> {
  const { askText, askWhich, beginQuestions, endQuestions } = await import('./prompts.ts');
  const line = (message: string, suggestion: string, fault: (text: string) => string | undefined) =>
    askText({ message, suggestion, tidy: (text) => text.trim(), fault }, streams);
  beginQuestions('A new advisory', streams);
  const id =
    given.id ?? (await line('Its id', ground.suggestedId, (text) => idFault(text) ?? takenFault(text, ground)));
  if (id === undefined) return undefined;
  const title =
    given.title ?? (await line('Its title: the flaw, and in which product (Enter: later)', '', () => undefined));
  if (title === undefined) return undefined;
  const choices = ground.ownProducts.map((key) => ({ value: key, label: ground.catalogue[key]?.name ?? key }));
  const products =
    given.products ??
    (choices.length === 0
      ? []
      : await askWhich('Which products are affected? (space chooses, Enter goes on)', choices, streams));
  if (products === undefined) return undefined;
  const cve =
    given.cves ??
    (await line('Its CVE id (Enter: none yet)', '', (text) => (text === '' ? undefined : cveFault(text))));
  if (cve === undefined) return undefined;
  const cvss =
    given.cvss ??
    (await line('Its CVSS vector (Enter: later)', '', (text) => (text === '' ? undefined : vectorFault(text))));
  if (cvss === undefined) return undefined;
  endQuestions('The draft tells what else to write.', streams);
  return { id, title, products, cves: listOf(cve), cvss: listOf(cvss) };
}

function listOf(answer: string | string[]): string[] {
  return [answer].flat().filter((text) => text !== '');
}

function idFault(id: string): string | undefined {
  const isUsable = /^[^\s./\\\p{Cc}]([^/\\\p{Cc}]*[^\s/\\\p{Cc}])?$/u.test(id) && id.length <= 150;
  return isUsable ? undefined : 'Write an id like EXAMPLE-SA-2026-0001: the file is named after it.';
}

function takenFault(id: string, { taken, suggestedId }: DraftGround): string | undefined {
  return taken.includes(id) ? `It is taken, here or on another branch; ${suggestedId} is free.` : undefined;
}

function productFault(key: string, { catalogue }: DraftGround): string | undefined {
  if (Object.hasOwn(catalogue, key)) return undefined;
  const keys = Object.keys(catalogue);
  const meant = nearest(key, keys);
  return meant === undefined
    ? `The keys of products.yaml are: ${keys.join(', ') || 'none yet'}.`
    : `Did you mean ${meant}?`;
}

function cveFault(cve: string): string | undefined {
  return /^CVE-\d{4}-\d{4,}$/.test(cve) ? undefined : 'Write it like CVE-2026-12345.';
}

function vectorFault(vector: string): string | undefined {
  const { fault } = parseVector(vector);
  return fault === undefined
    ? undefined
    : `No score can be computed from it: ${fault}. See https://www.first.org/cvss/.`;
}
