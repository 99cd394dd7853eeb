import type { Revision, Tracking } from '@csaf/types/csaf-2.0';
import semver from 'semver';
import type { AuthoredAdvisory } from '../model/authored.ts';
import { instant, toDateTime } from '../standard/date.ts';
import { present } from './present.ts';
import { below, type Scope } from './scope.ts';

/** Version and dates from the revisions (CSAF 2.0 §3.2.1.12): the newest one is the current version. */
export function compileTracking(
  scope: Scope,
  { aliases, id, revisions, status = 'final' }: AuthoredAdvisory,
): Tracking {
  const history = revisions.map((revision, index) => ({
    ...revision,
    version: String(revision.version),
    at: below('/revisions', index),
  }));
  history.sort((a, b) => instant(a.date) - instant(b.date) || compareNumbers(a.version, b.version));
  const oldest = history[0];
  const newest = history.at(-1);
  const list = history.map(({ at, date, summary, version }) =>
    scope.origins.mark<Revision>({ date: toDateTime(date), number: version, summary }, scope.file, at),
  );
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

/** Orders revisions of one instant; versions of neither kind (CSAF 2.0 §3.1.11) keep the order in which they were written. */
function compareNumbers(left: string, right: string): number {
  if (/^\d+$/.test(left) && /^\d+$/.test(right)) return Number(left) - Number(right);
  return semver.valid(left) !== null && semver.valid(right) !== null ? semver.compareBuild(left, right) : 0;
}
