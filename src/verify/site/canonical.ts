import type { AuditFinding, Standard } from '../../model/audit.ts';
import { shown, textAt } from '../json.ts';
import { caution, fault } from '../requirement.ts';
import type { Site } from './site.ts';

/** `canonical_url` leads to the provider metadata itself, and to no other (CSAF §7.1.7). */
export async function canonicalFaults(
  site: Site,
  metadataUrl: string,
  metadata: unknown,
  standard: Standard,
): Promise<AuditFinding[]> {
  const canonical = textAt(metadata, 'canonical_url');
  const url = URL.parse(canonical ?? '');
  // That it must be an https URL is the schema's to say.
  if (canonical === undefined || url?.protocol !== 'https:' || url.href === metadataUrl) return [];
  const [here, there] = await Promise.all([site.read(metadataUrl), site.read(url.href)]);
  const why = 'It is the name under which aggregators and downloaders know this file.';
  const mend = `Set canonical_url to where the file is, such as ${metadataUrl}.`;
  if ('fault' in there)
    return [fault(metadataUrl, `canonical_url is ${shown(canonical)}, which ${there.fault}.`, why, mend)];
  if ('bytes' in here && here.bytes.equals(there.bytes)) return [];
  // During a transition between editions, two files name each other (CSAF 2.1 §7.4).
  const say = standard === '2.1' ? caution : fault;
  return [say(metadataUrl, `canonical_url is ${shown(canonical)}, where another file is.`, why, mend)];
}
