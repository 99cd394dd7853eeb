import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import { nearestKeyword } from '../standard/nearest.ts';
import { respelt } from './respelling.ts';
import { fault } from './rules.ts';
import type { SchemaPart, Slip } from './slip.ts';
import { capital, nameOf, shown, withArticle } from './wording.ts';

/** Text without the form that is needed. */
export function malformed({ error, part, value, pointer, source, at }: Slip): Diagnostic {
  const isKey = error.propertyName !== undefined;
  const text = isKey ? String(error.propertyName) : String(value);
  const place = isKey ? at(`${pointer}${formatPointer([text])}`, 'key') : at();
  if (text.trim() === '') {
    const mend = 'Write something, or remove it.';
    return fault('authoring/format', place, `${capital(nameOf(pointer))} is blank.`, mend);
  }
  const message =
    error.params.format === 'authored-date'
      ? `\`${shown(text)}\` is not in the calendar.`
      : `\`${shown(text)}\` is not ${withArticle(titleOf(part))}.`;
  const examples = (part.examples ?? []).slice(0, 2).map((example) => `\`${String(example)}\``);
  if (!isKey && isListThatWentOn(source.written(pointer))) {
    const swallowed = 'The next line belongs to this text, because it is indented further.';
    return fault('authoring/format', place, message, 'Indent every `- ` of the list alike.', swallowed);
  }
  const meant = respelt(text, part);
  const likeExamples = examples.length > 0 ? `Write it like ${examples.join(' or ')}.` : 'Mend its form.';
  const isId = part.required?.includes('system') === true;
  const plain = isId ? `Write \`{ system: …, id: ${shown(text)} }\`, or a GHSA id alone.` : likeExamples;
  const mend = meant === undefined ? plain : `Did you mean \`${shown(meant)}\`?`;
  return fault('authoring/format', place, message, mend, reasonOf(text, part));
}

/** Unquoted text whose next line begins with a hyphen: an item of a list that is indented too far. */
function isListThatWentOn(written: string): boolean {
  return /^[^"'|>].*\r?\n\s*- /.test(written);
}

/** A part that only adds a condition has no title of its own. */
function titleOf({ title, format }: SchemaPart): string {
  return title === 'reference' || (title === undefined && format === 'web-address')
    ? 'web address'
    : (title ?? 'valid value');
}

function reasonOf(text: string, part: SchemaPart): string | undefined {
  if (part.title === 'web address' || part.title === 'reference') {
    const odd = /^https?:\/\//.test(text) ? /[^!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~%]/u.exec(text)?.[0] : undefined;
    if (odd !== undefined)
      return `\`${odd}\` must be percent-encoded in a web address: \`${encodeURIComponentSafely(odd)}\`.`;
  }
  return part.description;
}

function encodeURIComponentSafely(character: string): string {
  return encodeURIComponent(character.toWellFormed());
}

/** A value that is none of a list. */
export function notAllowed({ part, error, value, pointer, at }: Slip): Diagnostic {
  const allowed = listOf(error.params.allowedValues);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const suggestion = nearestKeyword(text, allowed);
  const listed = `${allowed.map((each) => `\`${each}\``).join(', ')}.`;
  const isCredit = part.title === 'credit' && suggestion === undefined;
  const isProse = part.title === 'justification' && suggestion === undefined && /\S\s+\S/.test(text);
  const inWords = isProse ? `In words it is \`{ impact: ${shown(text)} }\`. ` : '';
  const name = part.title === 'justification' ? `the justification of ${nameOf(pointer)}` : nameOf(pointer);
  return fault(
    'authoring/value',
    at(),
    `${capital(name)} cannot be \`${shown(text)}\`.`,
    isCredit
      ? `Write \`{ name: ${shown(text)} }\`, or \`anonymous\`.`
      : `${inWords}${suggestion === undefined ? '' : `Did you mean \`${suggestion}\`? `}Allowed: ${listed}`,
  );
}

/** An empty list or mapping. */
export function nothingIn({ pointer, at }: Slip): Diagnostic {
  return fault(
    'authoring/value',
    at(pointer, 'key'),
    `${capital(nameOf(pointer))} is empty.`,
    'Write at least one entry, or remove the key.',
  );
}

/** A list with the same item twice. */
export function twice({ error, value, pointer, at }: Slip): Diagnostic {
  const index = Math.max(Number(error.params.i), Number(error.params.j));
  const item = Array.isArray(value) ? String(value[index]) : '';
  const message = `\`${shown(item)}\` is listed twice.`;
  return fault('authoring/value', at(`${pointer}/${index}`), message, 'Remove one of the two.');
}

/** Text, or a key, with more characters than the name of a file can take. */
export function tooLong({ error, part, value, pointer, at }: Slip): Diagnostic {
  const isKey = error.propertyName !== undefined;
  const text = isKey ? String(error.propertyName) : String(value);
  return fault(
    'authoring/value',
    isKey ? at(`${pointer}${formatPointer([text])}`, 'key') : at(),
    `The ${part.title ?? 'text'} \`${shown(text)}\` has ${[...text].length} characters.`,
    `Shorten it to at most ${Number(error.params.limit)} characters.`,
    'Files and pages are named after it.',
  );
}

/** A number beyond its limits. */
export function outside({ error, value, pointer, at, part }: Slip): Diagnostic {
  const limit = Number(error.params.limit);
  if (limit === Number.MAX_SAFE_INTEGER) {
    return fault(
      'authoring/type',
      at(),
      `${capital(nameOf(pointer))} is a number too large to be kept exactly.`,
      'Put it between double quotes.',
    );
  }
  const bound = error.keyword === 'maximum' ? `at most ${limit}` : `at least ${limit}`;
  return fault(
    'authoring/value',
    at(),
    `${capital(nameOf(pointer))} cannot be ${String(value)}.`,
    `Write ${withArticle(part.title ?? 'number')} of ${bound}.`,
  );
}

/** For keywords that the schemas do not use today. */
export function otherFault({ error, pointer, at }: Slip): Diagnostic {
  return fault(
    'authoring/value',
    at(),
    `${capital(nameOf(pointer))} ${error.message ?? 'is not allowed'}.`,
    'Mend the value.',
  );
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
