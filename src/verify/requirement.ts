import type { AuditFinding, Standard } from '../model/audit.ts';
import { inFlight } from '../standard/concurrency.ts';
import { mostEntries } from './named-files.ts';
import { readsInFlight } from './provider.ts';
import type { Survey } from './survey.ts';

/** One requirement of CSAF §7.1. */
export interface Requirement {
  number: number;
  title: string;
  /** The edition of the standard that brought it, when not all have it; advice to whoever follows an earlier one. */
  since?: Standard;
  /** `unused` when the provider does without what is optional; `not_visible` when a folder, or what was asked for, does not show it. */
  audit: (survey: Survey) => Promise<AuditFinding[] | 'unused' | 'not_visible'>;
}

/** A shortfall: the requirement is not fulfilled. */
export function fault(file: string, what: string, why: string, mend: string): AuditFinding {
  return { file, severity: 'error', what, why, mend };
}

/** Something that some consumers stumble over, though the standard allows it. */
export function caution(file: string, what: string, why: string, mend: string): AuditFinding {
  return { file, severity: 'warning', what, why, mend };
}

/** What `audit` finds for each item, in the order of the items. */
export async function auditEach<T>(
  items: readonly T[],
  audit: (item: T) => Promise<AuditFinding[]>,
): Promise<AuditFinding[]> {
  return (await inFlight(items, readsInFlight, audit)).flat();
}

/** A list that no audit follows to its end. */
export function tooLong(file: string, entries: number): AuditFinding {
  const what = `It has ${entries} entries; more than ${mostEntries} are not audited.`;
  return fault(
    file,
    what,
    'Consumers that read it whole run out of memory or patience.',
    'Publish fewer documents in a list.',
  );
}
