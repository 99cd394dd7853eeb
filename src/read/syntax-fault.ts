import type { Diagnostic } from '../model/diagnostic.ts';
import { fault } from './rules.ts';
import { missingComma, strayBracket, unclosedBracket } from './syntax/bracket-causes.ts';
import { conflict, controlCharacter, escapeSequence, tab } from './syntax/character-causes.ts';
import {
  complexKey,
  depth,
  hyphenWithoutSpace,
  indentation,
  lineWithoutColon,
  listAmongKeys,
  listOnKeyLine,
  missingSpace,
} from './syntax/line-causes.ts';
import { afterQuote, apostrophe, unclosedQuote } from './syntax/quote-causes.ts';
import { type Cause, restOfLine, type Stop, stopAt } from './syntax/stop.ts';
import { alias, blockHeader, colonInText, reservedStart, tag } from './syntax/unquoted-causes.ts';
import { rangesIn } from './text-range.ts';

/**
 * What an author did when the parser stopped, in the author's words: a parser names the token that it did not
 * expect, which is rarely where the slip is. Causes are tried in order; the first that fits is reported.
 */
export function syntaxFault(text: string, path: string, reason: string, offset: number): Diagnostic {
  const whole = stopAt(text, reason, Math.min(Math.max(offset, 0), text.length));
  const diagnose = ({ rule = 'yaml/syntax', message, mend, why, ...span }: Cause, from: number = 0): Diagnostic => {
    const range = rangesIn(text)({ start: span.start + from, end: span.end + from });
    return fault(rule, { file: path, range }, message, mend, why);
  };
  const plain = conflict(whole) ?? controlCharacter(whole);
  if (plain) return diagnose(plain);
  const from = Math.max(0, text.lastIndexOf('\n', whole.offset - before) + 1);
  const stop = stopAt(text.slice(from, whole.offset + behind), reason, whole.offset - from);
  for (const recognise of causes) {
    const cause = recognise(stop);
    if (cause) return diagnose(cause, from);
  }
  return diagnose({
    ...restOfLine(whole),
    message: `This is not well-formed YAML: ${reason}.`,
    mend: 'Compare with the lines around it; quoting the text is the usual cure.',
  });
}

/** How much of the text around the stop is looked at, in code units: enough for any slip, little enough for a hostile file. */
const before = 20_000;
const behind = 2_000;

const causes: readonly ((stop: Stop) => Cause | undefined)[] = [
  tab,
  escapeSequence,
  alias,
  tag,
  blockHeader,
  unclosedBracket,
  apostrophe,
  unclosedQuote,
  afterQuote,
  reservedStart,
  strayBracket,
  listOnKeyLine,
  colonInText,
  missingSpace,
  hyphenWithoutSpace,
  missingComma,
  listAmongKeys,
  lineWithoutColon,
  indentation,
  depth,
  complexKey,
];
