import type { AuditFinding } from '../../model/audit.ts';
import { shown } from '../json.ts';
import { fault } from '../requirement.ts';
import { isFailure } from './exchange.ts';
import type { Site } from './site.ts';

/** Every JSON file is served as exactly `application/json`; one finding a wrong type, however many files have it. */
export function mediaTypeFaults(site: Site): AuditFinding[] {
  const wrong = new Map<string, string[]>();
  for (const { url, outcome, page } of site.answers()) {
    // A page in place of a file is found where the file is read.
    if (isFailure(outcome) || outcome.status !== 200 || page !== undefined || !isJson(url)) continue;
    const type = outcome.headers.get('content-type') ?? '(none)';
    if (type !== 'application/json') wrong.set(type, [...(wrong.get(type) ?? []), url]);
  }
  return [...wrong].map(([type, urls]) =>
    fault(
      urls.toSorted()[0] ?? '',
      `Its media type is ${shown(type)}${urls.length === 1 ? '' : `, as of ${urls.length - 1} more JSON files`}.`,
      'csaf_checker refuses any other than application/json, with a charset too, and csaf_aggregator skips such documents.',
      'Let the server send Content-Type: application/json, without a charset.',
    ),
  );
}

function isJson(url: string): boolean {
  return new URL(url).pathname.endsWith('.json');
}
