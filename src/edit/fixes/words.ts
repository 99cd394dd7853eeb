import type { TextFix } from '../fix.ts';

/** `amber+strict`, `TLP:CLEAR`, `Component not present` → the word as CSAF has it. */
export const wordSpelling: TextFix = {
  kind: 'text',
  id: 'word-spelling',
  what: 'Words of a fixed list are spelt as they stand there',
  mend(text, { enum: allowed, title }) {
    if (allowed === undefined) return undefined;
    const meant = plain(title === 'TLP label' ? text.replace(/^\s*TLP\s*:/i, '') : text);
    const [word, another] = allowed.filter((each) => typeof each === 'string' && plain(each) === meant);
    return typeof word === 'string' && another === undefined ? { text: word } : undefined;
  },
};

/** TLP 1.0 said WHITE for what TLP 2.0 calls CLEAR. */
export const tlpWhite: TextFix = {
  kind: 'text',
  id: 'tlp-white',
  what: 'TLP labels are those of TLP 2.0',
  always: true,
  mend: (text, { title }) => (title === 'TLP label' && text === 'WHITE' ? { text: 'CLEAR' } : undefined),
};

/** `en_US` → `en-US`. */
export const languageTag: TextFix = {
  kind: 'text',
  id: 'language-tag',
  what: 'The parts of a language tag are joined by hyphens',
  mend: (text, { title }) => (title === 'language tag' ? { text: text.trim().replaceAll('_', '-') } : undefined),
};

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_+-]+/g, '');
}
