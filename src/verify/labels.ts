import type { Standard } from '../model/audit.ts';

/** TLP labels of both editions of the standard, and of documents that have none. */
export type AuditedLabel = 'UNLABELED' | 'WHITE' | 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

const labels: readonly AuditedLabel[] = ['UNLABELED', 'WHITE', 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** A label from a file that may say anything; undefined when it is none. */
export function labelOf(text: string | undefined): AuditedLabel | undefined {
  return labels.find((label) => label === text);
}

/** For everybody: WHITE in CSAF 2.0, CLEAR in 2.1 (§7.1.4). */
export function isForEverybody(label: AuditedLabel): boolean {
  return label === 'WHITE' || label === 'CLEAR';
}

/** For some alone, so that access must be protected (§7.1.5). */
export function isRestricted(label: AuditedLabel): boolean {
  return label === 'AMBER' || label === 'AMBER+STRICT' || label === 'RED';
}

/** One of these must have a feed (§7.1.15). */
export function isOpenFeed(label: string): boolean {
  return ['WHITE', 'CLEAR', 'GREEN', 'UNLABELED'].includes(label);
}

/** Labels as a standard names them, for words. */
export function labelWords(standard: Standard): { everybody: string; restricted: string } {
  return standard === '2.0'
    ? { everybody: 'TLP:WHITE', restricted: 'TLP:AMBER and TLP:RED' }
    : { everybody: 'TLP:CLEAR', restricted: 'TLP:AMBER, TLP:AMBER+STRICT and TLP:RED' };
}
