import type { AuditFinding } from '../../model/audit.ts';
import { type AuditedDocument, changedAt } from '../documents.ts';
import { itemsAt, readJson, shown, textAt } from '../json.ts';
import { isOpenFeed, isRestricted, labelOf, labelWords } from '../labels.ts';
import { mostEntries } from '../named-files.ts';
import { auditEach, fault, type Requirement, tooLong } from '../requirement.ts';
import { feedFaults } from '../schemas.ts';
import type { NamedFeed, Survey } from '../survey.ts';

const why = 'Consumers download what the feed lists, with its hashes and signature, and only what has changed.';
const companions = [
  { rel: 'hash', extension: '.sha256' },
  { rel: 'hash', extension: '.sha512' },
  { rel: 'signature', extension: '.asc' },
];

/** Each document of a label is in the one feed of that label, with its dates, hashes and signature (CSAF 2.0 §7.1.15). */
export const rolieFeed: Requirement = {
  number: 15,
  title: 'ROLIE feed',
  async audit(survey) {
    const { feeds, elsewhere } = survey;
    if (feeds.length === 0) return 'unused';
    if (feeds.every(({ url }) => elsewhere.has(url))) return 'not_visible';
    const findings = labels(survey);
    for (const feed of feeds) findings.push(...(await auditFeed(survey, feed)));
    return findings;
  },
};

/** One feed a label, at least one that everybody may read, and no document without a feed. */
function labels({ feeds, documents, metadataPath, standard }: Survey): AuditFinding[] {
  const named = feeds.map(({ label }) => label);
  const twice = new Set(named.filter((label, index) => named.indexOf(label) < index));
  const open = named.some(isOpenFeed);
  const homeless = documents.filter(({ label }) => !named.includes(label));
  return [
    ...[...twice].map((label) =>
      fault(
        metadataPath,
        `There are several feeds for ${shown(label)}.`,
        'All documents of a label belong in a single feed.',
        'Merge them.',
      ),
    ),
    ...(open
      ? []
      : [
          fault(
            metadataPath,
            `No feed is for ${labelWords(standard).everybody}, TLP:GREEN or unlabelled documents.`,
            'At least one must exist.',
            'Add one; it may be empty.',
          ),
        ]),
    ...homeless.map(({ path, label }) =>
      fault(path, `No feed is for its label, ${label}.`, why, `Add a feed for ${label} to the metadata.`),
    ),
  ];
}

async function auditFeed(survey: Survey, { url, label }: NamedFeed): Promise<AuditFinding[]> {
  const path = survey.urls.pathOf(url);
  if (path === undefined) return [];
  const read = await readJson(survey.provider, path);
  if ('fault' in read) {
    const named = labelOf(label);
    // Requirement 5 says what was not audited.
    if (read.because === 'protected' && named !== undefined && isRestricted(named)) return [];
    return [fault(path, `The feed ${read.fault}.`, why, 'Build and publish the tree again.')];
  }
  const { length } = itemsAt(read.value, 'feed', 'entry');
  if (length > mostEntries) return [tooLong(path, length)];
  const invalid = feedFaults(survey.standard, read.value).map((what) =>
    fault(
      path,
      `It is not a valid ROLIE feed: ${what}.`,
      'Feeds are parsed strictly; one unknown key and the whole feed is refused.',
      'Follow RFC 8322 as CSAF uses it.',
    ),
  );
  const self = selfLink(read.value, 'feed');
  const elsewhere =
    self === url
      ? []
      : [
          fault(
            path,
            `Its self link is ${shown(self ?? '(none)')}, and the metadata names it ${shown(url)}.`,
            why,
            `Set it to ${shown(url)}.`,
          ),
        ];
  const entries = itemsAt(read.value, 'feed', 'entry');
  const documents = survey.documents.filter((document) => document.label === label);
  return [
    ...invalid,
    ...elsewhere,
    ...feedTime(path, read.value, entries),
    ...(await auditEntries(survey, path, entries, documents)),
  ];
}

