import type { AuditFinding } from '../../model/audit.ts';
import { isRfc3339 } from '../../standard/date.ts';
import { changedAt } from '../documents.ts';
import { shown, textAt } from '../json.ts';
import { caution, fault, type Requirement } from '../requirement.ts';
import { metadataFaults } from '../schemas.ts';
import { canonicalFaults } from '../site/canonical.ts';
import { mediaTypeFaults } from '../site/media-types.ts';
import type { Survey } from '../survey.ts';

const start = 'It is where every consumer starts.';

/** provider-metadata.json is valid, tells where it is, and what it names exists and is served as JSON (CSAF §7.1.7). */
export const providerMetadata: Requirement = {
  number: 7,
  title: 'provider-metadata.json',
  async audit(survey) {
    const { metadata, metadataPath } = survey;
    if ('fault' in metadata)
      return [
        fault(metadataPath, `The provider metadata ${metadata.fault}.`, start, 'Build and publish the tree again.'),
      ];
    return [
      ...shape(survey, metadata.value),
      ...maintained(survey, metadata.value),
      ...place(survey, metadata.value),
      ...publisher(survey, metadata.value),
      ...lastUpdated(survey, metadata.value),
      ...(await namedFiles(survey)),
      ...(await served(survey, metadata.value)),
    ];
  },
};

function shape({ metadataPath, standard }: Survey, value: unknown): AuditFinding[] {
  const { faults, unknownKeys } = metadataFaults(standard, value);
  const mend = `Follow the schema of CSAF provider metadata ${standard}.`;
  return [
    ...faults.map((what) => fault(metadataPath, `It is not valid: ${what}.`, start, mend)),
    ...unknownKeys.map((what) =>
      caution(
        metadataPath,
        `It has a key that CSAF ${standard} does not know: ${what}.`,
        'The standard allows it; kotlin-csaf refuses the whole file.',
        'Leave it out.',
      ),
    ),
  ];
}

const day = 24 * 60 * 60 * 1000;

/** For how long the distributions are looked after, by CSAF 2.1 §7.1.7; what is no date is the schema's to say. */
function maintained({ metadataPath, standard, now }: Survey, value: unknown): AuditFinding[] {
  if (standard === '2.0') return [];
  const [from, until] = [textAt(value, 'maintained_from') ?? '', textAt(value, 'maintained_until') ?? ''];
  const findings: AuditFinding[] = [];
  if (isRfc3339(from) && Date.parse(from) > now.getTime()) {
    const what = `It is maintained from ${from} on only.`;
    findings.push(caution(metadataPath, what, 'Until then its documents may lag behind.', 'Wait, or set it earlier.'));
  }
  const left = isRfc3339(until) ? Date.parse(until) - now.getTime() : Number.POSITIVE_INFINITY;
  const mend = 'Set maintained_until later, or tell consumers where to go on: see CSAF 2.1 §7.4.';
  if (left < 0)
    findings.push(fault(metadataPath, `It was maintained until ${until}.`, 'Its documents are stale.', mend));
  else if (left < 90 * day)
    findings.push(
      caution(
        metadataPath,
        `It is maintained until ${until} only.`,
        'From 90 days before, consumers are warned.',
        mend,
      ),
    );
  return findings;
}

function place({ urls, metadataPath }: Survey, value: unknown): AuditFinding[] {
  if (urls.base !== undefined) return [];
  const url = shown(textAt(value, 'canonical_url') ?? '(nothing)');
  return [
    fault(
      metadataPath,
      `canonical_url is ${url}, which does not end in /${metadataPath}.`,
      'The URL must lead to this very file; without it nothing else in the tree can be followed.',
      `Set it to https://<your host>/${metadataPath}.`,
    ),
  ];
}

