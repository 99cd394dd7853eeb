import { releaseAdvisory } from '../pipeline/revise.ts';
import type { RevisionPlan } from '../pipeline/revision-plan.ts';
import { PublisherError } from '../publisher-error.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { historySource } from './history-source.ts';
import { pathOption, textOption } from './options.ts';
import { printRevised } from './revised.ts';
import type { Terminal } from './terminal.ts';

/** `csaf-press release ID`: the revision under which the present state is published, with its version worked out from what changed. */
export const runRelease: CommandRun = async (terminal, [id = ''], options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const outcome = await releaseAdvisory({
    content,
    id,
    now: currentTime(terminal),
    source: historySource(terminal, options),
    editorial: options.editorial === true,
    summarise: (plan) => summaryOf(terminal, options, plan),
  });
  return printRevised(terminal, content, options, 'released', outcome);
};

async function summaryOf(terminal: Terminal, options: OptionValues, plan: RevisionPlan): Promise<string | undefined> {
  const given = textOption(options, 'summary')?.trim();
  if (given === '') throw new PublisherError('USAGE', 'The summary is empty.', 'Say in a sentence what changed.');
  if (given !== undefined || terminal.interactive !== true || plan.kind === 'first') return given;
  const { askText } = await import('./prompts.ts');
  for (const { size, what } of plan.reasons) terminal.out(`  ${size}: ${what}\n`);
  const question = {
    message: `What changed, in a sentence for readers? (version ${plan.version})`,
    suggestion: '',
    tidy: (text: string) => text.trim(),
    fault: (text: string) => (text === '' ? 'Say it in a sentence.' : undefined),
  };
  return askText(question, terminal.streams);
}
