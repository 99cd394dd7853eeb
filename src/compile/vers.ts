import type { AuthoredProduct } from '../model/authored.ts';
import { isDottedNumbers, isSemanticVersion } from './version-order.ts';
import { type VersionSpec, versionsIn } from './version-spec.ts';

/** Package URL types whose versions follow a `vers` scheme of another name; types that have no order of versions map to none. */
const schemesOfTypes: ReadonlyMap<string, string | undefined> = new Map([
  ['apk', 'alpine'],
  ['alpm', 'arch'],
  ['ebuild', 'gentoo'],
  ...['bitbucket', 'docker', 'generic', 'github', 'gitlab', 'huggingface', 'mlflow', 'oci', 'swid'].map(
    (type): [string, undefined] => [type, undefined],
  ),
]);

/** The `vers` scheme that the catalogue gives a product, or undefined where it gives none. */
export function declaredScheme(product: AuthoredProduct): string | undefined {
  if (product.ecosystem !== undefined) return product.ecosystem.toLowerCase();
  const type = /^pkg:\/*([^/]+)\//i.exec(product.purl ?? '')?.[1]?.toLowerCase();
  if (type === undefined) return undefined;
  return schemesOfTypes.has(type) ? schemesOfTypes.get(type) : type;
}

/**
 * Name of a branch of category `product_version_range` (CSAF 2.0 §3.1.2.3.2): canonical `vers`. A product
 * without a declared scheme has semantic versions, unless the range shows that it has not.
 */
export function versName(spec: VersionSpec, declared: string | undefined): string {
  if (spec.kind === 'all') return 'vers:all/*';
  const constraints =
    spec.kind === 'exact'
      ? [quoted(spec.version)]
      : spec.bounds.map(({ comparator, version }) => comparator + quoted(version));
  return `vers:${declared ?? assumedScheme(versionsIn(spec))}/${constraints.join('|')}`;
}

function assumedScheme(versions: string[]): string {
  if (versions.every(isSemanticVersion)) return 'semver';
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
