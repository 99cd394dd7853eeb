import { authoredSource } from '../compile/authored-source.ts';
import { sha256Of } from '../history/digest.ts';
import type { Publication, Visibility } from '../model/publication.ts';
import type { Workspace } from '../model/workspace.ts';

/** Not those of drafts and embargoed advisories: whoever has a digest could try out what a short text might say. */
const published: ReadonlySet<Visibility> = new Set(['public', 'restricted']);

/** Notes on each advisory that is published somewhere the digest of what was authored. */
export function noteSourceDigests(publication: Publication, workspace: Workspace): void {
  const authored = new Map(workspace.advisories.map(({ path, value }) => [path, value]));
  for (const advisory of publication.advisories) {
    const value = authored.get(advisory.file);
    if (value === undefined || !published.has(advisory.visibility)) continue;
    advisory.sourceSha256 = sha256Of(authoredSource(workspace, value));
  }
}
