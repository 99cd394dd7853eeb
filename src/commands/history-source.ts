import type { HistorySource } from '../pipeline/earlier.ts';
import { PublisherError } from '../publisher-error.ts';
import type { OptionValues } from './command.ts';
import { displayPath, pathOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * What the options name as published before.
 *
 * @throws PublisherError USAGE for two at once
 */
export function historySource(terminal: Terminal, options: OptionValues): HistorySource | undefined {
  const since = textOption(options, 'since');
  if (textOption(options, 'previous') === undefined) return since === undefined ? undefined : { since };
  if (since !== undefined) {
    throw new PublisherError(
      'USAGE',
      '--since and --previous both tell what was published.',
      'Give --since REV in a clone of the repository, or --previous DIR where there is only a published tree.',
    );
  }
  const previous = pathOption(terminal, options, 'previous', '');
  return { previous, name: displayPath(terminal, previous) };
}
