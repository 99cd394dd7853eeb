import type { JsonObject } from './json-value.ts';
import { leftovers, type ReadKeys, told } from './leftovers.ts';
import { osvPackage } from './osv-package.ts';
import { isDistribution } from './package-ecosystem.ts';
import { dateIn } from './source-date.ts';
import type { SourceCredit, SourceRecord } from './source-record.ts';
import { references, webAddressOf } from './source-reference.ts';
import { lineIn, linesIn, memberOf, objectsIn, textIn } from './source-value.ts';
import { once } from './version-interval.ts';

const cveId = /^CVE-\d{4}-\d{4,}$/;

/** Reads a record of the OSV format; those of GitHub's advisory database have that format too. */
export function readOsv(record: JsonObject, format: string): SourceRecord {
  const id = lineIn(record, 'id') ?? '';
  const left: string[] = [];
  const aliases = linesIn(record, 'aliases');
  const vectors = vectorsOf(record, left);
  return {
    format,
    id,
    title: lineIn(record, 'summary'),
    description: textIn(record, 'details'),
    ...idsOf(record, id, aliases, left),
    cwes: linesIn(record, 'database_specific', 'cwe_ids'),
    vectors,
    packages: objectsIn(record, 'affected').flatMap((affected) => osvPackage(affected, left)),
    references: references(
      objectsIn(record, 'references').map((reference) => {
        const url = lineIn(reference, 'url');
        const summary = referenceWords.get(lineIn(reference, 'type') ?? '');
        return { url, summary, self: summary === 'Advisory' && url?.includes(id) === true };
      }),
      left,
    ),
    credits: objectsIn(record, 'credits').flatMap((credit) => creditOf(credit, left)),
    published: dateIn(record, 'published'),
    modified: dateIn(record, 'modified'),
    withdrawn: memberOf(record, 'withdrawn') ? { date: dateIn(record, 'withdrawn'), reason: undefined } : undefined,
    timeline: {},
    remediations: [],
    exploitStatus: [],
    publisher: undefined,
    left: [...left, ...severityOf(record, vectors), ...leftovers(record, readKeys)],
  };
}

const affectedVersions: ReadKeys = {
  package: true,
  ranges: true,
  versions: true,
  severity: true,
  database_specific: { last_known_affected_version_range: true },
};

const readKeys: ReadKeys = {
  schema_version: null,
  id: true,
  summary: true,
  details: true,
  aliases: true,
  upstream: true,
  related: true,
  severity: true,
  affected: affectedVersions,
  references: true,
  credits: true,
  published: true,
  modified: true,
  withdrawn: true,
  database_specific: {
    cwe_ids: true,
    severity: true,
    github_reviewed: null,
    github_reviewed_at: null,
    nvd_published_at: null,
  },
};

/** What a reference is, in the words of a reader; of `WEB` there is nothing to tell. */
const referenceWords: ReadonlyMap<string, string> = new Map([
  ['ADVISORY', 'Advisory'],
  ['ARTICLE', 'Article'],
  ['DETECTION', 'Detection'],
  ['DISCUSSION', 'Discussion'],
  ['EVIDENCE', 'Evidence'],
  ['FIX', 'Fix'],
  ['GIT', 'Source code'],
  ['INTRODUCED', 'Change that introduced the flaw'],
  ['PACKAGE', 'Package'],
  ['REPORT', 'Report'],
]);

/** The CVE ids are aliases, or of a distribution's advisory those that it mends. */
function idsOf(
  record: JsonObject,
  id: string,
  aliases: readonly string[],
  left: string[],
): Pick<SourceRecord, 'cves' | 'otherIds'> {
  const related = linesIn(record, 'related');
  const upstream = linesIn(record, 'upstream');
  const ships = objectsIn(record, 'affected').some((one) => isDistribution(lineIn(one, 'package', 'ecosystem')));
  const own = [id, ...aliases].filter((one) => cveId.test(one));
  const mended = [...upstream, ...(ships ? related : [])].filter((one) => cveId.test(one));
  const cves = once(own.length > 0 ? own : mended);
  const others = once([id, ...aliases, ...upstream]).filter((one) => one !== '' && !cveId.test(one));
  const unsaid = once([...upstream, ...related]).filter((one) => !cves.includes(one) && !others.includes(one));
  for (const one of unsaid) left.push(`related: ${told(one)}`);
  return { cves, otherIds: others };
}

function vectorsOf(record: JsonObject, left: string[]): string[] {
  const all = [
    ...objectsIn(record, 'severity'),
    ...objectsIn(record, 'affected').flatMap((one) => objectsIn(one, 'severity')),
  ];
  return once(
    all.flatMap((severity) => {
      const score = lineIn(severity, 'score');
      if (score !== undefined && /^CVSS_V/.test(lineIn(severity, 'type') ?? '')) return score;
      left.push(`severity: ${told(severity)}`);
      return [];
    }),
  );
}

/** A vector says more; without one the word is all there is. */
function severityOf(record: JsonObject, vectors: readonly string[]): string[] {
  const severity = lineIn(record, 'database_specific', 'severity');
  return severity === undefined || vectors.length > 0 ? [] : [`severity: ${told(severity)}`];
}

function creditOf(credit: JsonObject, left: string[]): SourceCredit[] {
  const name = lineIn(credit, 'name');
  if (name === undefined) return [];
  const contacts = linesIn(credit, 'contact');
  const url = contacts.map(webAddressOf).find((address) => address !== undefined);
  for (const contact of contacts) if (webAddressOf(contact) !== url) left.push(`contact of a credit: ${told(contact)}`);
  return [{ name, url, role: lineIn(credit, 'type')?.toLowerCase().replaceAll('_', ' ') }];
}