function feedTime(path: string, value: unknown, entries: readonly unknown[]): AuditFinding[] {
  const updated = textAt(value, 'feed', 'updated') ?? '';
  const stated = entries.map((entry) => Date.parse(textAt(entry, 'updated') ?? ''));
  const times = stated.filter((time) => !Number.isNaN(time));
  const newest = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  if (!(newest > Date.parse(updated))) return [];
  return [
    fault(
      path,
      `It was updated at ${shown(updated)}, before its newest entry, ${new Date(newest).toISOString()}.`,
      'Readers skip a feed that has not advanced.',
      'Set updated to that of the newest entry.',
    ),
  ];
}

async function auditEntries(
  survey: Survey,
  path: string,
  entries: readonly unknown[],
  documents: readonly AuditedDocument[],
): Promise<AuditFinding[]> {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const listed = new Set<string>();
  const findings: AuditFinding[] = [];
  const known: KnownEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const src = textAt(entry, 'content', 'src') ?? '';
    const document = byPath.get(survey.urls.pathOf(src) ?? '');
    const name = `Entry ${index + 1}, ${shown(textAt(entry, 'id') ?? '(no id)')},`;
    if (document === undefined) {
      findings.push(
        fault(
          path,
          `${name} leads to ${shown(src || '(nothing)')}, which is no document of this label.`,
          why,
          'Remove the entry, or publish the document.',
        ),
      );
      continue;
    }
    if (listed.has(document.path))
      findings.push(fault(path, `${name} lists ${document.path} again.`, why, 'Keep one entry a document.'));
    listed.add(document.path);
    if (!document.isClosed) known.push({ name, entry, src, document });
  }
  const absent = documents.filter((document) => !listed.has(document.path));
  return [
    ...findings,
    ...(await auditEach(known, (entry) => auditEntry(survey, path, entry))),
    ...absent.map((document) => fault(path, `It does not list ${document.path}.`, why, 'Add an entry.')),
  ];
}

interface KnownEntry {
  name: string;
  entry: unknown;
  src: string;
  document: AuditedDocument;
}

async function auditEntry(
  { provider }: Survey,
  path: string,
  { name, entry, src, document }: KnownEntry,
): Promise<AuditFinding[]> {
  const links = itemsAt(entry, 'link').map((link) => ({
    rel: textAt(link, 'rel') ?? '',
    href: textAt(link, 'href') ?? '',
  }));
  const expected: { rel: string; extension: string }[] = [];
  for (const companion of companions)
    if (await provider.has(document.path + companion.extension)) expected.push(companion);
  const faults: string[] = [];
  if (textAt(entry, 'id') !== document.id)
    faults.push(`has another id than its document, ${shown(document.id ?? '(none)')}`);
  if (selfLink(entry) !== src)
    faults.push(`has a self link, ${shown(selfLink(entry) ?? '(none)')}, that is not its content.src`);
  if (!sameTime(textAt(entry, 'updated'), changedAt(document)))
    faults.push(
      `says updated ${shown(textAt(entry, 'updated') ?? '(nothing)')}; the document says ${document.current}`,
    );
  if (!sameTime(textAt(entry, 'published'), Date.parse(document.initial ?? '')))
    faults.push(
      `says published ${shown(textAt(entry, 'published') ?? '(nothing)')}; the document says ${document.initial}`,
    );
  for (const { rel, extension } of expected) {
    if (!links.some((link) => link.rel === rel && link.href === src + extension))
      faults.push(`does not link to ${src}${extension} as ${rel}`);
  }
  for (const { rel, href } of links) {
    if ((rel === 'hash' || rel === 'signature') && !expected.some((each) => href === src + each.extension))
      faults.push(`links to ${shown(href)} as ${rel}, which is not there`);
  }
  return faults.map((what) => fault(path, `${name} ${what}.`, why, 'Derive the feed from the documents.'));
}

/** A document without a readable date is a fault of the document (requirement 1), not of the feed. */
function sameTime(text: string | undefined, time: number): boolean {
  return Number.isNaN(time) || Date.parse(text ?? '') === time;
}

function selfLink(value: unknown, ...keys: string[]): string | undefined {
  return textAt(
    itemsAt(value, ...keys, 'link').find((link) => textAt(link, 'rel') === 'self'),
    'href',
  );
}
