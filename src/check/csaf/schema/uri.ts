import { isIpLiteral } from './ip-literal.ts';

/** Classes of characters of RFC 3986, as bits of a table by code unit; what is not ASCII is in none. */
const schemeBit = 1;
const registeredNameBit = 2;
const pathBit = 4;
const queryBit = 8;
const hexBit = 16;
const digitBit = 32;

const table = new Uint8Array(128);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', schemeBit | registeredNameBit | pathBit | queryBit);
mark('0123456789', schemeBit | registeredNameBit | pathBit | queryBit | hexBit | digitBit);
mark('ABCDEFabcdef', hexBit);
mark('+-.', schemeBit);
mark("-._~!$&'()*+,;=", registeredNameBit | pathBit | queryBit);
mark(':@/', pathBit);
mark(':@/?', queryBit);

function mark(characters: string, bits: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bits;
}

/** A web address without user, port and percent signs: nearly all of them, in half the time. */
const plainUrl =
  /^https?:\/\/[a-z\d.-]+(?:\/[\w\-.~!$&'()*+,;=:@/]*)?(?:\?[\w\-.~!$&'()*+,;=:@/?]*)?(?:#[\w\-.~!$&'()*+,;=:@/?]*)?$/;

/** Whether a text is a URI (RFC 3986 §3), with its scheme; looks at each character a constant number of times. */
export function isUri(text: string): boolean {
  return plainUrl.test(text) || isAnyUri(text);
}

function isAnyUri(text: string): boolean {
  const colon = endOfRun(text, 0, schemeBit);
  if (text[colon] !== ':' || !startsWithLetter(text)) return false;
  const afterHost = text.startsWith('//', colon + 1) ? endOfAuthority(text, colon + 3) : colon + 1;
  if (afterHost === undefined) return false;
  let end = endOfEncodedRun(text, afterHost, pathBit);
  if (text[end] === '?') end = endOfEncodedRun(text, end + 1, queryBit);
  if (text[end] === '#') end = endOfEncodedRun(text, end + 1, queryBit);
  return end === text.length;
}

/** Where `[userinfo@]host[:port]` ends, or undefined when it is none; a path may only follow with a slash. */
function endOfAuthority(text: string, start: number): number | undefined {
  const host = endOfUserInfo(text, start);
  const afterHost = text[host] === '[' ? endOfIpLiteral(text, host) : endOfEncodedRun(text, host, registeredNameBit);
  if (afterHost === undefined) return undefined;
  const end = text[afterHost] === ':' ? endOfRun(text, afterHost + 1, digitBit) : afterHost;
  return end === text.length || '/?#'.includes(text[end] ?? '') ? end : undefined;
}

/** Where the host begins: after the `@`, if what stands before it may stand there. */
function endOfUserInfo(text: string, start: number): number {
  let end = endOfEncodedRun(text, start, registeredNameBit);
  while (text[end] === ':') end = endOfEncodedRun(text, end + 1, registeredNameBit);
  return text[end] === '@' ? end + 1 : start;
}

function endOfIpLiteral(text: string, start: number): number | undefined {
  const end = text.indexOf(']', start);
  return end !== -1 && isIpLiteral(text.slice(start + 1, end)) ? end + 1 : undefined;
}

function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

function endOfRun(text: string, start: number, bit: number): number {
  let end = start;
  while (((table[text.charCodeAt(end)] ?? 0) & bit) !== 0) end++;
  return end;
}

/** As {@link endOfRun}, with `%` and two hexadecimal digits for any character. */
function endOfEncodedRun(text: string, start: number, bit: number): number {
  let end = endOfRun(text, start, bit);
  while (text[end] === '%' && isHex(text, end + 1) && isHex(text, end + 2)) end = endOfRun(text, end + 3, bit);
  return end;
}

function isHex(text: string, index: number): boolean {
  return ((table[text.charCodeAt(index)] ?? 0) & hexBit) !== 0;
}
