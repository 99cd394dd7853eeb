import type { Artifact, EmitContext } from '../model/artifact.ts';
import type { Released } from '../model/publication.ts';
import { listDirectories } from './csaf/directory-listing.ts';
import { emitters } from './emitters.ts';

/** Every file of the published tree but the HTML pages, unsigned. The same publication, day and keys give the same bytes. */
export function emit(released: Released, context: EmitContext): Artifact[] {
  const artifacts = emitters.flatMap((emitter) => emitter(released, context));
  return [...artifacts, ...listDirectories(artifacts)];
}
