import type { AuditFinding } from '../model/audit.ts';
import type { Survey } from './survey.ts';

/** One requirement of CSAF 2.0 §7.1. */
export interface Requirement {
  number: number;
  title: string;
  /** Absent when only a running server shows it. `unused` when the provider does without what is optional. */
  audit?: (survey: Survey) => Promise<AuditFinding[] | 'unused'>;
}

/** A shortfall: the requirement is not fulfilled. */
export function fault(file: string, what: string, why: string, mend: string): AuditFinding {
  return { file, severity: 'error', what, why, mend };
}

/** Something that some consumers stumble over, though the standard allows it. */
export function caution(file: string, what: string, why: string, mend: string): AuditFinding {
  return { file, severity: 'warning', what, why, mend };
}

const inFlight = 16;

/** What `audit` finds for each item, in the order of the items; several are waited for at once, because most of the time goes by in reading. */
export async function auditEach<T>(
  items: readonly T[],
  audit: (item: T) => Promise<AuditFinding[]>,
): Promise<AuditFinding[]> {
  const found: AuditFinding[][] = items.map(() => []);
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) found[index] = await audit(item);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return found.flat();
}
