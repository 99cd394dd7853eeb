import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import { fault } from './rules.ts';

/** Turn the direction of writing, so that text shows in another order than it has. */
const direction = /[\u202a-\u202e\u2066-\u2069]/;
/** Separators of lines and paragraphs, which editors show as nothing or break at. */
const separator = /[\u2028\u2029]/;
/** Of the rest, raw ones are refused by the parser; they can only come from escapes between double quotes. */
const escapes = /\\[xuU0abefvNLP]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;

/** Control characters, those of direction included, and half surrogate pairs in the texts of a value. Tab and line breaks are fine. */
export function controlCharacters(value: unknown, file: { path: string; text: string }): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const visit = (node: unknown, tokens: readonly (string | number)[]): void => {
    if (typeof node === 'string') {
      const found = unwanted.exec(node);
      if (found)
        diagnostics.push(
          fault('authoring/character', { file: file.path, pointer: formatPointer(tokens) }, ...words(found[0])),
        );
    } else if (Array.isArray(node)) {
      node.forEach((item, index) => {
        visit(item, [...tokens, index]);
      });
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) {
        visit(key, [...tokens, key]);
        visit(item, [...tokens, key]);
      }
    }
  };
  if (escapes.test(file.text) || direction.test(file.text) || separator.test(file.text)) visit(value, []);
  return diagnostics;
}

function words(character: string): [message: string, mend: string, why: string] {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [
    `The text holds the control character U+${code}.`,
    'Remove it, or the escape sequence that makes it; between single quotes a backslash is a backslash.',
    direction.test(character)
      ? 'It is invisible and makes text read in another order than it is written.'
      : 'It cannot stand in XML and is invisible on a page.',
  ];
}
