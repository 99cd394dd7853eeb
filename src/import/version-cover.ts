import { holdsVersion } from '../compile/version-containment.ts';
import { parseVersions } from '../compile/version-spec.ts';
import { mostVersions } from './version-interval.ts';

/** Tells of versions whether any of the short forms certainly holds them; of none, where these are more than a draft takes. */
export function coverOf(texts: readonly string[], scheme: string | undefined): (version: string) => boolean {
  if (texts.length > mostVersions) return () => false;
  const specs = texts.flatMap((text) => parseVersions(text, scheme).spec ?? []);
  return (version) => specs.some((spec) => holdsVersion(spec, version, scheme));
}
