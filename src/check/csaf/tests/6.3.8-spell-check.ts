import type { ServiceTest } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';
import { type TextFact, textsOf } from '../facts/texts.ts';
import type { SpellChecker } from '../services.ts';
import { isNameSlip } from '../values/name-slips.ts';

/** CSAF 2.0 §6.3.8, CSAF 2.1 §6.3.8. A document that does not tell its language is not judged. */
export const spellCheck: ServiceTest = {
  id: '6.3.8',
  title: 'Spell Check',
  titles: { '2.0': 'Spell check' },
  group: 'informative',
  versions: ['2.0', '2.1'],
  service: 'spelling',
  what: 'A text has spelling mistakes',
  why: 'It reads more easily without, and machines find what they search for.',
  mend: 'Correct them; where the language has no dictionary, install one.',
  async runWith(facts, verdict, { spelling }) {
    const { lang } = facts.root.document;
    if (lang === undefined || spelling === undefined) return;
    const unknown = await unknownWords(spellableTexts(facts), lang, spelling);
    if (unknown === undefined) {
      verdict.fail('/document/lang', `there is no dictionary for \`${lang}\``);
      return;
    }
    const names = properNouns(unknown);
    for (const { pointer, words } of unknown) {
      const misspelt = words.filter((word) => !names.has(word));
      if (misspelt.length > 0) verdict.fail(pointer, told(misspelt));
    }
  },
};

/** A text with the words in it that the dictionary lacks. */
interface SpeltText extends TextFact {
  words: readonly string[];
}

/** The category is free text in the profile CSAF Base alone; all others have a fixed one. */
function spellableTexts(facts: Facts): TextFact[] {
  const texts = textsOf(facts);
  if (facts.category.startsWith('csaf_')) return texts;
  return [{ text: facts.category, pointer: '/document/category', isName: false }, ...texts];
}

async function unknownWords(
  texts: readonly TextFact[],
  language: string,
  spelling: SpellChecker,
): Promise<SpeltText[] | undefined> {
  const found: SpeltText[] = [];
  for (const text of texts) {
    const words = await spelling.misspelt(text.text, language);
    if (words === undefined) return undefined;
    if (words.length > 0) found.push({ ...text, words });
  }
  return found;
}

/** What products, people and organizations are called is right, in their names and wherever the document speaks of them. */
function properNouns(texts: readonly SpeltText[]): Set<string> {
  const names = new Set<string>();
  for (const { isName, words } of texts) if (isName) for (const word of words) names.add(word);
  for (const name of names) if (isNameSlip(name)) names.delete(name);
  return names;
}

const mostWords = 20;

function told(words: readonly string[]): string {
  const rest = words.length - mostWords;
  const listed = words.slice(0, mostWords).map((word) => `\`${word}\``);
  return listed.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
