import { type Earlier, readEarlier } from '../pipeline/earlier.ts';
import { PublisherError } from '../publisher-error.ts';
import { currentTime } from './clock.ts';
import type { OptionValues } from './command.ts';
import { displayPath, pathOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * What was published before, if the options name it.
 *
 * @throws PublisherError USAGE, HISTORY
 */
export async function earlierOption(
  terminal: Terminal,
  options: OptionValues,
  content: string,
): Promise<Earlier | undefined> {
  const since = textOption(options, 'since');
  const previous = textOption(options, 'previous');
  if (since !== undefined && previous !== undefined) {
    throw new PublisherError(
      'USAGE',
      '--since and --previous both tell what was published.',
      'Give --since REV in a clone of the repository, or --previous DIR where there is only a published tree.',
    );
  }
  const now = currentTime(terminal);
  if (since !== undefined) return readEarlier({ since }, content, now);
  if (previous === undefined) return undefined;
  const folder = pathOption(terminal, options, 'previous', '');
  return readEarlier({ previous: folder, name: displayPath(terminal, folder) }, content, now);
}
