import type { ServiceTest } from '../conformity-test.ts';
import { textsOf } from '../facts/texts.ts';

/** CSAF 2.1 §6.3.16. A document that does not tell its language is not judged. */
export const grammarCheck: ServiceTest = {
  id: '6.3.16',
  title: 'Grammar Check',
  group: 'informative',
  versions: ['2.1'],
  service: 'grammar',
  what: 'A text has mistakes of grammar',
  why: 'A reader, and a translator even more, may take it for something else than was meant.',
  mend: 'Correct them; where the language is not supported, have a person read the text.',
  async runWith(facts, verdict, { grammar }) {
    const { lang } = facts.root.document;
    if (lang === undefined || grammar === undefined) return;
    const known = new Map<string, readonly string[] | undefined>();
    for (const { text, pointer, isName } of textsOf(facts)) {
      if (isName) continue;
      if (!known.has(text)) known.set(text, await grammar.mistakes(text, lang));
      const mistakes = known.get(text);
      if (mistakes === undefined) {
        verdict.fail('/document/lang', `the grammar of \`${lang}\` cannot be checked`);
        return;
      }
      if (mistakes.length > 0) verdict.fail(pointer, told(mistakes));
    }
  },
};

const mostMistakes = 10;

function told(mistakes: readonly string[]): string {
  const rest = mistakes.length - mostMistakes;
  return mistakes.slice(0, mostMistakes).join(' ') + (rest > 0 ? ` And ${rest} more.` : '');
}
