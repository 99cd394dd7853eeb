import type { ProductIdentificationHelper } from '@csaf/types/csaf-2.0';
import type { AuthoredProduct } from '../model/authored.ts';
import { present } from './present.ts';
import type { VersionSpec } from './version-spec.ts';

/** How to recognise a product among one's assets (CSAF 2.0 §3.1.3.3); undefined when the catalogue has nothing to tell. */
export function identificationHelper(
  product: AuthoredProduct,
  spec: VersionSpec,
): ProductIdentificationHelper | undefined {
  const version = spec.kind === 'exact' ? spec.version : undefined;
  const helper = present<ProductIdentificationHelper>({
    cpe: product.cpe === undefined ? undefined : withCpeVersion(product.cpe, version),
    model_numbers: product.model_numbers,
    purl: product.purl === undefined ? undefined : withPurlVersion(product.purl, version),
    skus: product.skus,
  });
  return Object.keys(helper).length === 0 ? undefined : helper;
}

/** The CPE name with its version, where it leaves the version open and the version can be said in CPE at all. */
export function withCpeVersion(cpe: string, version: string | undefined): string {
  if (version === undefined) return cpe;
  return cpe.startsWith('cpe:2.3:') ? withFormattedVersion(cpe, version) : withUriVersion(cpe, version);
}

/** Formatted string binding of CPE 2.3: `cpe:2.3:part:vendor:product:version:…`, signs escaped by a backslash. */
function withFormattedVersion(cpe: string, version: string): string {
  const fields = cpe.match(/(?:\\.|[^:\\])+/g) ?? [];
  // Beyond printable ASCII CPE has no spelling, and a lone hyphen means "not applicable".
  if (fields[5] !== '*' || !/^[ -~]+$/.test(version) || version === '-') return cpe;
  fields[5] = version.replaceAll(' ', '_').replace(/[^A-Za-z0-9_.-]/g, '\\$&');
  return fields.join(':');
}

/** URI binding of CPE 2.2: `cpe:/part:vendor:product:version`, signs percent-encoded. */
function withUriVersion(cpe: string, version: string): string {
  const fields = cpe.split(':');
  if (fields.length < 4 || !['', '*', undefined].includes(fields[4]) || !/^[ -~]+$/.test(version) || version === '-')
    return cpe;
  fields[4] = version
    .replaceAll(' ', '_')
    .replace(/[^A-Za-z0-9._-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return fields.join(':');
}

/** The package URL with its version, before qualifiers and subpath. */
export function withPurlVersion(purl: string, version: string | undefined): string {
  const [, path = purl, rest = ''] = /^([^?#]*)(.*)$/s.exec(purl) ?? [];
  if (version === undefined || path.lastIndexOf('@') > path.lastIndexOf('/')) return purl;
  return `${path}@${encodeURIComponent(version.toWellFormed()).replaceAll('%3A', ':')}${rest}`;
}
