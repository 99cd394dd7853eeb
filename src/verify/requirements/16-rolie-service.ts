import type { AuditFinding } from '../../model/audit.ts';
import { itemsAt, readJson, shown, textAt } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';
import { schemaFaults } from '../schemas.ts';

const why = 'Clients of ROLIE find the feeds through it.';

/** The service document, where there is one, lists exactly the feeds of the metadata (CSAF 2.0 §7.1.16). */
export const rolieService: Requirement = {
  number: 16,
  title: 'ROLIE service document',
  async audit({ services, feeds, urls, provider, elsewhere }) {
    if (services.length === 0) return 'unused';
    if (services.every((url) => elsewhere.has(url))) return 'not_visible';
    const findings: AuditFinding[] = [];
    const collected = new Set<string>();
    for (const path of services.flatMap((url) => urls.pathOf(url) ?? [])) {
      const read = await readJson(provider, path);
      if ('fault' in read) {
        findings.push(fault(path, `The service document ${read.fault}.`, why, 'Build and publish the tree again.'));
        continue;
      }
      findings.push(
        ...schemaFaults('rolie-service', read.value).map((what) =>
          fault(path, `It is not valid: ${what}.`, why, 'Follow RFC 8322 as CSAF uses it.'),
        ),
      );
      const hrefs = itemsAt(read.value, 'service', 'workspace')
        .flatMap((workspace) => itemsAt(workspace, 'collection'))
        .flatMap((collection) => textAt(collection, 'href') ?? []);
      for (const href of hrefs) {
        collected.add(href);
        if (!feeds.some(({ url }) => url === href))
          findings.push(
            fault(
              path,
              `It lists ${shown(href)}, which is no feed of the metadata.`,
              why,
              'Give the URLs exactly as the metadata does.',
            ),
          );
      }
      const absent = feeds.filter(({ url }) => !collected.has(url) && !elsewhere.has(url));
      if (path === urls.pathOf(services.at(-1) ?? ''))
        findings.push(
          ...absent.map(({ url }) =>
            fault(path, `It does not list the feed ${shown(url)}.`, why, 'Add a collection for it.'),
          ),
        );
    }
    return findings;
  },
};
