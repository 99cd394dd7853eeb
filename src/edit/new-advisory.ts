import { join } from 'node:path';
import type { AuthoredCatalogue } from '../model/authored.ts';
import type { Workspace } from '../model/workspace.ts';
import { PublisherError } from '../publisher-error.ts';
import { readContent } from '../read/content.ts';
import { advisoryFileName, nextId, schemeForPublisher, schemeOf } from './advisory-id.ts';
import { writeNewText } from './authored-file.ts';
import { namesOnBranches } from './branches.ts';
import { type DraftFacts, draftText } from './draft.ts';

/** Where a new advisory is going to stand, and what is there already. */
export interface DraftGround {
  folder: string;
  now: Date;
  catalogue: AuthoredCatalogue;
  /** Keys of the publisher's own products, in the order of the catalogue. */
  ownProducts: string[];
  /** Ids, and names of files, of the folder and of every branch. */
  taken: string[];
  /** The next free id. */
  suggestedId: string;
  /** That of the newest advisory. */
  modeline: string | undefined;
}

/** As many as fit into a draft that people still read. */
const mostCandidates = 20;

/**
 * Looks at a content folder, and at the branches of its repository, before an advisory is added.
 *
 * @throws PublisherError `CONTENT_NOT_FOUND`, `CONTENT_UNREADABLE` when publisher.yaml or products.yaml cannot be used
 */
export async function surveyGround(folder: string, now: Date): Promise<DraftGround> {
  const [{ workspace, sources }, onBranches] = await Promise.all([readContent(folder), namesOnBranches(folder)]);
  if (workspace === undefined) {
    throw new PublisherError(
      'CONTENT_UNREADABLE',
      `publisher.yaml or products.yaml in ${folder} cannot be used.`,
      'Mend it first; `csaf-press check` says what is wrong.',
    );
  }
  const { publisher, products } = workspace;
  const ids = workspace.advisories.map(({ value }) => value.id);
  const names = [...sources.keys()].filter((path) => path.includes('/')).map(nameOf);
  const taken = [...new Set([...ids, ...names, ...onBranches])];
  const scheme = schemeOf(ids) ?? schemeOf([...names, ...onBranches]) ?? schemeForPublisher(publisher.value.name);
  const own = ([, { vendor }]: [string, { vendor?: string }]): boolean =>
    vendor === undefined || vendor === publisher.value.name;
  return {
    folder,
    now,
    catalogue: products.value,
    ownProducts: Object.entries(products.value)
      .filter(own)
      .map(([key]) => key),
    taken,
    suggestedId: nextId(scheme, taken, now.getUTCFullYear()),
    modeline: modelineOf(workspace),
  };
}

/**
 * Writes the draft into `<year>/<id>.yaml` and answers its path in the folder.
 *
 * @throws PublisherError USAGE when the id is taken, CONTENT_UNWRITABLE
 */
export async function writeDraft(
  ground: DraftGround,
  facts: Omit<DraftFacts, 'candidates' | 'date' | 'modeline'>,
): Promise<string> {
  const { folder, modeline, now, ownProducts, suggestedId, taken } = ground;
  const name = advisoryFileName(facts.id);
  const isTaken = taken.some(
    (other) => other === facts.id || advisoryFileName(other).toLowerCase() === name.toLowerCase(),
  );
  const file = `${now.getUTCFullYear()}/${name}`;
  const text = draftText({
    ...facts,
    date: `${now.toISOString().slice(0, 19)}Z`,
    candidates: ownProducts.slice(0, mostCandidates),
    ...(modeline === undefined ? {} : { modeline }),
  });
  if (isTaken || !(await writeNewText(join(folder, file), text))) {
    const mend = facts.id === suggestedId ? 'Run the command again.' : `Take another; ${suggestedId} is free.`;
    throw new PublisherError('USAGE', `The id ${facts.id} is taken, here or on another branch.`, mend);
  }
  return file;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

/** Advisories stand equally deep, so that what holds for one holds for the next. */
function modelineOf({ advisories, sources }: Workspace): string | undefined {
  const newest = advisories.findLast(({ path }) => path.split('/').length === 2);
  const text = newest === undefined ? undefined : sources.get(newest.path)?.text;
  return text === undefined ? undefined : /^# yaml-language-server:[^\r\n]*/.exec(text)?.[0];
}
