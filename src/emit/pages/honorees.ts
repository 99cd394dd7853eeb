import type { HallOfFame, HallOfFameEntry } from '../../model/hall-of-fame.ts';
import type { Honoree, SiteData } from '../../model/site.ts';
import { link } from './link.ts';
import { yearOf } from './moment.ts';

/** Everyone thanked, in the order of the hall of fame, under the year of the newest advisory that thanks them. */
export function honoreesByYear({ entries, anonymous }: HallOfFame, base: string): SiteData['hallOfFame'] {
  const years = Map.groupBy(entries, ({ advisories }) => yearOf(advisories[0]?.date ?? ''));
  return {
    years: [...years].map(([year, people]) => ({ year, people: people.map((entry) => honoree(entry, base)) })),
    anonymous,
  };
}

function honoree({ name, organizations, urls, advisories }: HallOfFameEntry, base: string): Honoree {
  return {
    name,
    organizations,
    links: urls.map((url) => link(url.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, ''), url)),
    advisories: advisories.map(({ id, page }) => ({ text: id, href: base + page })),
  };
}
