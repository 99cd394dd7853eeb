import { quote } from '../quote.ts';
import type { Purl } from '../values/purl.ts';
import { type CategorizedStrings, isSameVersion, suggestsWildcard } from './categorized-strings.ts';

/** Types whose namespace is the vendor, by their registered definitions. */
const vendorTypes: ReadonlySet<string> = new Set([
  'alpm',
  'apk',
  'bitbucket',
  'composer',
  'deb',
  'github',
  'qpkg',
  'rpm',
]);

/** Types whose packages are built for an architecture, with the qualifier `arch`. */
const architectureTypes: ReadonlySet<string> = new Set(['alpm', 'apk', 'deb', 'rpm']);

/** What a PURL leaves out or says otherwise than the branches above its product, in words (CSAF 2.1 §6.2.42). */
export function differencesOfPurl(purl: Purl, branches: CategorizedStrings): string[] {
  const found: string[] = [];
  const { type, namespace, qualifiers } = purl;
  if (branches.get('vendor') !== undefined && vendorTypes.has(type) && namespace.length === 0)
    found.push('it has no namespace');
  if (branches.get('architecture') !== undefined && architectureTypes.has(type) && !qualifiers.has('arch'))
    found.push('it has no `arch`');
  return [...found, ...wildcards(purl, branches), ...versionFaults(purl, branches)];
}

function wildcards({ namespace, name }: Purl, branches: CategorizedStrings): string[] {
  const vendor = branches.get('vendor') ?? '*';
  const product = branches.get('product_name') ?? '*';
  const found: string[] = [];
  if (namespace.some((segment) => segment.includes('*')) && !suggestsWildcard(vendor))
    found.push('its namespace has a wildcard');
  if (name.includes('*') && !suggestsWildcard(product)) found.push('its name has a wildcard');
  return found;
}

function versionFaults(purl: Purl, branches: CategorizedStrings): string[] {
  const { version, qualifiers, name } = purl;
  const expected = branches.get('product_version');
  if (expected === undefined) {
    const isRange = branches.get('product_version_range') !== undefined;
    return isRange && version !== undefined ? [`its version is ${quote(version)} alone`] : [];
  }
  if (suggestsWildcard(expected) || isDigest(version)) return [];
  if (version === undefined) return ['it has no version'];
  const context = [name, ...purl.namespace, ...qualifiers.values()];
  const lower = [branches.get('service_pack') ?? '', branches.get('patch_level') ?? ''];
  const epoch = qualifiers.get('epoch');
  const written = epoch === undefined ? [version] : [version, `${epoch}:${version}`];
  const isSame = written.some((text) => isSameVersion(expected, text, context) || isSameVersion(text, expected, lower));
  return isSame ? [] : [`its version is ${quote(version)}`];
}

/** Images go by the digest of their content, which no branch tells. */
function isDigest(version: string | undefined): boolean {
  return version !== undefined && /^sha(?:256|512):/.test(version);
}
