import type { AuditFinding } from '../../model/audit.ts';
import { type AuditedDirectory, auditDirectories } from '../directories.ts';
import { nameOf, parent } from '../documents.ts';
import { fault, type Requirement } from '../requirement.ts';

const why = 'A static host shows no listing of its own, and people must be able to browse (CSAF 2.0 §7.1.14).';

/** Each folder of a directory has an `index.html` that links to what is in it (CSAF 2.0 §7.1.14). */
export const directoryListings: Requirement = {
  number: 14,
  title: 'Directory listings',
  audit: (survey) => auditDirectories(survey, auditListings),
};

async function auditListings({ path: root, documents, folder }: AuditedDirectory): Promise<AuditFinding[]> {
  const wanted = new Map<string, Set<string>>([[root, new Set()]]);
  for (const { path } of documents) {
    for (let item = path; item !== root; item = parent(item.replace(/\/$/, ''))) {
      const above = parent(item.replace(/\/$/, ''));
      wanted.set(above, (wanted.get(above) ?? new Set()).add(nameOf(item.replace(/\/$/, ''))));
    }
  }
  const findings: AuditFinding[] = [];
  for (const [above, names] of wanted) {
    const path = `${above}index.html`;
    const read = await folder.read(path);
    if ('fault' in read) {
      findings.push(
        fault(path, `The listing ${read.fault}.`, why, 'Build the tree again, or switch listings on in your server.'),
      );
      continue;
    }
    const linked = linkedNames(read.bytes.toString('utf8'));
    const unlinked = [...names].filter((name) => !linked.has(name));
    findings.push(
      ...unlinked.map((name) => fault(path, `It does not link to ${name}.`, why, `Add <a href="${name}">.`)),
    );
  }
  return findings;
}

/** Names that the links of a page lead to, in the same folder: relative, or by their full address. */
function linkedNames(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, quoted, single, bare] of html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)) {
    const href = (quoted ?? single ?? bare ?? '').replace(/[?#].*$/, '').replace(/\/$/, '');
    names.add(decoded(nameOf(href)));
  }
  return names;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
