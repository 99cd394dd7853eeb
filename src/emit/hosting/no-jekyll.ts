import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';

/** Without this file GitHub Pages leaves out every folder whose name begins with a dot, `.well-known` among them. No place for a restricted tree. */
export function emitNoJekyll({ audience }: Released): Artifact[] {
  if (audience === 'restricted') return [];
  return [{ path: '.nojekyll', mediaType: text, content: '', seal: 'none', wave: 'page' }];
}
