import type { AuditFinding } from '../../model/audit.ts';
import { fault } from '../requirement.ts';
import { isFailure, statusOf } from './exchange.ts';
import type { Site } from './site.ts';

/** Nobody has a document of this name. */
const absent = '0000/csaf-press-asks-for-what-is-not-there.json.sha256';

/** A file that is not there is answered with 404, not with a page (CSAF §7.1.18 rests on it). */
export async function softMissing(site: Site, base: string): Promise<AuditFinding[]> {
  const exchange = await site.getOpenly(new URL(absent, base).href);
  const status = statusOf(exchange);
  if (isFailure(exchange.outcome) || status === undefined || status >= 300) return [];
  return [
    fault(
      exchange.url,
      `A file that is not there is answered with status ${status}.`,
      'Consumers take the page for the file: for a hash that does not match, a feed that is broken.',
      'Let the server answer 404 for what it does not have.',
    ),
  ];
}
