import { quote } from '../quote.ts';
import type { Keyword } from './examiner.ts';
import { patternWords } from './pattern-words.ts';

/** The element in words: its key, with a list's number counted from one. */
export function nameOf(tokens: readonly (string | number)[]): string {
  const last = tokens.at(-1);
  if (last === undefined) return 'the document';
  return typeof last === 'number' ? `entry ${last + 1} of \`${tokens.at(-2) ?? ''}\`` : `\`${last}\``;
}

/** What is wrong with the element of that name; `value` is the element, `parameter` what the schema asks for. */
export function phrase(keyword: Keyword, name: string, value: unknown, parameter: unknown): string {
  const subject = capitalize(name);
  switch (keyword) {
    case 'required':
      return `\`${parameter}\` is missing${name === 'the document' ? '' : ` in ${name}`}`;
    case 'type':
      return `${subject} must be ${articles.get(parameter) ?? `a ${parameter}`}${otherKind(value)}`;
    case 'enum':
      return `${subject} must be ${oneOf(parameter)}`;
    case 'const':
      return `${subject} must be ${quote(parameter)}`;
    case 'pattern':
      return `${subject} ${patternWords.get(parameter) ?? 'is not written as CSAF asks for'}`;
    case 'format':
      return `${subject} is not a valid ${formatNames.get(parameter) ?? parameter}`;
    case 'minimum':
      return `${subject} must be at least ${parameter}`;
    case 'maximum':
      return `${subject} must be at most ${parameter}`;
    case 'maxLength':
      return `${subject} must have at most ${parameter} characters`;
    case 'minLength':
      return tooFew(subject, parameter, 'characters');
    case 'minItems':
      return tooFew(subject, parameter, 'entries');
    case 'minProperties':
      return tooFewKeys(subject, parameter);
    case 'maxProperties':
      return `${subject} has too many keys: of ${keyList(parameter)} it takes one`;
    case 'uniqueItems':
      return `${subject} has the same entry twice${positions(parameter)}`;
    default:
      return `${subject} is not as the schema asks for`;
  }
}

const articles: ReadonlyMap<unknown, string> = new Map([
  ['object', 'a mapping'],
  ['array', 'a list'],
  ['string', 'a text'],
  ['boolean', 'true or false'],
]);

const formatNames: ReadonlyMap<unknown, string> = new Map([
  ['date-time', 'date and time with a time zone'],
  ['uri', 'URL'],
  ['uuid', 'UUID'],
]);

/** Mappings and lists are too long to quote. */
function otherKind(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Array.isArray(value) ? ', not a list' : ', not a mapping';
}

function oneOf(values: unknown): string {
  const quoted = values instanceof Set ? [...values].map((value) => quote(value) ?? '') : [];
  return quoted.length === 1 ? quoted.join('') : `one of ${quoted.join(', ')}`;
}

function tooFew(subject: string, limit: unknown, what: string): string {
  return limit === 1 ? `${subject} must not be empty` : `${subject} must have at least ${limit} ${what}`;
}

/** Names the keys to choose from, unless they are too many for a sentence. */
function tooFewKeys(subject: string, choices: unknown): string {
  const isShort = Array.isArray(choices) && choices.length > 0 && choices.length <= 4;
  return isShort ? `${subject} must have at least one of ${keyList(choices)}` : `${subject} must not be empty`;
}

function keyList(keys: unknown): string {
  return Array.isArray(keys) ? keys.map((key) => `\`${key}\``).join(', ') : '';
}

function positions(twins: unknown): string {
  if (!Array.isArray(twins)) return '';
  return ` (entries ${twins.map((index) => Number(index) + 1).join(' and ')})`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
