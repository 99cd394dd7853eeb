import type { AuditFinding } from '../../model/audit.ts';
import { readJson } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';
import { schemaFaults } from '../schemas.ts';

/** The category documents, where there are any, are valid (CSAF 2.0 §7.1.17). */
export const rolieCategory: Requirement = {
  number: 17,
  title: 'ROLIE category document',
  async audit({ categories, urls, provider, elsewhere }) {
    if (categories.length === 0) return 'unused';
    if (categories.every((url) => elsewhere.has(url))) return 'not_visible';
    const why = 'Clients of ROLIE tell documents apart by it.';
    const findings: AuditFinding[] = [];
    for (const path of categories.flatMap((url) => urls.pathOf(url) ?? [])) {
      const read = await readJson(provider, path);
      if ('fault' in read)
        findings.push(fault(path, `The category document ${read.fault}.`, why, 'Build and publish the tree again.'));
      else
        findings.push(
          ...schemaFaults('rolie-category', read.value).map((what) =>
            fault(path, `It is not valid: ${what}.`, why, 'Follow RFC 8322 as CSAF uses it.'),
          ),
        );
    }
    return findings;
  },
};
