import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { documentBadge } from './pages/severity.ts';

/** The qualitative ratings that people subscribe to (CVSS 3.1 §5), the most severe first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type DocumentSeverity = (typeof severities)[number];

/**
 * How severe a document is, in the words of CVSS: as its page says, or, where the publisher's own scale has other words, as
 * its gravest vulnerability is rated.
 */
export function documentSeverity(csaf: CsafDocument): DocumentSeverity | undefined {
  const said = documentBadge(csaf)?.level;
  const level = said === 'unknown' ? documentBadge(withoutAggregate(csaf))?.level : said;
  return severities.find((severity) => severity === level);
}

function withoutAggregate(csaf: CsafDocument): CsafDocument {
  const { aggregate_severity: _own, ...document } = csaf.document;
  return { ...csaf, document };
}
