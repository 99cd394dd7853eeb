import type { ConformityTest } from '../conformity-test.ts';
import type { RevisionFact } from '../facts/revisions.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

const pointer = '/document/tracking/revision_history';

/** So many missing numbers of a history are told one by one, if they are not astronomic; the others of a gap are told together. */
const longestList = 50n;
const largestListed = 10n ** 15n;

/** CSAF 2.0 and 2.1 §6.1.21. Of semantic versions, the major version counts. */
export const missingItemInRevisionHistory: ConformityTest = {
  id: '6.1.21',
  title: 'Missing Item in Revision History',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The history of revisions leaves a version out',
  why: 'A reader would look for the revision that is missing.',
  mend: 'Begin the history at version 0 or 1, and let it have an item for each version, in the order of the dates.',
  mendYaml: 'Begin at version 0 or 1 and raise the first number by one at a time; do not remove old revisions.',
  run({ sortedRevisions }, verdict) {
    const present = new Set(sortedRevisions.map(({ version }) => version.major));
    let newest: RevisionFact | undefined;
    let highest = 0n;
    let listable = longestList;
    for (const revision of sortedRevisions) {
      const major = BigInt(revision.version.major);
      if (newest === undefined && major > 1n) failBeginning(revision, verdict);
      if (major > highest + 1n)
        listable = failGap({ from: highest + 1n, to: major, newest, revision }, listable, present, verdict);
      if (newest !== undefined && major <= highest) continue;
      newest = revision;
      highest = major;
    }
  },
};

function failBeginning({ revision, version, pointer: item }: RevisionFact, verdict: Verdict): void {
  const allowed = version.isInteger ? '`0` or `1`' : '`0.y.z` or `1.y.z`';
  verdict.fail(pointer, `the oldest item is ${quote(revision.number)} and should be ${allowed}`, [`${item}/number`]);
}

interface Gap {
  /** The first number that is missing. */
  from: bigint;
  /** The number after the last one that is missing. */
  to: bigint;
  /** The item with the highest number before the gap; undefined at the beginning. */
  newest: RevisionFact | undefined;
  /** The item after the gap. */
  revision: RevisionFact;
}

/** Returns how many numbers may still be told one by one. */
function failGap(gap: Gap, listable: bigint, present: ReadonlySet<string>, verdict: Verdict): bigint {
  const { from, to, newest, revision } = gap;
  const place = placeOf(gap);
  const related = [...(newest === undefined ? [] : [newest.pointer]), revision.pointer];
  const name = (major: bigint): string => `${quote(revision.version.isInteger ? `${major}` : `${major}.0.0`)}`;
  const listed = to > largestListed ? 0n : listable < to - from ? listable : to - from;
  for (let major = from; major < from + listed; major += 1n) {
    const reason = present.has(String(major)) ? `is missing ${place}, and stands elsewhere` : 'is not there at all';
    verdict.fail(pointer, `${name(major)} ${reason}`, related);
  }
  const [first, last] = [from + listed, to - 1n];
  if (first === last) verdict.fail(pointer, `${name(first)} is missing ${place}`, related);
  if (first < last)
    verdict.fail(pointer, `everything from ${name(first)} to ${name(last)} is missing ${place}`, related);
  return listable - listed;
}

function placeOf({ newest, revision }: Gap): string {
  const date = quote(revision.revision.date);
  return newest === undefined ? `before ${date}` : `between ${quote(newest.revision.date)} and ${date}`;
}
