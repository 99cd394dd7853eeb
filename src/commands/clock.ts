import { PublisherError } from '../publisher-error.ts';
import type { Terminal } from './terminal.ts';

/** Clocks of different machines may differ by this much; in milliseconds. */
const tolerance = 5 * 60 * 1000;

/**
 * The moment that a run takes for now: `SOURCE_DATE_EPOCH` (seconds since 1970) when set, so that a build can be repeated; otherwise the clock.
 *
 * @throws PublisherError CLOCK when it is no number of seconds, or later than the clock: it would end embargoes before their time
 */
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
  if (now.getTime() > terminal.clock().getTime() + tolerance) {
    throw new PublisherError(
      'CLOCK',
      `SOURCE_DATE_EPOCH is ${epoch}, which is ${now.toISOString()} and still to come: embargoes would end before their time.`,
      'Unset it, or set it to a moment that is past.',
    );
  }
  return now;
}
