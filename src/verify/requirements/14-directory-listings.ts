import type { AuditFinding } from '../../model/audit.ts';
import { type AuditedDirectory, auditDirectories } from '../directories.ts';
import { nameOf, parent } from '../documents.ts';
import { hrefs } from '../links.ts';
import { fault, type Requirement } from '../requirement.ts';

const why = 'A static host shows no listing of its own, and people must be able to browse (CSAF 2.0 §7.1.14).';

/** Each folder of a directory has an `index.html` that links to what is in it (CSAF 2.0 §7.1.14). */
export const directoryListings: Requirement = {
  number: 14,
  title: 'Directory listings',
  audit: (survey) => auditDirectories(survey, auditListings),
};

async function auditListings({ path: root, documents, provider, urls }: AuditedDirectory): Promise<AuditFinding[]> {
  const wanted = new Map<string, Set<string>>([[root, new Set()]]);
  for (const { path } of documents) {
    for (let item = path; item !== root; item = parent(item.replace(/\/$/, ''))) {
      const above = parent(item.replace(/\/$/, ''));
      wanted.set(above, (wanted.get(above) ?? new Set()).add(nameOf(item.replace(/\/$/, ''))));
    }
  }
  const findings: AuditFinding[] = [];
  for (const [above, names] of wanted) {
    // A server shows the page of a folder by the folder's own URL.
    const path = provider.site === undefined ? `${above}index.html` : above;
    const read = await provider.read(path);
    if ('fault' in read) {
      findings.push(
        fault(
          path,
          `The listing ${read.fault}.`,
          why,
          'Build and publish the tree again, or switch listings on in your server.',
        ),
      );
      continue;
    }
    const links = hrefs(read.bytes.toString('utf8')).map((href) => urls.resolve(href, path)?.replace(/\/$/, ''));
    const linked = new Set(links);
    const unlinked = [...names].filter((name) => !linked.has(`${above}${name}`));
    findings.push(
      ...unlinked.map((name) => fault(path, `It does not link to ${name}.`, why, `Add <a href="${name}">.`)),
    );
  }
  return findings;
}
