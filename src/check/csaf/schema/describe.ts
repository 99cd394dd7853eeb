import { formatPointer } from '../../../standard/json-pointer.ts';
import { nearestKeyword } from '../../../standard/nearest.ts';
import type { CsafVersion } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import type { Keyword } from './examiner.ts';
import { partOf, testOf } from './matter.ts';
import { nameOf, phrase } from './phrase.ts';
import type { SchemaFault } from './schema-fault.ts';
import { severityFault } from './severity-fault.ts';

/** A fault in plain words: `value` is the element that `tokens` lead to, `parameter` what the schema asks of it. */
export function describeFault(
  version: CsafVersion,
  tokens: readonly (string | number)[],
  keyword: Keyword,
  value: unknown,
  parameter: unknown,
): SchemaFault {
  const test = testOf(version, tokens, keyword, parameter);
  const pointer = formatPointer(tokens);
  if (keyword === 'additionalProperties' || keyword === 'unknownKey')
    return { test, pointer, ...unknownKey(tokens, parameter) };
  if (keyword === 'anyOf') {
    const { key, value: found, message } = severityFault(value);
    return withSubject({ test, pointer: `${pointer}/${key}`, message }, found);
  }
  const fault = { test, pointer, message: phrase(keyword, nameOf(tokens), value, parameter) };
  if (keyword === 'required' || value === '') return fault;
  return withSubject(fault, value, keyword === 'enum' ? suggestion(value, parameter) : '');
}

/** Whose key it would be says which standard to look into. */
function unknownKey(tokens: readonly (string | number)[], known: unknown): { message: string; subject: string } {
  const parent = tokens.slice(0, -1);
  const part = partOf(parent);
  const owner = part === 'CVSS' || part === 'SSVC' ? part : 'CSAF';
  const key = tokens.at(-1);
  const subject = `${quote(key)} in ${nameOf(parent)}${suggestion(key, known)}`;
  return { message: `${owner} has no such key`, subject };
}

function withSubject(fault: SchemaFault, value: unknown, more = ''): SchemaFault {
  const subject = quote(value);
  return subject === undefined ? fault : { ...fault, subject: subject + more };
}

/** The word of the schema that was probably meant, to stand behind the one that was written. */
function suggestion(written: unknown, words: unknown): string {
  // Of versions any is as near as another.
  if (typeof written !== 'string' || !(words instanceof Set) || /\d/.test(written)) return '';
  const known = [...words].filter((word) => typeof word === 'string');
  const meant = nearestKeyword(written, known);
  return meant === undefined ? '' : ` (did you mean ${quote(meant)}?)`;
}
