import { faultOfType, normalizedForType } from './purl-types.ts';

/** A Package-URL taken apart, its components decoded (ECMA-427). */
export interface Purl {
  /** In lower case. */
  type: string;
  /** Segments. */
  namespace: readonly string[];
  name: string;
  version: string | undefined;
  qualifiers: ReadonlyMap<string, string>;
  /** Segments. */
  subpath: readonly string[];
}

/** A PURL understood, or what is wrong with it. */
export type ParsedPurl = { purl: Purl; fault?: never } | { purl?: never; fault: string };

/**
 * The text of the PURL specification to go by. CSAF 2.0 refers to the project's specification of its day, which says of few types
 * what a namespace must be; CSAF 2.1 refers to ECMA-427, which leaves that to the registered types, and allows the canonical form alone.
 */
export type PurlEdition = 'purl-spec' | 'ECMA-427';

/** Takes a PURL apart, right to left as its specification has it, and says what makes it invalid. Linear in its length. */
export function parsePurl(text: string, edition: PurlEdition): ParsedPurl {
  const fault = faultOfCharacters(text);
  if (fault !== undefined) return { fault };
  const [beforeSubpath, subpathText] = splitLast(text, '#');
  const [beforeQualifiers, qualifiersText] = splitLast(beforeSubpath, '?');
  const [scheme, path] = splitFirst(beforeQualifiers, ':');
  if (scheme.toLowerCase() !== 'pkg' || path === undefined) return { fault: 'it does not start with `pkg:`' };
  if (path.startsWith('/') && edition === 'ECMA-427') return { fault: 'slashes follow `pkg:`' };
  const [type, rest = ''] = splitFirst(withoutLeadingSlashes(path), '/');
  if (!/^[a-z][a-z0-9.+-]*$/i.test(type)) return { fault: 'its type has other characters than a type may have' };
  const [nameText, versionText] = splitVersion(rest);
  const names = segmentsOf(nameText).map(decoded);
  const purl: Purl = {
    type: type.toLowerCase(),
    namespace: names.slice(0, -1),
    name: names.at(-1) ?? '',
    version: versionText ? decoded(versionText) : undefined,
    qualifiers: qualifiersOf(qualifiersText),
    subpath: segmentsOf(subpathText).map(decoded),
  };
  const wrong =
    faultOfComponents(purl) ??
    faultOfQualifiers(qualifiersText) ??
    (edition === 'ECMA-427' ? faultOfForm(nameText, versionText, qualifiersText, subpathText) : undefined) ??
    faultOfType(purl, edition);
  return wrong === undefined ? { purl } : { fault: wrong };
}

/** A key that two PURLs share exactly when they differ in nothing but their qualifiers. */
export function keyWithoutQualifiers(purl: Purl): string {
  const { type, namespace, name, version, subpath } = normalizedForType(purl);
  return JSON.stringify([type, namespace, name, version ?? null, subpath]);
}

/** A PURL is a URI, so these are the characters of RFC 3986 and whole percent-encoded octets. */
function faultOfCharacters(text: string): string | undefined {
  const [foreign] = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/u.exec(text) ?? [];
  if (foreign !== undefined) return `${JSON.stringify(foreign)} has to be percent-encoded`;
  const [broken] = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text) ?? [];
  if (broken !== undefined) return `\`${broken}\` is no percent-encoded octet`;
  if (text.indexOf('#') !== text.lastIndexOf('#')) return 'it has a second `#`, which has to be percent-encoded';
  return isUtf8(text) ? undefined : 'what it percent-encodes is not UTF-8';
}

function isUtf8(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Only for text that {@link faultOfCharacters} let pass; octets of one character cannot stand on both sides of a separator. */
function decoded(text: string): string {
  return decodeURIComponent(text);
}

function faultOfComponents({ name, namespace, subpath }: Purl): string | undefined {
  if (name === '') return 'it has no name';
  if (namespace.some((segment) => segment.includes('/'))) return 'a segment of its namespace contains a slash';
  if (subpath.some((segment) => segment.includes('/'))) return 'a segment of its subpath contains a slash';
  return undefined;
}

/** Keys of qualifiers are unique and of few characters. */
function faultOfQualifiers(text: string | undefined): string | undefined {
  const seen = new Set<string>();
  for (const [key, value] of pairsOf(text)) {
    if (key === '' && value === undefined) continue;
    if (value === undefined) return `its qualifier \`${key}\` has no value`;
    if (!/^[a-z][a-z0-9._-]*$/i.test(key)) return `\`${key}\` is not what the key of a qualifier may be`;
    if (seen.has(key.toLowerCase())) return `its qualifier \`${key}\` stands in it twice`;
    seen.add(key.toLowerCase());
  }
  return undefined;
}

/** What the canonical form has not, beside letters and encodings: separators with nothing between them, steps within a subpath. */
function faultOfForm(
  name: string,
  version: string | undefined,
  qualifiers: string | undefined,
  subpath: string | undefined,
): string | undefined {
  if (hasEmptySegment(name)) return 'it has a slash that separates nothing';
  if (version === '') return 'nothing follows its `@`';
  if (name.includes('?') || version?.includes('?')) return 'it has a second `?`, which has to be percent-encoded';
  const pairs = pairsOf(qualifiers);
  if (qualifiers === '' || pairs.some(([key, value]) => key === '' || value === '')) return 'it has an empty qualifier';
  const shouted = pairs.find(([key]) => key !== key.toLowerCase());
  if (shouted !== undefined) return `the key of its qualifier \`${shouted[0]}\` is not in lower case`;
  if (subpath === undefined) return undefined;
  if (subpath === '' || hasEmptySegment(subpath)) return 'its subpath has an empty segment';
  return subpath.split('/').some(isStep) ? 'its subpath has a segment `.` or `..`' : undefined;
}

function hasEmptySegment(path: string): boolean {
  return path.startsWith('/') || path.endsWith('/') || path.includes('//');
}

function isStep(segment: string): boolean {
  const name = decoded(segment);
  return name === '.' || name === '..';
}

function qualifiersOf(text: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of pairsOf(text)) if (value) found.set(key.toLowerCase(), decoded(value));
  return found;
}

function pairsOf(text: string | undefined): [key: string, value: string | undefined][] {
  if (text === undefined) return [];
  return text.split('&').map((pair) => splitFirst(pair, '='));
}

function segmentsOf(path: string | undefined): string[] {
  return path === undefined ? [] : path.split('/').filter((segment) => segment !== '');
}

function withoutLeadingSlashes(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 47) start += 1;
  return text.slice(start);
}

/** An `@` that opens a segment before the last one begins a scope, as in `@scope/name`: written so everywhere, and told apart by all parsers. */
function splitVersion(text: string): [before: string, after: string | undefined] {
  const at = text.lastIndexOf('@');
  const opensSegment = at === 0 || text.charAt(at - 1) === '/';
  return opensSegment && text.includes('/', at) ? [text, undefined] : splitLast(text, '@');
}

function splitFirst(text: string, separator: string): [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function splitLast(text: string, separator: string): [before: string, after: string | undefined] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
