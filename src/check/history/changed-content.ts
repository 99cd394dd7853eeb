import type { Place } from '../../model/diagnostic.ts';
import { type ChangeReason, sizeOfChange } from '../../standard/change/change-size.ts';
import { nextVersion } from '../../standard/change/next-version.ts';
import { compareVersionTexts } from '../../standard/versions/version-number.ts';
import { placeIn } from '../observation.ts';
import type { Continued, HistoryRule, HistorySubject, HistoryViolation } from './history-rule.ts';
import { asPublished, listed } from './wording.ts';

/** What is published under a version stays as it is. */
export const changedContent: HistoryRule = {
  id: 'history/changed-content',
  severity: 'error',
  what: 'Published content changes only together with a new revision',
  why: 'Clients fetch a document again only when its date has advanced, and whoever has a version must be able to rely on what it says (CSAF 2.0 §3.1.11).',
  mend: 'Add a revision with a higher version and a later date that says what changed, or take the change back.',
  example:
    '1.0.0 was published with `cvss` 7.5; the branch writes another vector, and still has only the revision 1.0.0.',
  supersedes: [],
  find: (subject) => subject.continued.flatMap((one) => changedSilently(one, subject)),
};

function changedSilently(continued: Continued, subject: HistorySubject): HistoryViolation[] {
  const { published, advisory } = continued;
  const { version } = published.document.document.tracking;
  const hasNewVersion = compareVersionTexts(advisory.document.document.tracking.version, version) > 0;
  // What is held back now is told by rules of its own.
  if (hasNewVersion || advisory.visibility !== 'public') return [];
  const { size, reasons } = sizeOfChange(published.document, advisory.document);
  if (size === 'none') return [];
  const places = firstOfEachPlace(reasons, ({ pointer }) => placeIn(advisory, pointer, subject.origins));
  const own = places.filter(({ file }) => file === advisory.file).map(({ reason }) => reason);
  const shared = places.filter(({ file }) => file !== advisory.file).map(({ reason }) => reason);
  // The revision that the advisory's own change needs covers all; what went from its product tree only seems to stand in the catalogue.
  return own.length > 0
    ? ownViolation(continued, own, subject, nextVersion(version, size))
    : shared.map((reason) => sharedViolation(continued, reason, subject));
}

/** One range of versions makes many differences in a document; at its place they are told once. */
function firstOfEachPlace(
  reasons: readonly ChangeReason[],
  placeOf: (reason: ChangeReason) => Place,
): { file: string; reason: ChangeReason }[] {
  const firsts = new Map<string, { file: string; reason: ChangeReason }>();
  for (const reason of reasons) {
    const { file, pointer = null } = placeOf(reason);
    const key = JSON.stringify([file, pointer]);
    if (!firsts.has(key)) firsts.set(key, { file, reason });
  }
  return [...firsts.values()];
}

function ownViolation(
  { published, advisory }: Continued,
  reasons: readonly ChangeReason[],
  { name }: HistorySubject,
  next: string,
): HistoryViolation[] {
  const [first, ...others] = reasons;
  if (first === undefined) return [];
  const changes = listed(reasons.map(({ what }) => what));
  return [
    {
      advisory,
      pointer: first.pointer,
      message: `${asPublished(published, name)}; its content has changed since without a new revision: ${changes}.`,
      mend: `Add a revision with version ${next}, a later date and a summary of the change (\`csaf-press release\` works it out), or take the change back.`,
      related: others.map(({ pointer }) => pointer),
    },
  ];
}

/** A change in a shared file, which is told once, with the ids of all documents that it changes. */
function sharedViolation(
  { published, advisory }: Continued,
  { pointer }: ChangeReason,
  { name }: HistorySubject,
): HistoryViolation {
  return {
    advisory,
    pointer,
    message: `This changes documents that were published at ${name}, without a new revision`,
    subject: published.id,
    mend: 'Add a revision to each of them that says what changed, or take the change back.',
  };
}
