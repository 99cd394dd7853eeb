/** How packages of an ecosystem are named and ordered. */
interface Ecosystem {
  /** Type and, for distributions, namespace of its package URLs. */
  purl: string;
  /** `vers` scheme of its versions. */
  scheme: string;
}

const ofType = (purl: string, scheme: string = purl): Ecosystem => ({ purl, scheme });

/** By OSV's and GitHub's names, in lower case. */
const ecosystems: ReadonlyMap<string, Ecosystem> = new Map([
  ['actions', ofType('github', 'semver')],
  ['almalinux', ofType('rpm/almalinux', 'rpm')],
  ['alpaquita', ofType('apk/alpaquita', 'apk')],
  ['alpine', ofType('apk/alpine', 'apk')],
  ['bitnami', ofType('bitnami', 'semver')],
  ['chainguard', ofType('apk/chainguard', 'apk')],
  ['composer', ofType('composer')],
  ['conancenter', ofType('conan')],
  ['cran', ofType('cran', 'generic')],
  ['crates.io', ofType('cargo')],
  ['debian', ofType('deb/debian', 'deb')],
  ['erlang', ofType('hex')],
  ['github actions', ofType('github', 'semver')],
  ['go', ofType('golang')],
  ['hackage', ofType('hackage')],
  ['hex', ofType('hex')],
  ['julia', ofType('julia', 'semver')],
  ['mageia', ofType('rpm/mageia', 'rpm')],
  ['maven', ofType('maven')],
  ['minimos', ofType('apk/minimos', 'apk')],
  ['npm', ofType('npm')],
  ['nuget', ofType('nuget')],
  ['opam', ofType('opam', 'generic')],
  ['openeuler', ofType('rpm/openeuler', 'rpm')],
  ['opensuse', ofType('rpm/opensuse', 'rpm')],
  ['packagist', ofType('composer')],
  ['photon os', ofType('rpm/photon', 'rpm')],
  ['pip', ofType('pypi')],
  ['pub', ofType('pub', 'dart')],
  ['pypi', ofType('pypi')],
  ['red hat', ofType('rpm/redhat', 'rpm')],
  ['rocky linux', ofType('rpm/rocky-linux', 'rpm')],
  ['rubygems', ofType('gem')],
  ['rust', ofType('cargo')],
  ['suse', ofType('rpm/suse', 'rpm')],
  ['swift', ofType('swift', 'semver')],
  ['swifturl', ofType('swift', 'semver')],
  ['ubuntu', ofType('deb/ubuntu', 'deb')],
  ['wolfi', ofType('apk/wolfi', 'apk')],
]);

/** Hosts of the package collections that CVE records name, and the ecosystem of each. */
const collections: readonly [host: RegExp, ecosystem: string][] = [
  [/(^|\.)npmjs\.(com|org)$/, 'npm'],
  [/^(pkg\.go\.dev|golang\.org)$/, 'go'],
  [/^pypi(\.python)?\.org$/, 'pypi'],
  [/(^|\.)rubygems\.org$/, 'rubygems'],
  [/(^|\.)crates\.io$/, 'crates.io'],
  [/(^|\.)packagist\.org$/, 'packagist'],
  [/(^|\.)nuget\.org$/, 'nuget'],
  [/(^|\.)maven\.(apache\.)?org$|^mvnrepository\.com$/, 'maven'],
  [/^hackage\.haskell\.org$/, 'hackage'],
  [/(^|\.)hex\.pm$/, 'hex'],
  [/^pub\.dev$/, 'pub'],
  [/^packages\.debian\.org$/, 'debian'],
];

/** The ecosystem of a package collection, by its address. */
export function ecosystemOfCollection(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return collections.find(([host]) => host.test(hostname))?.[1];
}

/** `vers` scheme of an ecosystem; a release after a colon (`AlmaLinux:9`) does not matter. */
export function schemeOf(ecosystem: string | undefined): string | undefined {
  return known(ecosystem)?.scheme;
}

/** Whether the packages of an ecosystem are those of a distribution, which ships what others write. */
export function isDistribution(ecosystem: string | undefined): boolean {
  return known(ecosystem)?.purl.includes('/') === true;
}

/** Package URL without a version (ECMA-427); undefined where the ecosystem, or the form of the name, is not known. */
export function packageUrl(ecosystem: string | undefined, name: string): string | undefined {
  const type = known(ecosystem)?.purl;
  if (type === undefined) return undefined;
  const [path, subpath] = pathOf(type, name);
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.length === 0 || (needsNamespace.has(type) && segments.length < 2)) return undefined;
  return `pkg:${type}/${segments.map(encoded).join('/')}${subpath === undefined ? '' : `#${subpath}`}`;
}

/** A package URL that a record gives, without its version; what the catalogue would not take goes to `left`. */
export function purlIn(text: string | undefined, left: string[]): string | undefined {
  const purl = text?.replace(/@[^/?#]*(?=[?#]|$)/, '');
  if (purl === undefined || /^pkg:[A-Za-z.+-][A-Za-z0-9.+-]*\/[^@?#\s]+([?#]\S*)?$/.test(purl)) return purl;
  left.push(`package URL ${JSON.stringify(text)}`);
  return undefined;
}

const needsNamespace = new Set(['maven', 'github', 'swift', 'composer']);

/** Types whose names know no case. */
const lowerCase = new Set(['pypi', 'golang', 'composer', 'github', 'hex', 'pub', 'bitnami']);

function pathOf(type: string, name: string): [path: string, subpath?: string] {
  const cased = lowerCase.has(type) ? name.toLowerCase() : name;
  if (type === 'maven') return [cased.replace(':', '/')];
  if (type === 'pypi') return [cased.replaceAll('_', '-')];
  if (type === 'swift') return [cased.replace(/^https:\/\//, '').replace(/\.git$/, '')];
  // The first element of a module path is a host name; a package without one belongs to the standard library.
  const first = cased.split('/')[0] ?? '';
  if (type === 'golang' && !first.includes('.') && first !== 'stdlib' && first !== 'toolchain')
    return ['stdlib', cased.split('/').map(encoded).join('/')];
  return [cased];
}

function known(ecosystem: string | undefined): Ecosystem | undefined {
  return ecosystem === undefined ? undefined : ecosystems.get(ecosystem.toLowerCase().split(':')[0] ?? '');
}

function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
