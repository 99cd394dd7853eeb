import type { RolieServiceDocument } from '@csaf/types/rolie';
import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { json } from '../../standard/media-types.ts';
import { rolieFeedPath, rolieServicePath } from '../../standard/provider-paths.ts';
import { formatJson } from '../json-text.ts';
import { namedDistributions } from './distributions.ts';
import { rolieFeedTitle } from './rolie-feed.ts';

/** The service document: exactly the feeds that the provider metadata names (CSAF 2.0 §7.1.16). */
export function emitRolieService(released: Released, context: EmitContext): Artifact[] {
  const content = formatJson(rolieService(released, context));
  return [{ path: rolieServicePath, mediaType: json, content, seal: 'none', wave: 'metadata' }];
}

function rolieService(released: Released, context: EmitContext): RolieServiceDocument {
  const { publisher } = released;
  const collection = namedDistributions(released, context).map(({ label, publisher: { baseUrl } }) => ({
    title: rolieFeedTitle(label, publisher),
    href: `${baseUrl}${rolieFeedPath(label)}`,
    categories: { category: [{ scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }] },
  }));
  const kind = released.audience ?? 'public';
  return { service: { workspace: [{ title: `${publisher.name}: ${kind} CSAF feeds`, collection }] } };
}
