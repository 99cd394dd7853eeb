import { readGhsaPatches, readGhsaRange } from './ghsa-ranges.ts';
import type { JsonObject } from './json-value.ts';
import { leftovers, type ReadKeys, told } from './leftovers.ts';
import { packageUrl, schemeOf } from './package-ecosystem.ts';
import { dateIn } from './source-date.ts';
import type { SourceCredit, SourcePackage, SourceRecord, SourceVersions } from './source-record.ts';
import { references, webAddressOf } from './source-reference.ts';
import { itemsIn, lineIn, linesIn, memberOf, objectsIn, textIn } from './source-value.ts';
import { once } from './version-interval.ts';

/** Reads an advisory of GitHub's REST interface: that of a repository, or one of the global database. */
export function readGhsa(record: JsonObject, format: string): SourceRecord {
  const id = lineIn(record, 'ghsa_id') ?? '';
  const left: string[] = [];
  const page = webAddressOf(lineIn(record, 'html_url'));
  const repository = repositoryOf(record);
  const ids = objectsIn(record, 'identifiers').flatMap((identifier) => lineIn(identifier, 'value') ?? []);
  const published = dateIn(record, 'published_at');
  const reported = memberOf(record, 'submission') ? dateIn(record, 'created_at') : undefined;
  return {
    format,
    id,
    title: lineIn(record, 'summary'),
    description: textIn(record, 'description'),
    cves: once([lineIn(record, 'cve_id') ?? '', ...ids]).filter((one) => /^CVE-/.test(one)),
    otherIds: once([id, ...ids]).filter((one) => one !== '' && !/^CVE-/.test(one)),
    cwes: once([
      ...objectsIn(record, 'cwes').flatMap((cwe) => lineIn(cwe, 'cwe_id') ?? []),
      ...linesIn(record, 'cwe_ids'),
    ]),
    vectors: vectorsOf(record),
    packages: objectsIn(record, 'vulnerabilities').flatMap((affected) => packageOf(affected, repository, left)),
    references: references(
      [
        ...(page === undefined ? [] : [{ url: page, summary: 'Advisory on GitHub', self: true }]),
        ...itemsIn(record, 'references').map((item) => {
          const url = lineIn(item) ?? lineIn(item, 'url');
          return { url, self: url?.endsWith(`/${id}`) === true };
        }),
      ],
      left,
    ),
    credits: creditsOf(record, left),
    published,
    modified: dateIn(record, 'updated_at'),
    withdrawn: memberOf(record, 'withdrawn_at')
      ? { date: dateIn(record, 'withdrawn_at'), reason: undefined }
      : undefined,
    timeline: {
      ...(reported === undefined ? {} : { reported }),
      ...(published === undefined ? {} : { disclosed: published }),
    },
    remediations: [],
    exploitStatus: [],
    publisher: publisherOf(repository),
    left: [...left, ...severityOf(record), ...leftovers(record, readKeys)],
  };
}

const readKeys: ReadKeys = {
  ghsa_id: true,
  cve_id: true,
  identifiers: true,
  summary: true,
  description: true,
  html_url: true,
  repository_advisory_url: true,
  source_code_location: true,
  vulnerabilities: {
    package: true,
    vulnerable_version_range: true,
    patched_versions: true,
    first_patched_version: true,
    severity: null,
  },
  cvss: { vector_string: true, score: null },
  cvss_severities: { '*': { vector_string: true, score: null } },
  cwes: { cwe_id: true, name: null },
  cwe_ids: true,
  credits: true,
  credits_detailed: true,
  references: true,
  published_at: true,
  updated_at: true,
  withdrawn_at: true,
  created_at: true,
  submission: true,
  id: null,
  url: null,
  author: null,
  publisher: null,
  collaborating_users: null,
  collaborating_teams: null,
  private_fork: null,
  github_reviewed_at: null,
  nvd_published_at: null,
  type: null,
  severity: true,
};

/** `owner/name` of the repository that the advisory is about. */
function repositoryOf(record: JsonObject): string | undefined {
  const pages = ['html_url', 'source_code_location', 'repository_advisory_url'].flatMap(
    (key) => lineIn(record, key) ?? [],
  );
  const pattern = /^https:\/\/(?:github\.com|api\.github\.com\/repos)\/(?!advisories\/)([\w.-]+\/[\w.-]+)/;
  return pages.map((page) => pattern.exec(page)?.[1]).find((name) => name !== undefined);
}

function publisherOf(repository: string | undefined): SourceRecord['publisher'] {
  const owner = repository?.split('/')[0];
  return owner === undefined ? undefined : { name: owner, namespace: `https://github.com/${owner}` };
}

function vectorsOf(record: JsonObject): string[] {
  const severities = memberOf(record, 'cvss_severities');
  const holders = [memberOf(severities, 'cvss_v4'), memberOf(severities, 'cvss_v3'), memberOf(record, 'cvss')];
  return once(holders.flatMap((holder) => lineIn(holder, 'vector_string') ?? []));
}

/** A vector says more; without one the severity is all there is. */
function severityOf(record: JsonObject): string[] {
  const severity = lineIn(record, 'severity');
  return severity === undefined || vectorsOf(record).length > 0 ? [] : [`severity: ${told(severity)}`];
}

function packageOf(affected: JsonObject, repository: string | undefined, left: string[]): SourcePackage[] {
  const ecosystem = lineIn(affected, 'package', 'ecosystem');
  // The name may be left open in an advisory of a repository; then it is about the repository.
  const name = lineIn(affected, 'package', 'name') ?? repository;
  if (name === undefined) {
    left.push('an affected package without a name');
    return [];
  }
  const scheme = schemeOf(ecosystem);
  return [
    {
      name,
      vendor: undefined,
      family: repository ?? ecosystem,
      purl: packageUrl(ecosystem, name),
      cpe: undefined,
      scheme,
      versions: versionsOf(affected, scheme),
    },
  ];
}

function versionsOf(affected: JsonObject, scheme: string | undefined): SourceVersions {
  const range = lineIn(affected, 'vulnerable_version_range') ?? '';
  const patched =
    lineIn(affected, 'patched_versions') ??
    lineIn(affected, 'first_patched_version') ??
    lineIn(affected, 'first_patched_version', 'identifier') ??
    '';
  const [ranges, patches] = [readGhsaRange(range, scheme), readGhsaPatches(patched)];
  return {
    affected: ranges ?? [],
    fixed: patches ?? [],
    underInvestigation: [],
    unread: [...(ranges === undefined ? [range] : []), ...(patches === undefined ? [`patched in ${patched}`] : [])],
  };
}

/** Who has not agreed to be named is not named. */
function creditsOf(record: JsonObject, left: string[]): SourceCredit[] {
  const detailed = objectsIn(record, 'credits_detailed');
  const open = detailed.filter((credit) => (lineIn(credit, 'state') ?? 'accepted') !== 'accepted');
  if (open.length > 0) left.push(`${open.length} of the credits, declined or not accepted yet`);
  const unnamed = new Set(open.map((credit) => lineIn(credit, 'user', 'login')));
  const found = detailed.length > 0 ? detailed : objectsIn(record, 'credits');
  return found.flatMap((credit) => {
    const login = lineIn(credit, 'user', 'login') ?? lineIn(credit, 'login');
    if (login === undefined || unnamed.has(login)) return [];
    const url = webAddressOf(lineIn(credit, 'user', 'html_url') ?? `https://github.com/${login}`);
    return { name: login, url, role: lineIn(credit, 'type')?.replaceAll('_', ' ') };
  });
}
