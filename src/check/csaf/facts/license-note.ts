import { licensesIn } from '../values/license-standing.ts';
import type { Verdict } from '../verdict.ts';
import { located } from './document.ts';
import type { Facts } from './facts.ts';

/**
 * Whether the license expression has an identifier of an entity of its own, whose text a reader finds on no list. One that claims to be of
 * SPDX or of the ScanCode LicenseDB and is not there does not count: it is a mistake that §6.2.45 reports, or newer than the lists that are
 * built in.
 */
export function needsLicenseNote({ csaf21 }: Facts): boolean {
  return licensesIn(csaf21?.document.license_expression).some(({ standing }) => standing === 'own');
}

/** Fails unless exactly one note of the document has the title, and the category `legal_disclaimer` (CSAF 2.1 §3.2.2.7). */
export function checkLicenseNote({ csaf21 }: Facts, title: string, verdict: Verdict): void {
  const notes = csaf21?.document.notes;
  const [first, second] = located(notes, '/document/notes').filter(({ element }) => element.title === title);
  if (first === undefined) {
    verdict.fail(notes === undefined ? '/document' : '/document/notes', `no note has the title \`${title}\``);
  } else if (second !== undefined) {
    verdict.fail(second.pointer, `another note has the title \`${title}\` already`, [first.pointer]);
  } else if (first.element.category !== 'legal_disclaimer') {
    verdict.fail(`${first.pointer}/category`, `\`${first.element.category}\` instead of \`legal_disclaimer\``);
  }
}
