import { formatPointer } from '../../../standard/json-pointer.ts';
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
  if (keyword === 'additionalProperties' || keyword === 'unknownKey') return { test, pointer, ...unknownKey(tokens) };
  if (keyword === 'anyOf') {
    const { key, value: found, message } = severityFault(value);
    return withSubject({ test, pointer: `${pointer}/${key}`, message }, found);
  }
  const fault = { test, pointer, message: phrase(keyword, nameOf(tokens), value, parameter) };
  return keyword === 'required' || value === '' ? fault : withSubject(fault, value);
}

/** Whose key it would be says which standard to look into. */
function unknownKey(tokens: readonly (string | number)[]): { message: string; subject: string } {
  const parent = tokens.slice(0, -1);
  const part = partOf(parent);
  const owner = part === 'CVSS' || part === 'SSVC' ? part : 'CSAF';
  return { message: `${owner} has no such key`, subject: `${quote(tokens.at(-1))} in ${nameOf(parent)}` };
}

function withSubject(fault: SchemaFault, value: unknown): SchemaFault {
  const subject = quote(value);
  return subject === undefined ? fault : { ...fault, subject };
}
