import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { formatPointer } from '../standard/json-pointer.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { type Outcome, quoted, type Refusal } from './refusal.ts';

/** A version of CSAF that documents can be imported from. */
export type CsafVersion = '2.0' | '2.1';

/** A document in the shape that an import reads. */
export interface GuardedCsaf {
  /** In the types of CSAF 2.0: what CSAF 2.1 has otherwise is read as a JSON value, or not at all. */
  document: CsafDocument;
  json: JsonObject;
}

/** {@link guardCsaf} for CSAF 2.0. */
export function guardCsaf20(value: unknown): Outcome<GuardedCsaf> {
  return guardCsaf(value, '2.0');
}

/**
 * Whether a value has the shape that an import reads in a CSAF document, or where it has not. This is no validation:
 * everything else is taken over as it stands, and `check` examines it with the conformity tests.
 */
export function guardCsaf(value: unknown, version: CsafVersion): Outcome<GuardedCsaf> {
  if (!isObject(value)) return { refusal: lacks('', 'a JSON object', value, version) };
  for (const [pattern, wanted, holds] of requirementsOf(version)) {
    for (const [path, found] of matches(value, pattern.split('/').slice(1))) {
      if (!holds(found)) return { refusal: lacks(formatPointer(path), wanted, found, version) };
    }
  }
  // The requirements cover what the import reads; the rest is only compared and copied.
  return { ok: { document: value as unknown as CsafDocument, json: value } };
}

/** Where: a JSON pointer in which `*` stands for every item. */
type Requirement = [pattern: string, wanted: string, holds: (value: unknown) => boolean];

const acknowledgment = (pattern: string): Requirement[] => [
  [`${pattern}`, 'a list of objects', optional(isListOf(isObject))],
  [`${pattern}/*/names`, 'a list of texts', optional(isListOf(isText))],
  [`${pattern}/*/urls`, 'a list of texts', optional(isListOf(isText))],
];

function requirementsOf(version: CsafVersion): Requirement[] {
  return [
    ['/document', 'an object', isObject],
    ['/document/csaf_version', `"${version}"`, (value) => value === version],
    ...requirements,
  ];
}

const requirements: Requirement[] = [
  ['/document/title', 'a text', isText],
  ['/document/category', 'a text', isText],
  ['/document/lang', 'a text', optional(isText)],
  ['/document/distribution', 'an object', optional(isObject)],
  ['/document/distribution/tlp', 'an object', optional(isObject)],
  ['/document/publisher', 'an object', isObject],
  ['/document/publisher/category', 'a text', isText],
  ['/document/publisher/name', 'a text', isText],
  ['/document/publisher/namespace', 'a text', isText],
  ['/document/publisher/contact_details', 'a text', optional(isText)],
  ['/document/publisher/issuing_authority', 'a text', optional(isText)],
  ['/document/tracking', 'an object', isObject],
  ['/document/tracking/id', 'a text without white space at its ends', isId],
  ['/document/tracking/aliases', 'a list of texts', optional(isListOf(isText))],
  ['/document/tracking/initial_release_date', 'a date-time as in RFC 3339', isDate],
  ['/document/tracking/status', '"draft", "interim" or "final"', isStatus],
  ['/document/tracking/revision_history', 'a list of at least one revision', isHistory],
  ['/document/notes', 'a list of objects', optional(isListOf(isObject))],
  ['/document/references', 'a list of objects', optional(isListOf(isObject))],
  ['/document/references/*/url', 'a text', isText],
  ...acknowledgment('/document/acknowledgments'),
  ['/vulnerabilities', 'a list of objects', optional(isListOf(isObject))],
  ['/vulnerabilities/*/cwe', 'an object', optional(isObject)],
  ['/vulnerabilities/*/ids', 'a list of objects', optional(isListOf(isObject))],
  ['/vulnerabilities/*/ids/*/text', 'a text', isText],
  ['/vulnerabilities/*/notes', 'a list of objects', optional(isListOf(isObject))],
  ['/vulnerabilities/*/references', 'a list of objects', optional(isListOf(isObject))],
  ...acknowledgment('/vulnerabilities/*/acknowledgments'),
];

function lacks(pointer: string, wanted: string, found: unknown, version: CsafVersion): Refusal {
  const otherVersion = pointer === '/document/csaf_version' && typeof found === 'string';
  return {
    what: `${pointer === '' ? 'The file' : pointer} should be ${wanted}; it is ${found === undefined ? 'missing' : quoted(found)}.`,
    why: otherVersion
      ? 'Documents of CSAF 2.0 and 2.1 can be imported.'
      : `Every CSAF ${version} document keeps to that.`,
    mend: otherVersion
      ? 'Export the document as CSAF 2.0 or 2.1.'
      : 'Mend the document; a CSAF validator names everything that is wrong with it.',
  };
}

/** The values at a pattern with their paths; a missing member is undefined, a missing list has no items. */
function* matches(
  value: unknown,
  pattern: string[],
  path: (string | number)[] = [],
): Generator<[typeof path, unknown]> {
  const [token, ...rest] = pattern;
  if (token === undefined) yield [path, value];
  else if (token !== '*') {
    const member = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    yield* matches(member, rest, [...path, token]);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* matches(item, rest, [...path, index]);
  }
}

function optional(holds: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || holds(value);
}

function isListOf(holds: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(holds);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isId(value: unknown): boolean {
  return isText(value) && /^\S(.*\S)?$/.test(value);
}

function isStatus(value: unknown): boolean {
  return value === 'draft' || value === 'interim' || value === 'final';
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isHistory(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRevision);
}

function isRevision(value: unknown): boolean {
  return isObject(value) && isText(value.number) && isDate(value.date) && isText(value.summary);
}
