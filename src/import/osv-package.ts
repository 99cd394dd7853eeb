import type { JsonObject } from './json-value.ts';
import { told } from './leftovers.ts';
import { type RangeVersions, versionsOfEvents } from './osv-events.ts';
import { packageUrl, purlIn, schemeOf } from './package-ecosystem.ts';
import type { SourcePackage, SourceVersions } from './source-record.ts';
import { lineIn, linesIn, memberOf, objectsIn } from './source-value.ts';
import { coverOf } from './version-cover.ts';
import { isVersion, once, readable } from './version-interval.ts';

/** A package of an OSV record with its versions; none for an entry without a name, which goes to `left`. */
export function osvPackage(affected: JsonObject, left: string[]): SourcePackage[] {
  const name = lineIn(affected, 'package', 'name') ?? repositoryName(affected);
  if (name === undefined) {
    left.push(`affected: ${told(affected)}: no package`);
    return [];
  }
  const ecosystem = lineIn(affected, 'package', 'ecosystem');
  const scheme = schemeOf(ecosystem);
  const purl = purlIn(lineIn(affected, 'package', 'purl'), left) ?? packageUrl(ecosystem, name);
  return [
    {
      name,
      vendor: undefined,
      family: ecosystem,
      purl,
      cpe: undefined,
      scheme,
      versions: versionsOf(affected, scheme, left),
    },
  ];
}

/** GitHub writes "at most this version, no fix known" as a range without an end, and the end beside it. */
function upToLastKnown({ affected, fixed }: RangeVersions, record: JsonObject, left: string[]): string[] {
  const end = lineIn(record, 'database_specific', 'last_known_affected_version_range');
  if (end === undefined) return affected;
  const last = /^<=? ?(\S+)$/.exec(end)?.[1];
  const [only, ...more] = affected;
  if (last !== undefined && isVersion(last) && more.length === 0 && fixed.length === 0) {
    if (only === 'all') return [end.replace(' ', '')];
    const range =
      only !== undefined && /^>=?[^\s<]+$/.test(only) ? readable(`${only} ${end.replace(' ', '')}`) : undefined;
    if (range !== undefined) return [range];
  }
  left.push(`last known affected version: ${told(end)}`);
  return affected;
}

/** A record without a package has versions of a repository. */
function repositoryName(affected: JsonObject): string | undefined {
  return lineIn(objectsIn(affected, 'ranges')[0], 'repo')
    ?.replace(/^https?:\/\//, '')
    .replace(/\.git$/, '');
}

/** Versions of all ranges, and those listed singly that no range holds. */
function versionsOf(affected: JsonObject, scheme: string | undefined, left: string[]): SourceVersions {
  const versions: SourceVersions = { affected: [], fixed: [], underInvestigation: [], unread: [] };
  for (const range of objectsIn(affected, 'ranges')) {
    if (lineIn(range, 'type') === 'GIT') {
      left.push(`range of commits: ${told(range)}`);
      continue;
    }
    const read = versionsOfEvents(range, scheme ?? (lineIn(range, 'type') === 'SEMVER' ? 'semver' : undefined));
    if (read === undefined) versions.unread.push(told(memberOf(range, 'events')));
    else {
      versions.affected.push(...upToLastKnown(read, affected, left));
      versions.fixed.push(...read.fixed);
    }
  }
  const isCovered = coverOf(versions.affected, scheme);
  const single = linesIn(affected, 'versions').filter((version) => !isCovered(version));
  const all = versions.affected.includes('all') ? ['all'] : once([...versions.affected, ...single]);
  return { ...versions, affected: all, fixed: once(versions.fixed) };
}
