import type { EarlierPublication } from '../model/history.ts';
import type { Origins } from '../model/publication.ts';
import { changedContent } from './history/changed-content.ts';
import { changedId } from './history/changed-id.ts';
import { deletedAdvisory } from './history/deleted-advisory.ts';
import { deletedRevision } from './history/deleted-revision.ts';
import { draftRevision } from './history/draft-revision.ts';
import type { Continued, HistoryRule, HistorySubject, HistoryViolation } from './history/history-rule.ts';
import { initialReleaseDate } from './history/initial-release-date.ts';
import { revisionDate } from './history/revision-date.ts';
import { rewrittenRevision } from './history/rewritten-revision.ts';
import { sameId } from './history/same-id.ts';
import { stricterTlp } from './history/stricter-tlp.ts';
import { findSuccessions, type Present, type Succession } from './history/successions.ts';
import { takenBack } from './history/taken-back.ts';
import { unreadable } from './history/unreadable.ts';
import { versionSize } from './history/version-size.ts';
import { type Observation, placeIn } from './observation.ts';

/** Every rule about what may become of a published advisory. A new one is a file in `history/`, a line here and its cases in the tests. */
export const historyRules: readonly HistoryRule[] = [
  changedContent,
  changedId,
  deletedAdvisory,
  deletedRevision,
  draftRevision,
  initialReleaseDate,
  revisionDate,
  rewrittenRevision,
  sameId,
  stricterTlp,
  takenBack,
  unreadable,
  versionSize,
];

/** What the history rules find, together with those of other findings that none of them supersedes. */
export function observeHistory(
  earlier: EarlierPublication,
  present: Present,
  origins: Origins,
  others: readonly Observation[],
): Observation[] {
  const subject = historySubject(earlier, present, origins);
  const own = historyRules.map((rule) => ({ rule, violations: rule.find(subject) }));
  const superseded = new Set(
    own.flatMap(({ rule, violations }) =>
      violations.flatMap(({ advisory }) => rule.supersedes.map((id) => `${id} ${advisory?.file ?? ''}`)),
    ),
  );
  return [
    ...own.flatMap(({ rule, violations }) => violations.map((one) => observe(rule, one, origins))),
    ...others.filter(({ rule, found }) => !superseded.has(`${rule} ${found?.advisory.file ?? ''}`)),
  ];
}

/** What the history rules look at. */
export function historySubject(earlier: EarlierPublication, present: Present, origins: Origins): HistorySubject {
  const { successions, misshapen } = findSuccessions(earlier, present);
  return {
    name: earlier.name,
    successions,
    continued: successions.flatMap(continuedIn),
    // What is still at fault is told by its errors.
    unreadable: [...earlier.unreadable, ...misshapen].filter((file) => !present.faulty.has(file)),
    origins,
  };
}

function continuedIn(succession: Succession): Continued[] {
  if (succession.became !== 'kept' || succession.earlier.visibility !== 'public') return [];
  return [{ published: succession.earlier, advisory: succession.advisory }];
}

function observe({ id, severity, why, mend }: HistoryRule, violation: HistoryViolation, origins: Origins): Observation {
  const { advisory, message, subject } = violation;
  const common = {
    rule: id,
    severity: violation.severity ?? severity,
    message,
    ...(subject === undefined ? {} : { subject }),
    why,
    mend: violation.mend ?? mend,
  };
  if ('pointer' in violation) {
    const { pointer } = violation;
    const at = placeIn(violation.advisory, pointer, origins);
    const related = (violation.related ?? [])
      .map((one) => placeIn(violation.advisory, one, origins))
      .flatMap(({ file, pointer: authored }) =>
        file === at.file && authored !== undefined && authored !== at.pointer ? authored : [],
      );
    return {
      ...common,
      at,
      found: { advisory: violation.advisory, pointer },
      ...(related.length === 0 ? {} : { related: [...new Set(related)] }),
    };
  }
  return { ...common, at: violation.at, ...(advisory === undefined ? {} : { found: { advisory, pointer: '' } }) };
}
