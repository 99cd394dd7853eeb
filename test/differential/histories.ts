import { valueAt } from '../../src/standard/json-pointer.ts';
import type { Comparison } from './comparison.ts';
import { isRecord } from './sites.ts';

/** Whether a number stands twice in the revision history, and ours alone fails. */
export function hasNumberTwice({ document, ours }: Comparison): boolean {
  const numbers = numbersOf(document);
  return ours.length > 0 && new Set(numbers).size < numbers.length;
}

/** Whether the revision history has a number that is no safe integer. */
export function hasNumberOfManyDigits({ document }: Comparison): boolean {
  return numbersOf(document).some((number) => number.split(/[.+-]/).some((part) => /^\d{16,}$/.test(part)));
}

/** Whether the numbers do not rise with the dates, by our 6.1.14. */
export function isNotSorted({ findings }: Comparison): boolean {
  return findings.some(({ test }) => test === '6.1.14');
}

/** Whether integer and semantic versions stand side by side. */
export function mixesVersioning({ document, findings }: Comparison): boolean {
  const numbers = numbersOf(document);
  return findings.some(({ test }) => test === '6.1.30') && new Set(numbers.map((one) => one.includes('.'))).size === 2;
}

function numbersOf(document: unknown): string[] {
  const history = valueAt(document, '/document/tracking/revision_history');
  return Array.isArray(history) ? history.map((item) => (isRecord(item) ? String(item.number) : '')) : [];
}
