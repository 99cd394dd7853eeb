import type { AuditFinding } from '../../model/audit.ts';
import { type AuditedDocument, parent } from '../documents.ts';
import { isRestricted, labelOf } from '../labels.ts';
import { auditEach, caution, fault, type Requirement } from '../requirement.ts';
import { isFailure } from '../site/exchange.ts';
import type { Site } from '../site/site.ts';
import type { Survey } from '../survey.ts';

const why = 'Whoever receives it has promised to keep it among few.';

/** No document that is for some alone can be had without credentials, and none lies among public ones (CSAF §7.1.5). */
export const accessProtected: Requirement = {
  number: 5,
  title: 'TLP:AMBER and TLP:RED protected',
  async audit(survey) {
    const { provider, documents } = survey;
    const { site } = provider;
    const restricted = documents.filter(({ label }) => isRestricted(label));
    if (site === undefined) return auditFolder(documents, restricted);
    const unseen = await unseenLists(survey);
    const closed = documents.filter(({ isClosed }) => isClosed);
    if (restricted.length === 0 && unseen.length === 0 && closed.length === 0) return 'unused';
    return [
      ...(await auditEach(restricted, (document) => auditAccess(site, document))),
      ...mixed(documents, restricted),
      ...unaudited(survey, closed.length, unseen),
    ];
  },
};

/** A folder shows what lies beside what, and not who may read it. */
function auditFolder(
  documents: readonly AuditedDocument[],
  restricted: readonly AuditedDocument[],
): AuditFinding[] | 'not_visible' {
  const findings = mixed(documents, restricted);
  return findings.length > 0 ? findings : 'not_visible';
}

async function auditAccess(site: Site, { path, label, isClosed }: AuditedDocument): Promise<AuditFinding[]> {
  if (isClosed) return [];
  const mend = 'Protect it at once, by client certificates or tokens, and see in the logs who has fetched it.';
  const open = fault(path, `It is TLP:${label}, and everybody can read it.`, why, mend);
  if (!site.hasCredentials) return [open];
  const [own, { outcome }] = await Promise.all([site.read(path), site.getOpenly(path)]);
  if (isFailure(outcome) || (outcome.status >= 400 && outcome.status < 500)) return [];
  if (outcome.status === 200 && 'bytes' in own && own.bytes.equals(outcome.body)) return [open];
  const what = `Without credentials it is answered with status ${outcome.status}, and something else.`;
  return [caution(path, what, 'Programs tell by status 401 or 403 that they lack credentials.', 'Answer 401 or 403.')];
}

/** Restricted documents lie under another path than public ones. */
function mixed(documents: readonly AuditedDocument[], restricted: readonly AuditedDocument[]): AuditFinding[] {
  const publicFolders = new Set(documents.filter(({ label }) => !isRestricted(label)).map(({ path }) => parent(path)));
  return restricted
    .filter(({ path }) => publicFolders.has(parent(path)))
    .map(({ path, label }) =>
      fault(
        path,
        `It is TLP:${label} and lies in a folder with public documents.`,
        'A rule of access is written for a folder; one that has both will be wrong for one.',
        'Move it under a path of its own.',
      ),
    );
}

/** Feeds of restricted labels that we may not read. */
async function unseenLists({ feeds, urls, provider }: Survey): Promise<string[]> {
  const unseen: string[] = [];
  for (const { url, label } of feeds) {
    const named = labelOf(label);
    const path = urls.pathOf(url);
    if (named === undefined || !isRestricted(named) || path === undefined) continue;
    const read = await provider.read(path);
    if ('fault' in read && read.because === 'protected') unseen.push(path);
  }
  return unseen;
}

function unaudited({ metadataPath }: Survey, documents: number, lists: readonly string[]): AuditFinding[] {
  if (documents === 0 && lists.length === 0) return [];
  const what = `Protected, and therefore not audited: documents ${documents}, feeds ${lists.length}.`;
  const mend = "Name credentials: --header 'Authorization: …', or --client-cert and --client-key.";
  return [
    caution(lists[0] ?? metadataPath, what, 'Without credentials, only that they are protected can be seen.', mend),
  ];
}
