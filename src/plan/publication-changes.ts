import type { Comparison } from '../model/comparison.ts';
import type { CompiledAdvisory, Released } from '../model/publication.ts';
import type { PublicationChanges, PublishedFile } from '../model/publication-manifest.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { csafRoot } from '../standard/provider-paths.ts';
import { purgeUrls } from './purge.ts';

/** What becomes of one published advisory. */
type Change = keyof Pick<PublicationChanges, 'added' | 'updated' | 'withdrawn' | 'repaired' | 'unchanged'>;

/**
 * What publishing a tree changes, for its manifest.
 *
 * @param files all files of the tree that is about to be published, without the manifest
 */
export function publicationChanges(
  comparison: Comparison,
  { advisories, publisher }: Released,
  files: readonly PublishedFile[],
): PublicationChanges {
  const { before, damaged, signedAnew, tree } = comparison;
  const byChange = Map.groupBy(advisories, (advisory) => changeOf(advisory, comparison));
  const idsOf = (change: Change): string[] => (byChange.get(change) ?? []).map(({ id }) => id).sort(byCodeUnits);
  const changed = advisories.filter(({ published }) => published === undefined);
  const present = new Set(files.map(({ path }) => path));
  return {
    previous: tree.identity,
    added: idsOf('added'),
    updated: (byChange.get('updated') ?? [])
      .map((advisory) => ({ id: advisory.id, from: before.get(advisory.id)?.version ?? '', to: versionOf(advisory) }))
      .sort((a, b) => byCodeUnits(a.id, b.id)),
    withdrawn: idsOf('withdrawn'),
    repaired: idsOf('repaired'),
    unchanged: byChange.get('unchanged')?.length ?? 0,
    signed_anew: signedAnew.length,
    removed: [...tree.files.keys()].filter((path) => !present.has(path)).sort(byCodeUnits),
    purge: purgeUrls({ tree, damaged, baseUrl: publisher.baseUrl, files, changed }),
  };
}

function changeOf(advisory: CompiledAdvisory, { before, damaged }: Comparison): Change {
  const path = csafRoot + advisory.path;
  const earlier = before.get(advisory.id);
  if (advisory.published !== undefined) return 'unchanged';
  if (earlier === undefined) return damaged.has(path) ? 'repaired' : 'added';
  if (advisory.withdrawn && !earlier.withdrawn) return 'withdrawn';
  const isSpoilt = damaged.has(`${earlier.path}.asc`) && earlier.version === versionOf(advisory);
  return isSpoilt ? 'repaired' : 'updated';
}

function versionOf({ document }: CompiledAdvisory): string {
  return document.document.tracking.version;
}
