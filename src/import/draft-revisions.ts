import type { AuthoredRevision } from '../model/authored.ts';
import { instant } from '../standard/date.ts';
import { todo } from './draft-text.ts';
import type { SourceRecord } from './source-record.ts';

/** The publication and the last change of a record as revisions; a change on the day of publication is none. */
export function draftRevisions(record: SourceRecord, now: Date): AuthoredRevision[] {
  const { published, modified, withdrawn } = record;
  const first = published ?? modified ?? withdrawn?.date;
  if (first === undefined) {
    const date = now.toISOString().replace(/\.\d+/, '');
    return [
      { version: '1.0.0', date, summary: todo('Initial release; set its date, which the source does not tell.') },
    ];
  }
  const revisions = [{ version: '1.0.0', date: first, summary: 'Initial release' }];
  const gone = withdrawn?.date;
  if (modified !== undefined && isLater(modified, first) && (gone === undefined || isLater(gone, modified)))
    revisions.push({ version: '1.1.0', date: modified, summary: todo('what changed; the source does not tell.') });
  if (gone !== undefined && instant(gone) > instant(first))
    revisions.push({ version: '2.0.0', date: gone, summary: 'Withdrawn' });
  return revisions;
}

/** On a later day (UTC). */
function isLater(date: string, other: string): boolean {
  return instant(date) > instant(other) && day(date) !== day(other);
}

function day(date: string): string {
  return new Date(instant(date)).toISOString().slice(0, 10);
}
