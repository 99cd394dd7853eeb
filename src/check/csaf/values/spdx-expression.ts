import { quote } from '../quote.ts';

/** An identifier in a license expression. */
export interface LicenseIdentifier {
  /** As it is written, without the `+` that may follow it. */
  text: string;
  /** `addition` stands after `WITH`: an exception. */
  role: 'license' | 'addition';
}

/** What a license expression consists of, or why it is none. */
export type LicenseExpression = { identifiers: readonly LicenseIdentifier[] } | { error: string };

/** What may come next: an operand; an exception after `WITH`; an operator after a license, an exception or a group in parentheses. */
type State = 'operand' | 'addition' | 'after license' | 'after addition' | 'after group';

const operators: ReadonlySet<string> = new Set(['AND', 'and', 'OR', 'or', 'WITH', 'with']);
const idstring = /^[A-Za-z0-9.-]+$/;
const reference = /^(document|license|addition)ref-/i;
const exactReference = /^(?:License|Addition)Ref-[A-Za-z0-9.-]+$/;

/**
 * Reads an SPDX license expression (SPDX 3.0.1 Annex B) as CSAF 2.1 allows it, that is without `DocumentRef-`. Only the form counts: whether
 * an identifier is on any list is another question. As validity and identifiers do not depend on precedence, no tree is built, and
 * expressions of any depth take linear time.
 */
export function parseLicenseExpression(text: string): LicenseExpression {
  if (/^\s|\s$/.test(text)) return { error: 'it has white space at its beginning or end' };
  const identifiers: LicenseIdentifier[] = [];
  let state: State = 'operand';
  let open = 0;
  for (const [token] of text.matchAll(/[()]|[^() \t]+/g)) {
    const next = stepOver(token, state);
    if (typeof next === 'object') return next;
    if (token === '(') open += 1;
    if (token === ')') open -= 1;
    if (open < 0) return { error: 'a closing parenthesis has no opening one' };
    if (next === 'after license')
      identifiers.push({ text: token.endsWith('+') ? token.slice(0, -1) : token, role: 'license' });
    if (next === 'after addition') identifiers.push({ text: token, role: 'addition' });
    state = next;
  }
  if (open > 0) return { error: 'an opening parenthesis has no closing one' };
  return state === 'operand' || state === 'addition' ? { error: missing[state] } : { identifiers };
}

const missing: Readonly<Record<'operand' | 'addition', string>> = {
  operand: 'a license identifier is missing at its end',
  addition: 'an exception is missing after `WITH`',
};

/** The state after a token, or why the token cannot stand here. */
function stepOver(token: string, state: State): State | { error: string } {
  const awaitsOperator = state !== 'operand' && state !== 'addition';
  if (token === '(') return state === 'operand' ? 'operand' : misplaced(token, state);
  if (token === ')') return awaitsOperator ? 'after group' : misplaced(token, state);
  if (operators.has(token)) {
    if (token.toUpperCase() === 'WITH') return state === 'after license' ? 'addition' : misplaced(token, state);
    return awaitsOperator ? 'operand' : misplaced(token, state);
  }
  if (awaitsOperator) return misplaced(token, state);
  const error = state === 'addition' ? faultOfAddition(token) : faultOfLicense(token);
  if (error !== undefined) return { error };
  return state === 'addition' ? 'after addition' : 'after license';
}

function misplaced(token: string, state: State): { error: string } {
  const shown = quote(token);
  if (operators.has(token) || token === '(' || token === ')')
    return { error: `${shown} cannot stand ${places[state]}` };
  return { error: `an operator is missing before ${shown}` };
}

const places: Readonly<Record<State, string>> = {
  operand: 'where a license identifier is expected',
  addition: 'where an exception is expected',
  'after license': 'after a license identifier',
  'after addition': 'after an exception',
  'after group': 'after a group in parentheses',
};

function faultOfLicense(token: string): string | undefined {
  const [, kind] = reference.exec(token) ?? [];
  if (kind === undefined) return faultOfIdstring(token.endsWith('+') ? token.slice(0, -1) : token, token);
  return token.startsWith('LicenseRef-') ? faultOfReference(token) : faultOfPrefix(token, kind);
}

function faultOfAddition(token: string): string | undefined {
  const [, kind] = reference.exec(token) ?? [];
  if (kind === undefined) return faultOfIdstring(token, token);
  return token.startsWith('AdditionRef-') ? faultOfReference(token) : faultOfPrefix(token, kind);
}

function faultOfReference(token: string): string | undefined {
  if (exactReference.test(token)) return undefined;
  if (token.endsWith('Ref-')) return `${quote(token)} has no name after its prefix`;
  return token.endsWith('+')
    ? `${quote(token)} has a \`+\`, which only identifiers of the SPDX license list may have`
    : faultOfIdstring('', token);
}

function faultOfIdstring(name: string, token: string): string | undefined {
  return idstring.test(name) ? undefined : `${quote(token)} is not made of letters, digits, \`-\` and \`.\` alone`;
}

function faultOfPrefix(token: string, kind: string): string {
  if (kind.toLowerCase() === 'document') return `${quote(token)} refers to an SPDX document, which CSAF does not allow`;
  if (token.startsWith('LicenseRef-')) return `${quote(token)} is a license, not an exception`;
  if (token.startsWith('AdditionRef-')) return `${quote(token)} is an exception, and exceptions stand after \`WITH\``;
  return `the prefix of ${quote(token)} is not written \`LicenseRef-\` or \`AdditionRef-\``;
}
