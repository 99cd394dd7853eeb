import type { Diagnostic } from '../model/diagnostic.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import type { Assessment } from '../pipeline/assess.ts';
import { report } from '../report/reporters.ts';
import type { OptionValues } from './command.ts';
import { knownRuleText } from './known-rule-text.ts';
import { displayPath, formatOption } from './options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/**
 * Prints findings in the format that the options ask for, with paths that can be opened from here. People see advice
 * (severity info) only with `--info`; programs that read the JSON see everything.
 *
 * @param files All files that were checked, where they are the readers' to know.
 * @param changes What a build published anew; of the formats, only `json` tells it.
 */
export function printFindings(
  terminal: Terminal,
  assessment: Pick<Assessment, 'sources'>,
  diagnostics: readonly Diagnostic[],
  content: string,
  options: OptionValues,
  files: readonly string[] = [],
  changes?: PublicationChanges,
): void {
  const format = formatOption(options);
  const everything = format === 'json' || options.info === true;
  const shown = everything ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info');
  const { color, width } = terminal;
  const prefix = `${displayPath(terminal, content)}/`;
  const about = { files, ruleText: knownRuleText, version, ...(changes && { changes }) };
  terminal.out(report(shown, assessment.sources, format, { color, width, prefix, ...about }));
}

/** Whether a finding means exit code 1. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
