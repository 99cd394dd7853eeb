import type { Input } from './inputs.ts';

/**
 * Bytes of JSON that are checked in the time that a thread takes to start: measured with documents of CISA, 40 MB a second and half a
 * second.
 */
const bytesPerStart = 20_000_000;

/** How many threads check files the soonest; 1 means that starting others would take longer than it saves. */
export function worthwhileThreads(inputs: readonly Input[], cores: number): number {
  const bytes = inputs.reduce((sum, { size }) => sum + size, 0);
  return Math.max(1, Math.min(cores, inputs.length, Math.floor(bytes / bytesPerStart)));
}
