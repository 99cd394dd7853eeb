import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { json } from '../../standard/media-types.ts';
import { csafRoot } from '../../standard/provider-paths.ts';
import { formatJson } from '../json-text.ts';
import { currentRelease } from './distributions.ts';

/** The CSAF documents (CSAF 2.0 §7.1.1, §7.1.2 and §7.1.11). Compiling has put their keys in order; what is published already stays byte for byte. */
export function emitDocuments({ advisories }: Released): Artifact[] {
  return advisories.map((advisory) => ({
    path: `${csafRoot}${advisory.path}`,
    mediaType: json,
    content: advisory.published?.text ?? formatJson(advisory.document),
    seal: 'detached',
    wave: 'document',
    date: currentRelease(advisory),
    ...(advisory.published?.signature === undefined ? {} : { signature: advisory.published.signature }),
    ...(advisory.sourceSha256 === undefined ? {} : { sourceSha256: advisory.sourceSha256 }),
  }));
}
