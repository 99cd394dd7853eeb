import { leakGuard } from '../check/leaks/guard.ts';
import type { Publication, Released } from '../model/publication.ts';
import { holdsRestricted } from '../write/output-folder.ts';
import { swapIn } from '../write/swap.ts';
import type { Written } from '../write/tree.ts';
import { type PublishOptions, publish } from './publish.ts';

/** What is to be published, and all that it was taken from, so that nothing else can slip in. */
export interface PublishedParts {
  publication: Publication;
  released: Released;
  /** Absent when there is no restricted tree. */
  restricted: Released | undefined;
}

/** What was written. */
export interface WrittenParts {
  open: Written;
  restricted: Written | undefined;
  /** Whether the folder of the restricted tree still holds one that nothing renews any more. */
  staleRestricted: boolean;
}

/**
 * Publishes the public part and, where the publisher has a place for it, the restricted one: both trees take their places together, or
 * neither does. Before that each is searched for what is kept from its readers.
 *
 * @param outRestricted folder that receives the restricted tree; without one it is never made, and nothing in it is touched
 * @throws PublisherError OUTPUT_UNWRITABLE, SITE, LEAK
 */
export async function publishParts(
  { publication, released, restricted }: PublishedParts,
  options: PublishOptions,
  outRestricted: string,
): Promise<WrittenParts> {
  const { out, keep } = options;
  const open = { ...options, keep: [...keep, outRestricted], inspect: leakGuard(publication, released) };
  if (restricted === undefined) {
    const staleRestricted = await holdsRestricted(outRestricted);
    return { open: await publish(released, open), restricted: undefined, staleRestricted };
  }
  let written: Written | undefined;
  // What is public has nothing to do with it.
  const { comparison: _public, ...alike } = options;
  const closed = {
    ...alike,
    out: outRestricted,
    keep: [...keep, out],
    inspect: leakGuard(publication, restricted),
  };
  const writtenRestricted = await publish(restricted, {
    ...closed,
    place: async (restrictedTree) => {
      written = await publish(released, { ...open, place: (openTree) => swapIn(restrictedTree, openTree) });
    },
  });
  if (written === undefined) throw new Error('the restricted tree was published without the public one');
  return { open: written, restricted: writtenRestricted, staleRestricted: false };
}
