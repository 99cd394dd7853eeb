import type { Revised } from '../pipeline/revise.ts';
import type { ExitCode, OptionValues } from './command.ts';
import { printFindings } from './findings.ts';
import { displayPath } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Tells what became of an attempt to release or to withdraw; exit code 1 when nothing was written. */
export function printRevised(
  terminal: Terminal,
  content: string,
  options: OptionValues,
  verb: string,
  outcome: Revised,
): ExitCode {
  if (outcome.kind === 'refused') {
    terminal.err(`Not ${verb}. ${outcome.message}\n  mend: ${outcome.mend}\n`);
    return 1;
  }
  if (outcome.kind === 'faulty') {
    const { assessment, diagnostics } = outcome;
    printFindings(terminal, assessment, diagnostics, content, options, [...assessment.sources.keys()]);
    terminal.err(`Not ${verb}: mend this first.\n`);
    return 1;
  }
  const { file, plan, revision } = outcome;
  const size = plan?.kind === 'next' ? `, a ${plan.size} change` : '';
  terminal.out(`${displayPath(terminal, content)}/${file}: version ${revision.version} of ${revision.date}${size}.\n`);
  if (plan?.kind === 'next') for (const { size: each, what } of plan.reasons) terminal.out(`  ${each}: ${what}\n`);
  terminal.out(
    `Commit it; the next build publishes it${plan?.kind === 'first' && Date.parse(plan.date) > terminal.clock().getTime() ? ' when its day has come' : ''}.\n`,
  );
  return 0;
}
