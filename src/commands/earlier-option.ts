import { type Earlier, readEarlier } from '../pipeline/earlier.ts';
import { currentTime } from './clock.ts';
import type { OptionValues } from './command.ts';
import { historySource } from './history-source.ts';
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
  const source = historySource(terminal, options);
  return source && readEarlier(source, content, currentTime(terminal));
}
