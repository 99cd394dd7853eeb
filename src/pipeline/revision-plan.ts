import type { EditableAdvisory } from '../edit/advisory-file.ts';
import { isDraftVersion, newestRevision } from '../edit/revisions.ts';
import type { EarlierAdvisory } from '../model/history.ts';
import type { CompiledAdvisory } from '../model/publication.ts';
import { type ChangeReason, type ChangeSize, sizeOfChange } from '../standard/change/change-size.ts';
import { nextVersion } from '../standard/change/next-version.ts';
import { instant } from '../standard/date.ts';
import type { Earlier } from './earlier.ts';

type Size = Exclude<ChangeSize, 'none'>;

/** What a new revision is going to be, before anyone has put it in words. */
export type RevisionPlan =
  | { kind: 'first'; date: string }
  | { kind: 'next'; date: string; version: string; size: Size; reasons: ChangeReason[] };

/** Why nothing was written. */
export interface Refusal {
  kind: 'refused';
  message: string;
  mend: string;
}

/** Works out what the next revision of an advisory is, from what was published before; or why there can be none. */
export function planRevision({
  advisory,
  editable,
  earlier,
  now,
  editorial,
}: {
  advisory: CompiledAdvisory;
  editable: EditableAdvisory;
  earlier: Earlier | undefined;
  now: Date;
  editorial: boolean;
}): RevisionPlan | Refusal {
  const { id } = advisory;
  const before = earlier?.publication.advisories.find((one) => one.id === id && one.visibility !== 'draft');
  const { embargo_until: embargo, revisions, status } = editable.advisory;
  // What waits for a day is dated with it: builds before that day leave it out.
  const date =
    embargo !== undefined && instant(embargo) > now.getTime() ? second(new Date(instant(embargo))) : second(now);
  const name = earlier?.publication.name ?? 'what was committed';
  const wasReleased = revisions.some(({ version }) => !isDraftVersion(version));
  if (wasReleased && earlier?.publication.unreadable.includes(advisory.file)) return unreadableThen(id, name);
  if (before === undefined) return status === 'draft' ? { kind: 'first', date } : releasedAlready(editable, id, name);
  return nextPlan({ before, advisory, editable, date, editorial, name });
}

function nextPlan({
  before,
  advisory,
  editable,
  date,
  editorial,
  name,
}: {
  before: EarlierAdvisory;
  advisory: CompiledAdvisory;
  editable: EditableAdvisory;
  date: string;
  editorial: boolean;
  name: string;
}): RevisionPlan | Refusal {
  const { id } = advisory;
  const published = before.document.document.tracking;
  const newest = newestRevision(editable.advisory.revisions);
  if (newest !== undefined && !published.revision_history.some(({ number }) => number === String(newest.version))) {
    return {
      kind: 'refused',
      message: `${id} has the revision ${newest.version} already, which ${name} does not have.`,
      mend: 'Commit and publish it; or take it out of `revisions`, and this command will write it.',
    };
  }
  const { size, reasons } = sizeOfChange(before.document, advisory.document);
  if (size === 'none') {
    const mend =
      'Change the advisory first. If the change is committed already, name what was published: --since REV, or --previous DIR.';
    return {
      kind: 'refused',
      message: `Nothing in ${id} changed since ${name}, where it is version ${published.version}.`,
      mend,
    };
  }
  if (editorial && !reasons.every(({ isProse, size: each }) => isProse || each === 'patch'))
    return moreThanWording(id, reasons);
  const chosen = editorial ? 'patch' : size;
  return (
    tooEarly(editable, date) ?? {
      kind: 'next',
      date,
      version: nextVersion(published.version, chosen),
      size: chosen,
      reasons,
    }
  );
}

/** RFC 3339, to the second. */
export function second(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** A refusal in words. */
export function refused(message: string, mend: string): Refusal {
  return { kind: 'refused', message, mend };
}

/** Refuses a revision that would not be later than all others. */
export function tooEarly({ advisory }: EditableAdvisory, date: string): Refusal | undefined {
  const newest = advisory.revisions.reduce(
    (latest, one) => (instant(one.date) > instant(latest) ? one.date : latest),
    '1970-01-01',
  );
  if (instant(date) > instant(newest)) return undefined;
  return refused(
    `The newest revision of ${advisory.id} is dated ${newest}, and it is now ${date}: a later revision needs a later date.`,
    'Correct that date if nobody has seen it, or the clock of this machine.',
  );
}

function moreThanWording(id: string, reasons: readonly ChangeReason[]): Refusal {
  const others = reasons.filter(({ isProse, size }) => !isProse && size !== 'patch').map(({ what }) => `\n  ${what}`);
  return refused(`More than wording changed in ${id}:${others.join('')}`, 'Leave out --editorial.');
}

function releasedAlready({ advisory }: EditableAdvisory, id: string, name: string): Refusal {
  const version = newestRevision(advisory.revisions)?.version ?? '1.0.0';
  return refused(
    `${id} is no draft, and ${name} does not have it: its first release is the revision ${version} that stands in it.`,
    'Commit and publish it.',
  );
}

function unreadableThen(id: string, name: string): Refusal {
  return refused(
    `The file of ${id} was at fault in ${name}, so that nobody can tell what changed.`,
    'Name what was published: --since REV, or --previous DIR.',
  );
}
