import type { Note, Reference } from '@csaf/types/csaf-2.1';
import { located } from '../facts/document.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import { type TranslatedTerm, translationOf, usesEnglishTerms } from '../values/translations.ts';
import type { Verdict } from '../verdict.ts';

/**
 * The term in the language of the document, which is not English. Undefined when that is a language for which no translation has been
 * recorded, or when the document is in English or says no language.
 */
export function foreignTerm(term: TranslatedTerm, facts: Facts, verdict: Verdict): string | undefined {
  const { lang } = facts.root.document;
  if (lang === undefined || usesEnglishTerms(lang)) return undefined;
  const translation = translationOf(term, lang);
  if (translation === undefined) skipUntranslated(term, lang, verdict);
  return translation;
}

/** A test that needs a term in a language for which none has been recorded is skipped, and says so. */
export function skipUntranslated(term: TranslatedTerm, lang: string, verdict: Verdict): void {
  verdict.skip(`no translation of \`${term.replaceAll('_', ' ')}\` is recorded for the language ${quote(lang)}`);
}

/** Exactly one note has this title, and it is of category `description` (CSAF 2.1 §6.1.27.17, §6.1.27.18, §6.2.39.2, §6.2.39.3). */
export function requireReasoning(title: string, facts: Facts, verdict: Verdict): void {
  const { notes }: { notes?: readonly Note[] } = facts.root.document;
  const titled = located(notes, '/document/notes').filter(({ element }) => element.title === title);
  const [first, ...more] = titled;
  if (first === undefined) verdict.fail(listOr('/document', 'notes', notes), `no note has the title \`${title}\``);
  for (const { pointer } of more)
    verdict.fail(pointer, `another one has the title \`${title}\``, [first?.pointer ?? '']);
  for (const { element, pointer } of titled) {
    const { category } = element;
    if (category !== 'description') verdict.fail(`${pointer}/category`, `\`${title}\` is of category \`${category}\``);
  }
}

/** At least one reference has a summary that begins so, and is of category `external` (CSAF 2.1 §6.1.27.19, §6.2.39.4). */
export function requireExternalReference(beginning: string, facts: Facts, verdict: Verdict): void {
  const { references }: { references?: readonly Reference[] } = facts.root.document;
  const matching = located(references, '/document/references').filter(({ element }) =>
    element.summary.startsWith(beginning),
  );
  if (matching.some(({ element }) => element.category === 'external')) return;
  if (matching.length === 0)
    verdict.fail(listOr('/document', 'references', references), `no summary begins with \`${beginning}\``);
  for (const { element, pointer } of matching) {
    if (element.category === undefined) verdict.fail(pointer, 'it has no category');
    else verdict.fail(`${pointer}/category`);
  }
}

/** A list that is not there cannot be pointed at; what it would be in can. */
function listOr(parent: string, name: string, list: readonly unknown[] | undefined): string {
  return list === undefined ? parent : `${parent}/${name}`;
}
