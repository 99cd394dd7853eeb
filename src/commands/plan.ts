import { planSince } from '../pipeline/plan.ts';
import { formatPlan } from '../plan/markdown.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { isError } from './findings.ts';
import { pathOption, textOption } from './options.ts';

/** `csaf-press plan`: what publishing would change, as Markdown for the summary of a pull request. Speaks of nothing that is held back. */
export const runPlan: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  terminal.progress('planning …');
  const { assessment, plan, since, incomparable } = await planSince(
    content,
    textOption(options, 'since') ?? 'HEAD',
    currentTime(terminal),
  );
  terminal.progress('');
  if (plan === undefined) {
    const errors = assessment.diagnostics.filter(isError).length;
    terminal.out(
      `## What this publishes\n\nNothing, while there ${errors === 1 ? 'is 1 error' : `are ${errors} errors`}.\n`,
    );
    return 1;
  }
  terminal.out(formatPlan(plan, since));
  if (incomparable) {
    terminal.out(`\nThe advisories at ${since} have errors themselves, so everything counts as new.\n`);
  }
  return 0;
};
