import type { CompiledAdvisory } from '../../model/publication.ts';
import type { AdvisoryPage, ListEntry, ListPage } from '../../model/site.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { instant } from '../../standard/date.ts';
import { dayOf, yearOf } from './moment.ts';
import { indexProducts } from './products.ts';
import { vulnerabilityNames } from './vulnerability.ts';

/** So many entries keep a list below 50 kB. */
export const entriesPerPage = 40;

/** An advisory with its page and its entry in lists. */
export interface Paged {
  advisory: CompiledAdvisory;
  page: AdvisoryPage;
  entry: ListEntry;
}

/** Adds the entry in lists to a page. */
export function paged(advisory: CompiledAdvisory, page: AdvisoryPage, baseUrl: string): Paged {
  return { advisory, page, entry: entryOf(advisory, page, new URL(baseUrl).pathname) };
}

interface Site {
  base: string;
  baseUrl: string;
  publisher: string;
}

/** The start page, newest change first; and when it cannot hold all, the archive by year of first release. */
export function listPages(entries: readonly Paged[], site: Site): ListPage[] {
  const start: ListPage = {
    path: '',
    canonical: site.baseUrl,
    title: 'Security advisories',
    description: `Security advisories of ${site.publisher}, signed and machine-readable as CSAF.`,
    years: byYear(entries.slice(0, entriesPerPage), ({ document }) => document.document.tracking.current_release_date),
  };
  return entries.length <= entriesPerPage ? [start] : [start, ...archivePages(entries, site)];
}

/** Years and how many advisories were first released in each; none when the start page holds all. */
export function archiveYears(all: readonly Paged[], base: string): { year: string; count: number; href: string }[] {
  if (all.length <= entriesPerPage) return [];
  const counts = new Map<string, number>();
  for (const { advisory } of all) counts.set(yearReleased(advisory), (counts.get(yearReleased(advisory)) ?? 0) + 1);
  return [...counts]
    .map(([year, count]) => ({ year, count, href: `${base}archive/${year}/` }))
    .sort((a, b) => byCodeUnits(b.year, a.year));
}

function archivePages(entries: readonly Paged[], site: Site): ListPage[] {
  const initial = (one: Paged): number => instant(one.advisory.document.document.tracking.initial_release_date);
  const sorted = [...entries].sort((a, b) => initial(b) - initial(a) || byCodeUnits(a.entry.id, b.entry.id));
  const years = Map.groupBy(sorted, ({ advisory }) => yearReleased(advisory));
  return [...years].flatMap(([year, list]) => pagesOfYear(year, list, site));
}

function pagesOfYear(year: string, list: readonly Paged[], site: Site): ListPage[] {
  const total = Math.ceil(list.length / entriesPerPage);
  const path = (number: number): string => `archive/${year}/${number === 1 ? '' : `${number}/`}`;
  return Array.from({ length: total }, (_, at) => {
    const position = total === 1 ? undefined : `Page ${at + 1} of ${total}`;
    return {
      path: path(at + 1),
      canonical: new URL(path(at + 1), site.baseUrl).href,
      title: `Advisories of ${year}${position === undefined ? '' : `, ${position.toLowerCase()}`}`,
      description: `Security advisories that ${site.publisher} first released in ${year}.`,
      years: [{ year, entries: list.slice(at * entriesPerPage, (at + 1) * entriesPerPage).map(({ entry }) => entry) }],
      position,
      newer: at === 0 ? undefined : { text: 'Newer', href: site.base + path(at) },
      older: at + 1 === total ? undefined : { text: 'Older', href: site.base + path(at + 2) },
    };
  });
}

function yearReleased({ document }: CompiledAdvisory): string {
  return yearOf(document.document.tracking.initial_release_date);
}

function byYear(list: readonly Paged[], dateOf: (advisory: CompiledAdvisory) => string): ListPage['years'] {
  const years = new Map<string, ListEntry[]>();
  for (const { advisory, entry } of list) {
    const year = yearOf(dateOf(advisory));
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, entries]) => ({ year, entries }));
}

function entryOf(advisory: CompiledAdvisory, page: AdvisoryPage, base: string): ListEntry {
  const { document } = advisory;
  const { tracking } = document.document;
  const products = [...indexProducts(document).products.values()].map(({ line }) => line);
  const names = [...vulnerabilityNames(document.vulnerabilities ?? []).values()].map(({ text }) => text);
  const [released, updated] = [dayOf(tracking.initial_release_date), dayOf(tracking.current_release_date)];
  return {
    id: page.id,
    title: page.title,
    href: base + page.path,
    lang: page.lang,
    badge: page.badge,
    tlp: advisory.visibility === 'restricted' ? `TLP:${advisory.label}` : undefined,
    state: stateOf(advisory),
    vulnerabilities: some(names, 3),
    products: some(products, 3),
    released,
    updated: updated.text === released.text ? undefined : updated,
    version: tracking.version,
  };
}

/** Of what is published none is held back; a preview shows that too. */
function stateOf({ document, visibility, withdrawn }: CompiledAdvisory): ListEntry['state'] {
  if (visibility === 'draft' || visibility === 'embargoed') return visibility;
  if (withdrawn) return 'withdrawn';
  return document.document.tracking.status === 'interim' ? 'interim' : undefined;
}

/** The first few different ones, and how many more there are. */
function some(texts: readonly string[], most: number): string[] {
  const different = [...new Set(texts)];
  const rest = different.length - most;
  return rest <= 1 ? different : [...different.slice(0, most), `${rest} more`];
}
