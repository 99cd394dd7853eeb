import { PublisherError } from '../publisher-error.ts';
import type { Terminal } from './terminal.ts';

/** The moment that a run takes for now: `SOURCE_DATE_EPOCH` (seconds since 1970) when set, so that a build can be repeated; otherwise the clock. */
export function currentTime(terminal: Terminal): Date {
  const epoch = terminal.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return terminal.clock();
  const now = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(now.getTime())) {
    throw new PublisherError(
      'CLOCK',
      `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds since 1970.`,
      'Unset it, or set it for example to the time of the last commit: SOURCE_DATE_EPOCH=$(git log -1 --format=%ct).',
    );
  }
  return now;
}
