import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory, AuthoredTlp } from '../model/authored.ts';
import type { FeedLabel, Visibility } from '../model/publication.ts';
import { instant } from '../standard/date.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { csafTlp, isOpen } from '../standard/tlp.ts';
import type { Defaults } from './document.ts';

/**
 * Whether the document may be published. Of what the author wrote and what the finished document says the stricter
 * one counts: an overlay can hold a document back, but never let one out.
 */
export function visibilityOf(
  document: CsafDocument,
  authored: AuthoredAdvisory,
  label: FeedLabel,
  { tlp: usual }: Pick<Defaults, 'tlp'>,
  now: Date,
): Visibility {
  if (authored.status === 'draft' || valueAt(document, '/document/tracking/status') === 'draft') return 'draft';
  if (authored.embargo_until !== undefined && !hasCome(authored.embargo_until, now)) return 'embargoed';
  return isRestricted(authored, label, usual) ? 'restricted' : 'public';
}

/** Whether the document is not for everyone, whenever it may be published. */
export function isRestricted({ tlp }: AuthoredAdvisory, label: FeedLabel, usual: AuthoredTlp): boolean {
  return !(isOpen(csafTlp(tlp ?? usual)) && isOpen(label));
}

/** A date that cannot be read has not come. */
function hasCome(date: string, now: Date): boolean {
  return instant(date) <= now.getTime();
}
