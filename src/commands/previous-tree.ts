import type { PublishedTree } from '../model/published-tree.ts';
import { openPublic } from '../pipeline/open-public.ts';
import { PublisherError } from '../publisher-error.ts';
import type { OptionValues } from './command.ts';
import { previousPlace } from './history-source.ts';
import type { Terminal } from './terminal.ts';

/**
 * The tree that `--previous` names, opened.
 *
 * @throws PublisherError USAGE, HISTORY
 */
export async function previousTree(terminal: Terminal, options: OptionValues): Promise<PublishedTree | undefined> {
  const place = previousPlace(terminal, options);
  if (place !== undefined) {
    terminal.progress('looking at what is public …');
    return openPublic(place, options.first === true);
  }
  if (options.first !== true) return undefined;
  throw new PublisherError(
    'USAGE',
    '--first goes with --previous.',
    'Name where the tree will be public: --previous URL --first.',
  );
}
