import type { FeedLabel } from '../../model/publication.ts';
import { feedLabel } from '../../standard/tlp.ts';
import type { HistoryRule } from './history-rule.ts';
import { asPublished } from './wording.ts';

const ranks: Readonly<Record<FeedLabel, number>> = { UNLABELED: 0, WHITE: 0, GREEN: 1, AMBER: 2, RED: 3 };

/** What everyone may know cannot be taken back. */
export const stricterTlp: HistoryRule = {
  id: 'history/stricter-tlp',
  severity: 'error',
  what: 'The TLP label does not become stricter after publication',
  why: 'Copies carry the earlier label and may be passed on; and from AMBER on the advisory would vanish from the site, as if it had been deleted.',
  mend: 'Write the published label again.',
  example: 'The advisory was published as CLEAR; the branch sets `tlp: AMBER`.',
  supersedes: [],
  find: ({ continued, name }) =>
    continued.flatMap(({ published, advisory }) => {
      const [before, now] = [feedLabel(published.document), feedLabel(advisory.document)];
      if (ranks[now] <= ranks[before] && advisory.visibility !== 'restricted') return [];
      const shown = now === before ? 'one that is not for everyone' : asAuthored(now);
      return [
        {
          advisory,
          pointer: '/document/distribution/tlp/label',
          message: `${asPublished(published, name)} with the label ${asAuthored(before)}; now it has ${shown}.`,
          mend: `Write the label ${asAuthored(before)} again. If the advisory should not have been public, withdraw it instead.`,
        },
      ];
    }),
};

/** In the words of TLP 2.0, which authors write; CSAF 2.0 has those of TLP 1.0. */
function asAuthored(label: FeedLabel): string {
  return `TLP:${ranks[label] === 0 ? 'CLEAR' : label}`;
}
