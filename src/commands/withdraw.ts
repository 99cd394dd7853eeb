import { withdrawAdvisory } from '../pipeline/revise.ts';
import { PublisherError } from '../publisher-error.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { pathOption, textOption } from './options.ts';
import { printRevised } from './revised.ts';

/** `csaf-press withdraw ID --reason TEXT`: the advisory stays published, and says that it no longer holds, and why. */
export const runWithdraw: CommandRun = async (terminal, [id = ''], options) => {
  const reason = textOption(options, 'reason')?.trim() ?? '';
  if (reason === '') {
    throw new PublisherError(
      'USAGE',
      'An advisory is not withdrawn without a reason.',
      'Tell its readers why it no longer holds: --reason "The report was wrong: …".',
    );
  }
  const content = pathOption(terminal, options, 'content', 'advisories');
  const summary = textOption(options, 'summary')?.trim() || 'Withdrawn';
  const outcome = await withdrawAdvisory({ content, id, now: currentTime(terminal), reason, summary });
  return printRevised(terminal, content, options, 'withdrawn', outcome);
};
