import type { Publication, Released } from '../../model/publication.ts';
import { PublisherError } from '../../publisher-error.ts';
import { type Secret, secretsOf } from './secrets.ts';
import { textSearch } from './text-search.ts';

/** Looks at a file of a staged tree, which is not published yet. */
export type LeakGuard = (path: string, bytes: Uint8Array) => void;

/**
 * The last look at a tree before it is published: whatever the stages before have done, none of its files holds an id or a longer text
 * of an advisory that is kept from it. The guard throws PublisherError LEAK, with the names of both files and not a word of the text.
 */
export function leakGuard(publication: Publication, part: Released): LeakGuard {
  const secrets = secretsOf(publication, part);
  // Apart, because the shortest text decides how far the search leaps.
  const searches = [secrets.filter(({ whole }) => whole), secrets.filter(({ whole }) => !whole)].map(textSearch);
  return (path, bytes) => {
    for (const search of searches) {
      for (const place of [new TextEncoder().encode(path), bytes]) {
        search(place, (secret) => {
          throw leak(path, secret);
        });
      }
    }
  };
}

function leak(path: string, { file }: Secret): PublisherError {
  return new PublisherError(
    'LEAK',
    `${path} would show what ${file} keeps from those who read it; nothing was published.`,
    'If it is meant for them, say it in an advisory or the policy that they read, in the same words, or write it otherwise in one of the two. If you did neither, this is a defect of csaf-press: please report it.',
  );
}
