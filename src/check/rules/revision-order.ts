import type { Revision } from '@csaf/types/csaf-2.0';
import type { CompiledAdvisory } from '../../model/publication.ts';
import { instant } from '../../standard/date.ts';
import { compareVersionTexts } from '../../standard/versions/version-number.ts';
import type { ContentRule, Violation } from '../rule.ts';

/** A later revision has a later date and a higher version. */
export const revisionOrder: ContentRule = {
  id: 'content/revision-order',
  severity: 'error',
  what: 'Versions rise with their dates, and no two revisions share either',
  why: 'Clients take the newest date for the current version, and fetch a document again only when its date has advanced.',
  mend: 'Correct the version or the date, so that the later revision has both the later date and the higher version.',
  supersedes: ['6.1.14', '6.1.16', '6.1.21', '6.1.22'],
  find: ({ publication }) => publication.advisories.flatMap(misplaced),
};

function misplaced(advisory: CompiledAdvisory): Violation[] {
  const history = advisory.document.document.tracking.revision_history;
  const inOrder = [...history.entries()].sort(
    ([, a], [, b]) => byDate(a, b) || compareVersionTexts(a.number, b.number),
  );
  return inOrder.flatMap(([index, revision], position) => {
    const earlier = inOrder.slice(0, position).map(([, one]) => one);
    const found = fault(revision, earlier);
    const path = `/document/tracking/revision_history/${index}`;
    return found === undefined ? [] : [{ advisory, pointer: `${path}/${found.key}`, message: found.message }];
  });
}

/** What is wrong with a revision beside those before it; the first fault only, since one mistake often makes several. */
function fault(
  revision: Revision,
  earlier: readonly Revision[],
): { key: 'number' | 'date'; message: string } | undefined {
  const { number, date } = revision;
  const same = earlier.find((one) => compareVersionTexts(one.number, number) === 0);
  if (same !== undefined) {
    const written = same.number === number ? '' : ` (as ${same.number})`;
    return {
      key: 'number',
      message: `The version ${number} is already that of the revision of ${same.date}${written}.`,
    };
  }
  const previous = earlier.at(-1);
  if (previous === undefined) return undefined;
  if (byDate(previous, revision) === 0) {
    return { key: 'date', message: `The revisions ${previous.number} and ${number} have the same date, ${date}.` };
  }
  const higher = earlier.find((one) => compareVersionTexts(one.number, number) > 0);
  if (higher === undefined) return undefined;
  return {
    key: 'number',
    message: `The version ${number} of ${date} is lower than ${higher.number} of ${higher.date}, which is earlier.`,
  };
}

function byDate(a: Revision, b: Revision): number {
  return instant(a.date) - instant(b.date);
}
