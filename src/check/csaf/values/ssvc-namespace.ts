/**
 * What SSVC says of the base of a namespace. `registered`: managed by the SSVC project. `sample`: registered for examples and tests, where
 * anything goes. `forbidden`: reserved so that nobody uses it. `unregistered`: of a third party, marked by `x_`. `unknown`: has the form of a
 * registered one, but the registry that is built in lacks it.
 */
export type SsvcStanding = 'registered' | 'sample' | 'forbidden' | 'unregistered' | 'unknown';

/** The parts of the namespace of an SSVC decision point. */
export interface SsvcNamespace {
  /** As it is written, extensions and all. */
  full: string;
  /** The part before the first slash: `nist#800-30`. */
  base: string;
  /** The segments after the base, in order; the first is a language tag, or empty for the default language. */
  extensions: readonly string[];
  standing: SsvcStanding;
}

const minimumLength = 3;
const maximumLength = 1000;
const maximumLabel = 63;

const core = /^[a-z][a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const fragment = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const privateUse = '[Xx](?:-[A-Za-z0-9]{2,8})+';
const languageTag = new RegExp(
  `^(?:${[
    '(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}(?:-[A-Za-z]{3}){0,2})?|[A-Za-z]{4,8})',
    '(?:-[A-Za-z]{4})?',
    '(?:-(?:[A-Za-z]{2}|[0-9]{3}))?',
    '(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*',
    '(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*',
    `(?:-${privateUse})?`,
  ].join('')}|${privateUse}|i-default|i-mingo)$`,
);

const standings: ReadonlyMap<string, SsvcStanding> = new Map([
  ['basic', 'registered'],
  ['cisa', 'registered'],
  ['cvss', 'registered'],
  ['nist', 'registered'],
  ['ssvc', 'registered'],
  ['example', 'sample'],
  ['test', 'sample'],
  ['invalid', 'forbidden'],
]);

/**
 * Takes a namespace apart by the grammar of SSVC 2.0; undefined when it does not follow it. Takes linear time, which the regular expression
 * in the schema of SSVC does not.
 */
export function parseSsvcNamespace(full: string): SsvcNamespace | undefined {
  if (full.length < minimumLength || full.length > maximumLength) return undefined;
  const [base = '', ...extensions] = full.split('/');
  const isForeign = base.startsWith('x_');
  if (!(isForeign ? isQualifiedName(base.slice(2)) : isRegistrable(base))) return undefined;
  if (!extensions.every((segment, index) => (index === 0 ? isLanguage(segment) : isExtension(segment))))
    return undefined;
  const [name = ''] = base.split('#');
  return { full, base, extensions, standing: isForeign ? 'unregistered' : (standings.get(name) ?? 'unknown') };
}

function isRegistrable(base: string): boolean {
  const [name = '', group, ...rest] = base.split('#');
  return (
    name.length >= minimumLength &&
    core.test(name) &&
    rest.length === 0 &&
    (group === undefined || fragment.test(group))
  );
}

/** The first extension may be empty. */
function isLanguage(segment: string): boolean {
  return segment === '' || languageTag.test(segment);
}

/** A language tag, a `.` with a qualified name, or a translation: a `.` with a domain or a qualified name, a `$` and a language tag. */
function isExtension(segment: string): boolean {
  if (!segment.startsWith('.')) return languageTag.test(segment);
  const [owner = '', language, ...rest] = segment.slice(1).split('$');
  if (language === undefined) return isQualifiedName(owner);
  return rest.length === 0 && languageTag.test(language) && (isReverseDomain(owner) || isQualifiedName(owner));
}

/** A domain from its top downwards, and a fragment: `example.test#collection`. */
function isQualifiedName(text: string): boolean {
  const [domain = '', collection, ...rest] = text.split('#');
  return collection !== undefined && rest.length === 0 && isReverseDomain(domain) && fragment.test(collection);
}

function isReverseDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((part) => part.length <= maximumLabel && label.test(part));
}
