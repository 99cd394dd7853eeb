import type { AuthoredProduct } from '../model/authored.ts';
import { isRegisteredVersType } from '../standard/versions/vers-types.ts';
import { isDottedNumbers, isSemanticScheme, isSemanticVersion } from './version-order.ts';
import { type VersionSpec, versionsIn } from './version-spec.ts';

/** Ecosystems, and types of package URLs, that VERS knows by another name; `all` and `none` would say that no version matters. */
const versTypes: ReadonlyMap<string, string> = new Map([
  ['all', 'generic'],
  ['alpine', 'apk'],
  ['arch', 'alpm'],
  ['ebuild', 'gentoo'],
  ['none', 'generic'],
  ['pub', 'dart'],
]);

/** Types of package URLs that tell nothing about versions. */
const silentTypes = /^(bitbucket|docker|generic|github|gitlab|huggingface|mlflow|oci|swid)$/;

/** How versions of a product are ordered, by the catalogue: a VERS type, registered or not. Undefined where it does not tell. */
export function declaredScheme({ ecosystem, purl = '' }: AuthoredProduct): string | undefined {
  const purlType = /^pkg:\/*([^/]+)\//.exec(purl.toLowerCase())?.[1];
  const told = purlType !== undefined && silentTypes.test(purlType) ? undefined : purlType;
  const scheme = ecosystem?.toLowerCase() ?? told;
  return scheme === undefined ? undefined : (versTypes.get(scheme) ?? scheme);
}

/**
 * Name of a branch of category `product_version_range` (CSAF 2.0 §3.1.2.3.2): canonical VERS of a registered type.
 * A product without a declared scheme has semantic versions, unless the range shows that it has not.
 */
export function versName(spec: VersionSpec, declared: string | undefined): string {
  if (spec.kind === 'all') return 'vers:all/*';
  const constraints =
    spec.kind === 'exact'
      ? [quoted(spec.version)]
      : spec.bounds.map(({ comparator, version }) => comparator + quoted(version));
  const isType = declared !== undefined && isRegisteredVersType(declared);
  const type = isType ? declared : assumedType(versionsIn(spec), declared);
  return `vers:${type}/${constraints.join('|')}`;
}

/** What fits of the types for any software, by the form of versions. */
function assumedType(versions: readonly string[], scheme = 'semver'): string {
  if (isSemanticScheme(scheme) && versions.every(isSemanticVersion)) return 'semver';
  return versions.every(isDottedNumbers) ? 'intdot' : 'generic';
}

/** URL quoting of everything that could be read as a part of the range. */
function quoted(version: string): string {
  return /^[A-Za-z0-9._~+:-]*$/.test(version) ? version : percentEncoded(version);
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
