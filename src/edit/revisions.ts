import type { AuthoredRevision } from '../model/authored.ts';
import { instant } from '../standard/date.ts';
import { compareVersionTexts } from '../standard/versions/version-number.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A revision that is about to be written. */
export interface NewRevision {
  version: string;
  /** RFC 3339. */
  date: string;
  summary: string;
}

/** The revision that is the current version: of the highest version. */
export function newestRevision(revisions: readonly AuthoredRevision[]): AuthoredRevision | undefined {
  return revisions.toSorted((a, b) => compareVersionTexts(String(a.version), String(b.version))).at(-1);
}

/** Whether a version is one of drafts: 0, 0.y.z or a pre-release (CSAF 2.0 §3.1.11). */
export function isDraftVersion(version: string | number): boolean {
  return /^0(\.|$)|^[^+]*-/.test(String(version));
}

/** Adds a revision to those that are there, on the side on which the newest stands and in the style of its neighbours. */
export function addRevision(
  document: YamlDocument,
  revisions: readonly AuthoredRevision[],
  revision: NewRevision,
): boolean {
  const [first, last] = [revisions[0], revisions.at(-1)];
  const newestFirst = first !== undefined && last !== undefined && instant(first.date) > instant(last.date);
  return document.append('/revisions', styled(revision, first), newestFirst ? 'start' : 'end');
}

/**
 * Makes of the revisions of a draft those of its first release: one, or the real ones that it has, of which the newest gets the
 * day of the release. Answers the version.
 */
export function releaseRevisions(
  document: YamlDocument,
  revisions: readonly AuthoredRevision[],
  { date, summary }: { date: string; summary: string | undefined },
): NewRevision | undefined {
  const real = revisions.filter(({ version }) => !isDraftVersion(version));
  const newest = newestRevision(real);
  const first = revisions[0];
  const initial = typeof first?.version === 'number' ? '1' : '1.0.0';
  const release: NewRevision = {
    version: String(newest?.version ?? initial),
    date,
    summary: summary ?? newest?.summary ?? 'Initial release',
  };
  const kept = real.map((revision) => (revision === newest ? { ...revision, ...styled(release, newest) } : revision));
  const items = kept.length > 0 ? kept : [styled(release, first)];
  return document.replaceList('/revisions', items) ? release : undefined;
}

/** Integer versions stay without quotes where they are. */
function styled(revision: NewRevision, neighbour: AuthoredRevision | undefined): Record<string, unknown> {
  const { version, date, summary } = revision;
  return {
    version: typeof neighbour?.version === 'number' && /^\d+$/.test(version) ? Number(version) : version,
    date,
    summary,
  };
}
