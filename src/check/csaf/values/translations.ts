/** Terms of the standard that a document in another language has in that language. */
export type TranslatedTerm =
  | 'license'
  | 'product_description'
  | 'reasoning_for_supersession'
  | 'reasoning_for_withdrawal'
  | 'superseding_document';

/** The translations that the OASIS CSAF TC has recorded for CSAF 2.1, by language tag in lower case. */
const translations: ReadonlyMap<string, Readonly<Record<TranslatedTerm, string>>> = new Map([
  [
    'de',
    {
      license: 'Lizenz',
      product_description: 'Produktbeschreibung',
      reasoning_for_supersession: 'Begründung für die Ersetzung',
      reasoning_for_withdrawal: 'Begründung für die Zurückziehung',
      superseding_document: 'Ersetzendes Dokument',
    },
  ],
]);

/** No language tag of a recorded translation is longer; what follows in a longer tag is of no use. */
const longestTag = 35;

/**
 * A term in a language, by the longest recorded beginning of its tag: `de-AT` takes the words of `de` unless it has its own.
 * Undefined when no translation has been recorded.
 */
export function translationOf(term: TranslatedTerm, language: string): string | undefined {
  const subtags = language.slice(0, longestTag).toLowerCase().split('-');
  for (let count = subtags.length; count > 0; count -= 1) {
    const found = translations.get(subtags.slice(0, count).join('-'));
    if (found !== undefined) return found[term];
  }
  return undefined;
}

/** Whether a document of this language uses the English terms: it is English, or says no language. */
export function usesEnglishTerms(language: string | undefined): boolean {
  return language === undefined || /^en(?:-|$)/i.test(language);
}
