import type { Revision, Tracking } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory } from '../model/authored.ts';
import { instant, toDateTime } from '../standard/date.ts';
import { compareVersionTexts } from '../standard/versions/version-number.ts';
import { present } from './present.ts';
import { below, type Scope } from './scope.ts';

/** A revision whose version is text, and where it was authored. */
interface NumberedRevision {
  version: string;
  date: string;
  summary: string;
  legacy_version?: string;
  at: string;
}

/** Version and dates from the revisions (CSAF 2.0 §3.2.1.12): the newest one is the current version. */
export function compileTracking(
  scope: Scope,
  { aliases, id, revisions, status = 'final' }: AuthoredAdvisory,
): Tracking {
  const history = revisions.map(
    (revision, index): NumberedRevision => ({
      ...revision,
      version: String(revision.version),
      at: below('/revisions', index),
    }),
  );
  history.sort((a, b) => instant(a.date) - instant(b.date) || compareVersionTexts(a.version, b.version));
  const newest = history.at(-1);
  const listed = status === 'draft' ? withoutPreReleases(history) : history;
  const oldest = listed[0];
  const list = listed.map((revision) => compileRevision(scope, revision));
  const tracking = present<Tracking>({
    aliases,
    current_release_date: toDateTime(newest?.date ?? ''),
    // Neither version nor date of the tool: an upgrade of it must not change published bytes.
    generator: { engine: { name: 'csaf-press' } },
    id,
    initial_release_date: toDateTime(oldest?.date ?? ''),
    revision_history: scope.origins.mark(list, scope.file, '/revisions'),
    status,
    version: newest?.version ?? '',
  });
  const from = { id: '/id', aliases: '/aliases', status: '/status' };
  for (const [key, at] of Object.entries(from)) scope.origins.markKey(tracking, key, scope.file, at);
  if (oldest !== undefined)
    scope.origins.markKey(tracking, 'initial_release_date', scope.file, below(oldest.at, 'date'));
  if (newest !== undefined) {
    scope.origins.markKey(tracking, 'current_release_date', scope.file, below(newest.at, 'date'));
    scope.origins.markKey(tracking, 'version', scope.file, below(newest.at, 'version'));
  }
  return tracking;
}

function compileRevision(scope: Scope, { at, date, legacy_version, summary, version }: NumberedRevision): Revision {
  const revision = present<Revision>({ date: toDateTime(date), legacy_version, number: version, summary });
  const from = { date: 'date', number: 'version', summary: 'summary' };
  for (const [key, authored] of Object.entries(from)) {
    scope.origins.markKey(revision, key, scope.file, below(at, authored));
  }
  return scope.origins.mark(revision, scope.file, at);
}

/**
 * The history of a draft, which may be a pre-release while its history may hold none (CSAF 2.0 §6.1.16, §6.1.19): they
 * go by the version that they lead to. That version is there once, as its last revision.
 */
function withoutPreReleases(history: NumberedRevision[]): NumberedRevision[] {
  return history.flatMap((revision, index) => {
    const version = releaseOf(revision.version);
    const later = history.slice(index + 1).map((other) => releaseOf(other.version));
    const superseded =
      version !== revision.version && later.some((other) => withoutBuild(other) === withoutBuild(version));
    return superseded ? [] : [{ ...revision, version }];
  });
}

/** `1.0.0` of `1.0.0-rc.1`; the build stays. */
function releaseOf(version: string): string {
  return version.replace(/^([^-+]+)-[^+]*/, '$1');
}

/** Builds tell no versions apart (CSAF 2.0 §3.1.11.2). */
function withoutBuild(version: string): string {
  return version.replace(/\+.*$/s, '');
}
