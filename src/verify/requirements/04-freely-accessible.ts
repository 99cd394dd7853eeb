import type { AuditFinding } from '../../model/audit.ts';
import { inFlight } from '../../standard/concurrency.ts';
import type { AuditedDocument } from '../documents.ts';
import { isForEverybody } from '../labels.ts';
import { readsInFlight } from '../provider.ts';
import { fault, type Requirement } from '../requirement.ts';
import { statusOf } from '../site/exchange.ts';
import type { Site } from '../site/site.ts';

/** Of each document that is for everybody, one copy at least can be had without credentials (CSAF §7.1.4). */
export const freelyAccessible: Requirement = {
  number: 4,
  title: 'TLP:WHITE freely accessible',
  async audit({ provider: { site }, documents }) {
    if (site === undefined) return 'not_visible';
    const forEverybody = documents.filter(({ label }) => isForEverybody(label));
    const closed = await closedOnes(site, forEverybody);
    const open = new Set(forEverybody.filter((document) => !closed.has(document)).map(nameOf));
    return [...closed]
      .filter(([document]) => !open.has(nameOf(document)))
      .map(([document, status]) => told(document, status));
  },
};

/** A document that is published twice is one. */
function nameOf({ namespace, id, path }: AuditedDocument): string {
  return id === undefined ? path : `${namespace} ${id}`;
}

/** Documents that cannot be had without credentials, with the status of the answer. */
async function closedOnes(
  site: Site,
  documents: readonly AuditedDocument[],
): Promise<Map<AuditedDocument, number | undefined>> {
  const asked = await inFlight(
    documents,
    readsInFlight,
    async (document): Promise<[AuditedDocument, number | undefined]> => {
      const exchange = await (site.hasCredentials ? site.getOpenly(document.path) : site.get(document.path));
      return [document, statusOf(exchange)];
    },
  );
  // Without credentials, whatever else is wrong with the answer is told by requirement 1.
  return new Map(asked.filter(([{ isClosed }, status]) => (site.hasCredentials ? status !== 200 : isClosed)));
}

function told({ path, label }: AuditedDocument, status: number | undefined): AuditFinding {
  const how = status === undefined ? 'there is no answer' : `the answer is status ${status}`;
  return fault(
    path,
    `It is TLP:${label}, and without credentials ${how}.`,
    'Whoever may be affected must be able to read it.',
    'Serve it to everybody, or label it otherwise.',
  );
}
