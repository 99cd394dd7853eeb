import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { instant } from '../../standard/date.ts';

/** By what two documents can be known for the same advisory. A mark that was not filled in yet is none. */
interface SharedMarks {
  start: boolean;
  title: boolean;
  vulnerabilities: boolean;
}

/** Whether two documents, of which neither stems from the other by what is known, are the same advisory: a copy that was edited since. */
export function isCopy(a: CsafDocument, b: CsafDocument): boolean {
  const { start, title, vulnerabilities } = sharedMarks(a, b);
  return title || (start && vulnerabilities);
}

/** Whether a document is another one under a new id: at least two of its marks are the same. */
export function isRenamed(a: CsafDocument, b: CsafDocument): boolean {
  return Object.values(sharedMarks(a, b)).filter(Boolean).length >= 2;
}

/** Whether two documents begin at the same moment or have the same title. */
export function beginAlike(a: CsafDocument, b: CsafDocument): boolean {
  const { start, title } = sharedMarks(a, b);
  return start || title;
}

function sharedMarks(a: CsafDocument, b: CsafDocument): SharedMarks {
  const [one, other] = [a, b].map(marksOf);
  const isSame = (key: keyof SharedMarks): boolean => one?.[key] !== undefined && one[key] === other?.[key];
  return { start: isSame('start'), title: isSame('title'), vulnerabilities: isSame('vulnerabilities') };
}

function marksOf({ document: { title, tracking }, vulnerabilities = [] }: CsafDocument): {
  start: number;
  title: string | undefined;
  vulnerabilities: string | undefined;
} {
  const names = vulnerabilities.map(({ cve, ids }) => cve ?? ids?.[0]?.text);
  return {
    start: instant(tracking.initial_release_date),
    title: /^TODO\b/.test(title) ? undefined : title,
    vulnerabilities: names.length === 0 || names.includes(undefined) ? undefined : JSON.stringify(names.sort()),
  };
}
