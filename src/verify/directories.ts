import type { AuditFinding, Standard } from '../model/audit.ts';
import type { AuditedDocument } from './documents.ts';
import type { Provider } from './provider.ts';
import type { Survey } from './survey.ts';
import type { UrlSpace } from './url-space.ts';

/** A directory distribution: its folder in the tree and the documents below. */
export interface AuditedDirectory {
  /** Ends with `/`; empty for the root of the tree. */
  path: string;
  documents: AuditedDocument[];
  provider: Provider;
  urls: UrlSpace;
  standard: Standard;
  now: Date;
}

/** Audits each directory distribution that lies in the tree; one that does not is a fault of the metadata (requirement 7). */
export async function auditDirectories(
  { directories, elsewhere, urls, documents, provider, standard, now }: Survey,
  audit: (directory: AuditedDirectory) => Promise<AuditFinding[]>,
): Promise<AuditFinding[] | 'unused' | 'not_visible'> {
  if (directories.length === 0) return 'unused';
  if (directories.every((url) => elsewhere.has(url))) return 'not_visible';
  const findings: AuditFinding[] = [];
  for (const url of directories) {
    const path = urls.pathOf(url.endsWith('/') ? url : `${url}/`);
    if (path === undefined) continue;
    const below = documents.filter((document) => document.path.startsWith(path));
    findings.push(...(await audit({ path, documents: below, provider, urls, standard, now })));
  }
  return findings;
}
