import { type ChangeSize, type ChangeSummary, isSmaller, sizeOfChange } from '../../standard/change/change-size.ts';
import { movedPart, nextVersion } from '../../standard/change/next-version.ts';
import { compareVersionTexts, parseVersionNumber } from '../../standard/versions/version-number.ts';
import type { Continued, HistoryRule, HistoryViolation } from './history-rule.ts';
import { type PlacedRevision, revisionChanges } from './revision-changes.ts';
import { listed } from './wording.ts';

/** A semantic version tells how much changed. */
export const versionSize: HistoryRule = {
  id: 'history/version-size',
  severity: 'error',
  what: 'The version of a new revision fits the size of the change',
  why: 'Major: users have to compare the advisory with what they run once more; minor: content was added or changed; patch: a correction, such as of spelling (CSAF 2.0 §3.1.11.2).',
  mend: 'Give the revision the version that fits.',
  example: 'The branch adds a product to `affected`, which is a major change, under the version 1.0.1.',
  supersedes: [],
  find: ({ continued, name }) => continued.flatMap((one) => [...misfits(one, name), ...unresetParts(one)]),
};

function misfits({ published, advisory }: Continued, name: string): HistoryViolation[] {
  const before = published.document.document.tracking.version;
  const { version } = advisory.document.document.tracking;
  const moved = movedPart(before, version);
  if (moved === undefined || advisory.visibility !== 'public' || compareVersionTexts(version, before) <= 0) return [];
  const change = sizeOfChange(published.document, advisory.document);
  if (change.size === 'none' || change.size === moved) return [];
  const isTooSmall = isSmaller(moved, change.size);
  return [
    {
      advisory,
      pointer: '/document/tracking/version',
      message: `The version ${version} says that ${meaning[moved]}, but since ${before}, published at ${name}, ${meaning[change.size]}: ${heaviest(change)}.`,
      mend: mendFor(before, change, moved),
      severity: isTooSmall ? (isOnlyProse(change, moved) ? 'warning' : 'error') : 'info',
    },
  ];
}

const meaning: Readonly<Record<ChangeSize, string>> = {
  none: 'nothing changed',
  patch: 'only mistakes were corrected (patch)',
  minor: 'content changed (minor)',
  major: 'products or vulnerabilities changed (major)',
};

function heaviest({ size, reasons }: ChangeSummary): string {
  return listed(reasons.filter((reason) => reason.size === size).map(({ what }) => what));
}

function mendFor(before: string, { size }: ChangeSummary, moved: ChangeSize): string {
  if (size === 'none') return versionSize.mend;
  const fitting = `Give the revision the version ${nextVersion(before, size)}`;
  if (!isSmaller(moved, size)) return `${fitting}, unless the change means more to readers than its text shows.`;
  return size === 'minor' ? `${fitting}, unless it only corrects a mistake.` : `${fitting}.`;
}

/** Whether all that is too large for a version is prose: a person may have corrected a mistake that no comparison of words shows. */
function isOnlyProse({ reasons }: ChangeSummary, moved: ChangeSize): boolean {
  return reasons.every(({ size, isProse }) => isProse || !isSmaller(moved, size));
}

/** New versions whose lower parts do not begin at 0 again after a higher one moved. */
function unresetParts({ published, advisory }: Continued): HistoryViolation[] {
  const history = advisory.document.document.tracking.revision_history;
  const { fresh } = revisionChanges(published.document, advisory.document);
  const versions = history.map(({ number }) => number).toSorted(compareVersionTexts);
  return fresh.flatMap((one) => unresetPart(one, versions, advisory));
}

function unresetPart(
  { index, revision: { number } }: PlacedRevision,
  versions: readonly string[],
  advisory: Continued['advisory'],
): HistoryViolation[] {
  const before = versions[versions.indexOf(number) - 1];
  const moved = before === undefined ? undefined : movedPart(before, number);
  const { minor, patch } = parseVersionNumber(number);
  const isReset = moved === 'major' ? minor === '0' && patch === '0' : moved !== 'minor' || patch === '0';
  if (before === undefined || moved === undefined || isReset) return [];
  const pointer = `/document/tracking/revision_history/${index}/number`;
  const lower = moved === 'major' ? 'minor and patch' : 'patch';
  const message = `The version ${number} follows ${before}, so its ${moved} number moved, but its ${lower} did not begin at 0 again.`;
  return [{ advisory, pointer, message, mend: `Give the revision the version ${nextVersion(before, moved)}.` }];
}