function publisher({ metadataPath, documents }: Survey, value: unknown): AuditFinding[] {
  const findings: AuditFinding[] = [];
  if (textAt(value, 'publisher', 'contact_details') === undefined) {
    findings.push(
      caution(
        metadataPath,
        'publisher.contact_details is missing.',
        'csaf-walker does not read metadata without it.',
        'Say how to reach you.',
      ),
    );
  }
  const namespace = textAt(value, 'publisher', 'namespace');
  const other = documents.find((document) => document.namespace !== undefined && document.namespace !== namespace);
  if (other !== undefined) {
    const what = `Its publisher's namespace, ${shown(other.namespace ?? '')}, is not the metadata's, ${shown(namespace ?? '(none)')}.`;
    findings.push(
      caution(other.path, what, 'A namespace identifies a publisher (CSAF 2.0 §3.2.1.8.5).', 'Use one namespace.'),
    );
  }
  return findings;
}

function lastUpdated({ metadataPath, documents, now }: Survey, value: unknown): AuditFinding[] {
  const stated = textAt(value, 'last_updated');
  if (stated === undefined || !isRfc3339(stated)) return [];
  const why = 'Aggregators read a provider again only when last_updated has advanced.';
  if (Date.parse(stated) > now.getTime()) {
    return [
      fault(
        metadataPath,
        `last_updated, ${stated}, is in the future.`,
        why,
        'Set it to the time of the newest change.',
      ),
    ];
  }
  const newest = documents.toSorted((a, b) => (changedAt(b) || 0) - (changedAt(a) || 0))[0];
  if (newest === undefined || !(changedAt(newest) > Date.parse(stated))) return [];
  const what = `last_updated, ${stated}, is before the newest change, ${newest.current} in ${newest.path}.`;
  return [fault(metadataPath, what, why, `Set it to ${newest.current}.`)];
}

/** What only a site shows. */
async function served({ provider, metadataPath, standard }: Survey, value: unknown): Promise<AuditFinding[]> {
  const { site } = provider;
  if (site === undefined) return [];
  return [...(await canonicalFaults(site, metadataPath, value, standard)), ...mediaTypeFaults(site)];
}

async function namedFiles(survey: Survey): Promise<AuditFinding[]> {
  const { metadataPath, urls, provider, directories, feeds, services, categories, elsewhere } = survey;
  if (urls.base === undefined) return [];
  if (directories.length === 0 && feeds.length === 0) {
    return [
      fault(
        metadataPath,
        'It names no distribution.',
        'Without one, no consumer can find a document.',
        'Name a directory_url or ROLIE feeds.',
      ),
    ];
  }
  const slash = directories
    .filter((url) => !url.endsWith('/'))
    .map((url) =>
      caution(
        metadataPath,
        `directory_url ${shown(url)} does not end with a slash.`,
        'csaf-walker joins relative paths to it, and loses its last part.',
        'End it with /.',
      ),
    );
  const files = await absentFiles(survey, [...feeds.map(({ url }) => url), ...services, ...categories]);
  const folders = directories.filter((url) => {
    const path = urls.pathOf(url.endsWith('/') ? url : `${url}/`);
    // Of a site, requirements 12 to 14 tell what a directory lacks.
    return (
      path === undefined || (provider.files !== undefined && ![...provider.files].some((file) => file.startsWith(path)))
    );
  });
  const where = provider.site === undefined ? `is not in the tree served at ${urls.base}` : 'cannot be had';
  const absent = [...files, ...folders]
    .filter((url) => !elsewhere.has(url))
    .map((url) =>
      fault(
        metadataPath,
        `It names ${shown(url)}, which ${where}.`,
        'Consumers stop at a URL that leads nowhere.',
        'Publish the file there, or leave it out of the metadata.',
      ),
    );
  return [...slash, ...absent];
}

/** What is named and there for nobody; a list that is for some alone is as it should be (requirement 5). */
async function absentFiles({ urls, provider }: Survey, named: readonly string[]): Promise<string[]> {
  const absent: string[] = [];
  for (const url of new Set(named)) {
    const path = urls.pathOf(url);
    const read = path === undefined ? undefined : await provider.read(path);
    const isThere = read !== undefined && ('bytes' in read || read.because === 'protected');
    // A folder's file that is there and cannot be read is told of by its own requirement.
    if (!isThere && !(path !== undefined && provider.files?.has(path) === true)) absent.push(url);
  }
  return absent;
}
