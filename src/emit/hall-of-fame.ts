import type { Acknowledgment } from '@csaf/types/csaf-2.0';
import type { CreditedAdvisory, HallOfFame, HallOfFameEntry } from '../model/hall-of-fame.ts';
import type { CompiledAdvisory, Publication } from '../model/publication.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { instant } from '../standard/date.ts';
import { advisoryPagePath } from '../standard/provider-paths.ts';

/** One name in one acknowledgment. */
interface Credit {
  kind: HallOfFameEntry['kind'];
  name: string;
  organization: string | undefined;
  /** Only where they can be this person's alone. */
  urls: readonly string[];
  advisory: CreditedAdvisory;
}

/**
 * Everyone thanked in the public documents, merged by person: same name, whatever its case and Unicode form, unless their
 * URLs tell two people apart. Withdrawn advisories, and people who asked to be left out, do not count.
 */
export function hallOfFame({ advisories }: Publication): HallOfFame {
  const counted = advisories.filter((advisory) => !advisory.withdrawn);
  const credits = counted.flatMap(creditsOf).sort((a, b) => newestFirst(a.advisory, b.advisory));
  const named = credits.filter(({ name }) => !isAnonymous(name));
  const groups = Map.groupBy(named, ({ kind, name }) => `${kind}:${nameKey(name)}`);
  const entries = [...groups.values()].flatMap(people).map(entryOf);
  return { entries: entries.sort(byNewestAdvisory), anonymous: credits.length - named.length };
}

/** Two spellings of one name have one key. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function isAnonymous(name: string): boolean {
  return ['', 'anonymous'].includes(nameKey(name));
}

function creditsOf(advisory: CompiledAdvisory): Credit[] {
  const { document, vulnerabilities = [] } = advisory.document;
  const unlisted = new Set(advisory.unlisted.map(nameKey));
  return [document, ...vulnerabilities]
    .flatMap(({ acknowledgments = [] }) => acknowledgments)
    .flatMap((acknowledgment) => namesIn(acknowledgment, unlisted))
    .map((credit) => ({ ...credit, advisory: credited(advisory) }));
}

function namesIn(
  { names = [], organization, urls = [] }: Acknowledgment,
  unlisted: ReadonlySet<string>,
): Omit<Credit, 'advisory'>[] {
  const listed = (name: string): boolean => !unlisted.has(nameKey(name));
  const shown = organization !== undefined && listed(organization) ? organization : undefined;
  if (names.length > 0) {
    // The URLs of several people say nothing about who has which.
    const own = names.length === 1 ? urls : [];
    return names.filter(listed).map((name) => ({ kind: 'person', name, organization: shown, urls: own }));
  }
  if (organization === undefined) return [{ kind: 'person', name: '', organization, urls: [] }];
  return shown === undefined ? [] : [{ kind: 'organization', name: shown, organization: undefined, urls }];
}

function credited({ id, document: { document }, path }: CompiledAdvisory): CreditedAdvisory {
  const page = advisoryPagePath(path.slice(path.lastIndexOf('/') + 1));
  return { id, title: document.title, page, date: document.tracking.initial_release_date };
}

/**
 * Parts the credits of one name into people. Credits that share a URL, directly or through others, are one person's; those
 * without a URL are the same person's if there is only one.
 */
function people(credits: readonly Credit[]): Credit[][] {
  let linked: Credit[][] = [];
  for (const credit of credits.filter(({ urls }) => urls.length > 0)) {
    const same = linked.filter((group) => group.some(({ urls }) => urls.some((url) => credit.urls.includes(url))));
    linked = [...linked.filter((group) => !same.includes(group)), [...same.flat(), credit]];
  }
  const unlinked = credits.filter(({ urls }) => urls.length === 0);
  if (linked.length <= 1) return [[...credits]];
  return unlinked.length === 0 ? linked : [...linked, unlinked];
}

function entryOf(credits: readonly Credit[]): HallOfFameEntry {
  const sorted = credits.toSorted((a, b) => newestFirst(a.advisory, b.advisory));
  const byId = new Map(sorted.map(({ advisory }) => [advisory.id, advisory]));
  const organizations = sorted.map(({ organization }) => organization).filter((name) => name !== undefined);
  return {
    kind: sorted[0]?.kind ?? 'person',
    name: spellingOf(sorted.map(({ name }) => name)),
    organizations: [...new Set(organizations)],
    urls: [...new Set(sorted.flatMap(({ urls }) => urls))],
    advisories: [...byId.values()],
  };
}

/** Of the spellings of one name, newest first, the one a person would write: `JANE DOE` and `jane doe` often come from a form. */
function spellingOf(names: readonly string[]): string {
  const mixed = names.find((name) => name !== name.toUpperCase() && name !== name.toLowerCase());
  return mixed ?? names[0] ?? '';
}

function newestFirst(a: CreditedAdvisory, b: CreditedAdvisory): number {
  return instant(b.date) - instant(a.date) || byCodeUnits(a.id, b.id);
}

function byNewestAdvisory(a: HallOfFameEntry, b: HallOfFameEntry): number {
  const [latestOfA, latestOfB] = [a.advisories[0], b.advisories[0]];
  const order = latestOfA !== undefined && latestOfB !== undefined ? newestFirst(latestOfA, latestOfB) : 0;
  return order || byCodeUnits(a.name, b.name) || byCodeUnits(a.urls.join(' '), b.urls.join(' '));
}
