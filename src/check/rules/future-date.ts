import type { CompiledAdvisory } from '../../model/publication.ts';
import type { ContentRule, RuleSubject, Violation } from '../rule.ts';

/** What is published has happened. Drafts and embargoed advisories may look ahead. */
export const futureDate: ContentRule = {
  id: 'content/future-date',
  severity: 'error',
  what: 'Release and revision dates are not in the future',
  why: 'A client that asks for changes since its last visit misses a document that is dated ahead of it.',
  mend: 'Write the date of today, or hold the advisory back with `embargo_until` until then.',
  supersedes: [],
  find: (subject) =>
    subject.publication.advisories
      .filter(({ visibility }) => visibility !== 'draft' && visibility !== 'embargoed')
      .flatMap((advisory) => futureDates(advisory, subject)),
};

/** The release dates are those of revisions unless the overlay changed them: one finding for each authored place. */
function futureDates(advisory: CompiledAdvisory, { origins, now }: RuleSubject): Violation[] {
  const { tracking } = advisory.document.document;
  const dates: [string, string][] = [
    ...tracking.revision_history.map(({ date }, index): [string, string] => [`/revision_history/${index}/date`, date]),
    ['/initial_release_date', tracking.initial_release_date],
    ['/current_release_date', tracking.current_release_date],
  ];
  const seen = new Set<string>();
  return dates.flatMap(([path, date]) => {
    if (!(Date.parse(date) > now.getTime())) return [];
    const pointer = `/document/tracking${path}`;
    const { file, pointer: authored } = origins.locate(advisory, pointer);
    const place = `${file}#${authored}`;
    if (seen.has(place) || seen.has(date)) return [];
    seen.add(place).add(date);
    return [{ advisory, pointer, message: `The date ${date} is in the future; it is now ${now.toISOString()}.` }];
  });
}
