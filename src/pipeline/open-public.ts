import { emptyTree, openPublishedTree } from '../history/published-tree.ts';
import type { PublishedTree, TreePlace } from '../model/published-tree.ts';
import { PublisherError } from '../publisher-error.ts';
import { providerMetadataPath } from '../standard/provider-paths.ts';
import { manifestPath } from '../standard/site-paths.ts';

/**
 * Opens what is public.
 *
 * @param isFirst nothing is published yet, as whoever builds says. A wrong address must not look like that: every advisory would be
 *   announced as new.
 * @throws PublisherError HISTORY when nothing is published there and `isFirst` does not say so, or the other way round
 */
export async function openPublic(place: TreePlace, isFirst: boolean): Promise<PublishedTree> {
  const tree = await openPublishedTree(place);
  if (tree === undefined && isFirst) return emptyTree(place.name);
  if (tree === undefined) throw nothing(place.name);
  if (!isFirst) return tree;
  throw new PublisherError(
    'HISTORY',
    `--first says that nothing is published yet, and ${tree.name} is published.`,
    'Leave out --first.',
  );
}

function nothing(name: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `Nothing is published at ${name}: there is neither ${manifestPath}, nor ${providerMetadataPath}, nor a CSAF document.`,
    'Name the base URL of the site, or the folder of a published tree, such as the output of the last build. If nothing was ever published: build with --first.',
  );
}
