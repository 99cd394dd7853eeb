import type { AuthoredCredit, AuthoredVulnerability } from '../model/authored.ts';
import { printable } from './draft-comment.ts';
import type { DraftContext } from './draft-context.ts';
import type { PlacedPackage } from './draft-products.ts';
import { draftRemediations } from './draft-remediations.ts';
import { type DescriptionParts, summaryOf, todo } from './draft-text.ts';
import { told } from './leftovers.ts';
import type { SourceCredit, SourceRecord } from './source-record.ts';

/** Most vulnerabilities of one advisory; a distribution's update may mend many. */
const mostVulnerabilities = 50;

/** One for each CVE id, with the same products; one without an id for a record that has none. */
export function draftVulnerabilities(
  record: SourceRecord,
  parts: DescriptionParts,
  placed: readonly PlacedPackage[],
  left: string[],
  context: DraftContext,
): AuthoredVulnerability[] {
  const { cves, withdrawn } = record;
  const isEmpty = placed.length === 0 && parts.description === undefined;
  if (withdrawn !== undefined && isEmpty) return [];
  for (const cve of cves.slice(mostVulnerabilities))
    left.push(`CVE id ${cve}: beyond ${mostVulnerabilities} vulnerabilities`);
  const timeline = Object.keys(record.timeline).length === 0 ? {} : { timeline: record.timeline };
  const products = productsOf(record, parts, placed);
  const [cve, ...others] = cves.slice(0, mostVulnerabilities);
  if (others.length === 0)
    return [
      {
        ...(cve === undefined ? {} : { cve }),
        ...ratingOf(record, placed, left, context),
        ...wordsOf(record, parts),
        ...products,
        ...(record.credits.length === 0 ? {} : { credits: record.credits.map(draftCredit) }),
        ...timeline,
      },
    ];
  for (const unplaced of [...record.cwes, ...record.vectors])
    left.push(`${unplaced}: of which vulnerability cannot be told`);
  return [cve, ...others].flatMap((one) =>
    one === undefined ? [] : { cve: one, description: todo(`what ${one} is about.`), ...products, ...timeline },
  );
}

/** CSAF 2.0 has one weakness a vulnerability. */
function ratingOf(
  { cwes, vectors }: SourceRecord,
  placed: readonly PlacedPackage[],
  left: string[],
  { cweNames }: DraftContext,
): AuthoredVulnerability {
  const cwe = cwes.find((one) => cweNames.has(one));
  for (const other of cwes)
    if (other !== cwe)
      left.push(
        `weakness ${told(other)}: ${cweNames.has(other) ? 'CSAF 2.0 has one a vulnerability' : 'not in the list of CWE'}`,
      );
  const rated = placed.some(({ versions }) => versions.affected.length > 0 || versions.unread.length > 0);
  if (!rated) for (const vector of vectors) left.push(`CVSS ${vector}: add it as \`cvss\` when the products are named`);
  const [vector, ...more] = rated ? vectors : [];
  const cvss = vector === undefined ? {} : { cvss: more.length === 0 ? vector : [vector, ...more] };
  return { ...(cwe === undefined ? {} : { cwe }), ...cvss };
}

/** What stands once in an advisory about one vulnerability. */
function wordsOf(record: SourceRecord, { description }: DescriptionParts): AuthoredVulnerability {
  const ids = record.otherIds.flatMap((id) => vulnerabilityId(id) ?? []);
  const summary = description === undefined ? undefined : summaryOf(description);
  return {
    ...(ids.length === 0 ? {} : { ids }),
    ...(description === summary
      ? {}
      : { description: description ?? todo('what is wrong, and what follows from it.') }),
  };
}

const systems: readonly [pattern: RegExp, system: string][] = [
  [/^GHSA-/, 'GitHub Security Advisories'],
  [/^EUVD-/, 'European Vulnerability Database'],
  [/^GO-\d/, 'Go Vulnerability Database'],
  [/^RUSTSEC-/, 'RustSec Advisory Database'],
  [/^PYSEC-/, 'Python Packaging Advisory Database'],
  [/^OSV-/, 'OSV'],
  [/^GSD-/, 'Global Security Database'],
];

/** The id of a vulnerability; that of an advisory, such as a distribution's, is an alias and no more. */
function vulnerabilityId(id: string): string | { system: string; id: string } | undefined {
  if (/^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/.test(id)) return id;
  const system = systems.find(([pattern]) => pattern.test(id))?.[1];
  return system === undefined ? undefined : { system, id };
}

function productsOf(
  record: SourceRecord,
  parts: DescriptionParts,
  placed: readonly PlacedPackage[],
): AuthoredVulnerability {
  const unread = placed.filter(
    ({ versions }) => versions.unread.length > 0 || versions.affected.length + versions.underInvestigation.length === 0,
  );
  const unknown = new Set(unread.filter(({ versions }) => versions.affected.length === 0).map(({ key }) => key));
  // Until somebody knows better, every version counts as affected.
  const known = placed.map((one) =>
    unknown.has(one.key) ? { key: one.key, versions: { ...one.versions, affected: ['all'], fixed: [] } } : one,
  );
  const remediations = draftRemediations([...record.remediations, ...parts.remediations], known);
  const threats = record.exploitStatus.map((text) => ({ exploit_status: text }));
  const hasAffected = known.some(({ versions }) => versions.affected.length > 0);
  return {
    ...(unread.length === 0 ? {} : { notes: unread.slice(0, 20).map(versionsNote) }),
    ...lists('affected', known, ({ affected }) => affected),
    ...lists('fixed', known, ({ fixed }) => fixed),
    ...lists('under_investigation', known, ({ underInvestigation }) => underInvestigation),
    ...(remediations.length === 0 ? {} : { remediations }),
    ...(threats.length === 0 || !hasAffected ? {} : { threats }),
  };
}

function lists(
  status: 'affected' | 'fixed' | 'under_investigation',
  placed: readonly PlacedPackage[],
  select: (versions: PlacedPackage['versions']) => string[],
): AuthoredVulnerability {
  const entries = placed.flatMap(({ key, versions }): [string, string | string[]][] => {
    const [first, ...more] = select(versions);
    return first === undefined ? [] : [[key, more.length === 0 ? first : [first, ...more]]];
  });
  return entries.length === 0 ? {} : { [status]: Object.fromEntries(entries) };
}

function versionsNote({ key, versions }: PlacedPackage): { title: string; text: string } {
  const source =
    versions.unread.length === 0 ? 'nothing' : versions.unread.map((one) => JSON.stringify(one)).join(', ');
  return {
    title: `Affected versions of ${key}`,
    text: todo(
      `write the versions of \`${key}\` under \`affected\`, such as ">=4.0.0 <4.2.7", and remove this note. The source says: ${printable(source.slice(0, 1000))}`,
    ),
  };
}

/** Who did what. */
export function draftCredit({ name, url, role }: SourceCredit): AuthoredCredit {
  return { name, ...(url === undefined ? {} : { url }), ...(role === undefined ? {} : { role }) };
}
