import type { RolieServiceDocument } from '@csaf/types/rolie';
import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { json } from '../../standard/media-types.ts';
import { rolieFeedPath, rolieServicePath } from '../../standard/provider-paths.ts';
import { formatJson } from '../json-text.ts';
import { distributions } from './distributions.ts';
import { rolieFeedTitle } from './rolie-feed.ts';

/** The service document: exactly the feeds that the provider metadata names (CSAF 2.0 §7.1.16). */
export function emitRolieService(released: Released, context: EmitContext): Artifact[] {
  const content = formatJson(rolieService(released, context));
  return [{ path: rolieServicePath, mediaType: json, content, seal: 'none', wave: 'metadata' }];
}

function rolieService(released: Released, context: EmitContext): RolieServiceDocument {
  const { publisher } = released;
  const collection = distributions(released, context).map(({ label }) => ({
    title: rolieFeedTitle(label, publisher),
    href: `${publisher.baseUrl}${rolieFeedPath(label)}`,
    categories: { category: [{ scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }] },
  }));
  return { service: { workspace: [{ title: `${publisher.name}: public CSAF feeds`, collection }] } };
}
