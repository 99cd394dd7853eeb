import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Run } from './lease.ts';

/** A run of this process. The name of the machine goes to a public place, so only its hash does. */
export function thisRun(): Run {
  return {
    id: randomUUID(),
    machine: createHash('sha256').update(`csaf-press ${hostname()}`).digest('hex').slice(0, 16),
    pid: process.pid,
    ticks: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
  };
}
