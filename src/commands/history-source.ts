import { setTimeout as pause } from 'node:timers/promises';
import type { TreePlace } from '../model/published-tree.ts';
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
  const previous = previousPlace(terminal, options);
  if (previous === undefined) return since === undefined ? undefined : { since };
  if (since !== undefined) {
    throw new PublisherError(
      'USAGE',
      '--since and --previous both tell what was published.',
      'Give --since REV in a clone of the repository, or --previous DIR where there is only a published tree.',
    );
  }
  return { previous };
}

/** The published tree that `--previous` names: a folder, or the address of a site. */
export function previousPlace(terminal: Terminal, options: OptionValues): TreePlace | undefined {
  const text = textOption(options, 'previous');
  if (text === undefined) return undefined;
  const access = { fetch, pause: async (milliseconds: number) => pause(milliseconds) };
  if (/^https?:\/\//i.test(text)) return { place: text, name: text, access };
  const place = pathOption(terminal, options, 'previous', '');
  return { place, name: displayPath(terminal, place), access };
}
