import { resolve } from 'node:path';
import { reportAudit } from '../report/audit.ts';
import { verifyTree } from '../verify/verify.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { formatOption } from './options.ts';

/** `csaf-press verify`: audits a published folder; exit code 1 when a requirement is not fulfilled. */
export const runVerify: CommandRun = async (terminal, [folder = '.'], options) => {
  terminal.progress('verifying …');
  const audit = await verifyTree(resolve(terminal.cwd, folder), { now: currentTime(terminal) });
  terminal.progress('');
  const { color, width } = terminal;
  terminal.out(reportAudit(audit, formatOption(options) === 'json' ? 'json' : 'pretty', { color, width }));
  return audit.passed ? 0 : 1;
};
