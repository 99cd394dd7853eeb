import type { Artifact } from '../../model/artifact.ts';
import { text } from '../../standard/media-types.ts';

/** Without this file GitHub Pages leaves out every folder whose name begins with a dot, `.well-known` among them. */
export function emitNoJekyll(): Artifact[] {
  return [{ path: '.nojekyll', mediaType: text, content: '', seal: 'none', wave: 'page' }];
}
