import {
  datesInUtc,
  flagsWithoutGroups,
  groupsWithoutSummary,
  languagesInLowerCase,
  oneBranchEach,
  oneVulnerabilityEach,
  plainDates,
  sortedHistory,
  vectorsInOrder,
} from './changes.ts';
import type { Disagreement } from './disagreements.ts';
import { agreesOnce, agreesOnPieces, both, oursOnlyAt, oursOnlyAtText, theirsOnlyAt } from './grounds.ts';
import { hasNumberOfManyDigits, hasNumberTwice, isNotSorted } from './histories.ts';
import {
  onlyBesideRefusedCvss,
  onlyBesideUnreadableVector,
  onlyInRefusedCvss,
  onlyWhereNoScoreFollows,
} from './metrics.ts';

const bothVersions = ['2.0', '2.1'] as const;

/** What the library does in both versions. */
export const disagreementsInBoth: readonly Disagreement[] = [
  {
    tests: [
      '6.1.14',
      '6.1.16',
      '6.1.21',
      '6.1.37',
      '6.1.45',
      '6.1.49',
      '6.1.51',
      '6.1.52',
      '6.2.5',
      '6.2.6',
      '6.2.33',
      '6.2.41',
    ],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The library takes a date that it cannot read for the same moment as any other: a leap second, a `t` or `z`, more than nine digits of a second, an offset beyond 18 hours. RFC 3339 §5.6 has them all, and §2.3 of CSAF 2.1 excludes the first two alone.',
    explains: agreesOnce(plainDates),
  },
  {
    tests: ['6.1.21'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'Revisions of the same moment: the library takes them in the order of the document. §6.1.21 of CSAF 2.1 sorts by date and then by number; 2.0 leaves the order open, so none that has no gap may fail.',
    explains: both(theirsOnlyAt(/^\/document\/tracking\/revision_history$/), agreesOnce(sortedHistory)),
  },
  {
    tests: ['6.1.14'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'A number stands twice in the revision history: the library drops the second one before it looks at the order (§6.1.14).',
    explains: hasNumberTwice,
  },
  {
    tests: ['6.1.14', '6.1.21'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'A version number beyond 2^53 is a version (§3.1.11 of CSAF 2.0, §3.1.13 of 2.1); the library drops it or rounds it.',
    explains: hasNumberOfManyDigits,
  },
  {
    tests: ['6.1.7', '6.1.9', '6.1.10', '6.2.19', '6.3.2'],
    versions: bothVersions,
    right: 'open',
    reason:
      'Only in a CVSS object that 6.1.8 refuses: its vector is none or of another version than its `version`. What scores, properties and version such an object has, the standard does not say; the document is invalid either way.',
    explains: onlyInRefusedCvss,
  },
  {
    tests: ['6.1.7', '6.3.1'],
    versions: bothVersions,
    right: 'open',
    reason:
      'A CVSS object beside that 6.1.8 refuses for its `version`. The library takes it for another scoring system; we go by `cvss_v2`, `cvss_v3` and `cvss_v4`.',
    explains: onlyBesideRefusedCvss,
  },
  {
    tests: ['6.1.9'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The vector repeats a metric or lacks one, which the patterns of CVSS 2.0 and 3 let pass: no score follows from it, so the one that is given is not computed according to the definition (§6.1.9). The library is silent.',
    explains: both(oursOnlyAt(/\/baseScore$/), onlyWhereNoScoreFollows),
  },
  {
    tests: ['6.1.10'],
    versions: bothVersions,
    right: 'open',
    reason:
      'The vector repeats a metric or lacks one. The library compares those that are there; we say by 6.1.9 that it is no vector, and the document is invalid either way.',
    explains: onlyWhereNoScoreFollows,
  },
  {
    tests: [
      ...['6.1.7', '6.1.9', '6.1.10', '6.1.11', '6.1.24', '6.1.29', '6.1.32', '6.1.33', '6.1.35', '6.1.36', '6.1.45'],
      ...['6.1.52', '6.2.2', '6.2.3', '6.2.7', '6.2.17', '6.2.27', '6.3.1', '6.3.2', '6.3.4', '6.3.12'],
    ],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The library leaves the test out for the whole document when one vulnerability lacks what it looks at, such as `flags` or `product_status`. The test is about each vulnerability by itself; of the document with one at a time, the library says what we say.',
    explains: agreesOnPieces(oneVulnerabilityEach),
  },
  {
    tests: ['6.1.24'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The same moment in another time zone or with other fractions is the same date (§6.1.24; RFC 3339 §4.1); the library compares the texts.',
    explains: agreesOnce(datesInUtc),
  },
  {
    tests: ['6.1.28'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'Upper and lower case of a language tag mean the same (RFC 5646 §2.1.1, §6.1.28); the library compares the texts.',
    explains: agreesOnce(languagesInLowerCase),
  },
  {
    tests: ['6.1.13'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'A package URL needs a name (§6.1.13 and its example); the library takes `pkg:npm/@1.3.4` for one whose name is `@1.3.4`.',
    explains: oursOnlyAtText(/^pkg:[^/@?#]+\/@[^/]*$/),
  },
  {
    tests: ['6.1.21'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The numbers do not rise with the dates (6.1.14), and one is missing: the library counts any other number in its place. §6.1.21 asks that none is omitted.',
    explains: both(oursOnlyAt(/^\/document\/tracking\/revision_history$/), isNotSorted),
  },
  {
    tests: ['6.2.19'],
    versions: bothVersions,
    right: 'open',
    reason:
      'The vector of a score of the product repeats a metric or lacks one, so it has no overall score (6.1.9 fails). We do not take it for `0`; the library reckons with what it can read.',
    explains: onlyBesideUnreadableVector,
  },
  {
    tests: ['6.1.9'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The metrics of a CVSS 2 vector stand in another order than usual, as its schema allows: the library cannot read it, and is silent about the score (§6.1.9).',
    explains: agreesOnce(vectorsInOrder),
  },
  {
    tests: ['6.1.33'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'A product group has a `summary` or an unknown key: the library then leaves the test out for the whole document. §6.1.33 has no such exception.',
    explains: agreesOnce(groupsWithoutSummary),
  },
  {
    tests: ['6.1.33'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'One flag names a product twice, by itself and by a group: that is not “more than one Flag item” (§6.1.33), and the library counts mentions.',
    explains: agreesOnce(flagsWithoutGroups),
  },
  {
    tests: ['6.2.14'],
    versions: bothVersions,
    right: 'ours',
    reason: 'Subtags after `x-` are for private use (RFC 5646 §2.2.7, §6.2.14); the library looks at the others alone.',
    explains: oursOnlyAtText(/(?:^|-)x-/i),
  },
  {
    tests: ['6.3.9'],
    versions: bothVersions,
    right: 'ours',
    reason:
      'The library counts the categories of siblings that come before a branch among its ancestors; §6.3.9 asks for ancestors.',
    explains: agreesOnPieces(oneBranchEach),
  },
];
