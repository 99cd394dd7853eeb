import { type KnownRule, knownRules } from '../pipeline/known-rules.ts';
import { PublisherError } from '../publisher-error.ts';
import { reportRule, reportRules } from '../report/rules.ts';
import { nearest } from '../standard/nearest.ts';
import type { CommandRun } from './command.ts';

/** `csaf-press explain`: what a test, a preset or a rule is about; without a name, a list of all. */
export const runExplain: CommandRun = async (terminal, [asked]) => {
  const rules = knownRules();
  if (asked === undefined) terminal.out(reportRules(rules, terminal));
  else
    terminal.out(
      findRules(rules, asked)
        .map((rule) => reportRule(rule, terminal))
        .join('\n'),
    );
  return 0;
};

/** The rule of a name, or all tests of a section. */
function findRules(rules: readonly KnownRule[], asked: string): readonly KnownRule[] {
  const names = new Map(rules.flatMap((rule) => [rule.name, shortName(rule)].map((name) => [name, rule])));
  const found = names.get(asked) ?? names.get(fromServiceName(asked));
  if (found !== undefined) return [found];
  const within = rules.filter(
    (rule) => /^6\./.test(shortName(rule)) && rule.name.startsWith(`csaf/${asked.replace(/^csaf\//, '')}.`),
  );
  if (within.length > 0) return within;
  const meant = nearest(asked, names.keys());
  throw new PublisherError(
    'USAGE',
    `There is no rule "${asked}".`,
    meant === undefined ? 'csaf-press explain lists all.' : `Did you mean ${meant}?`,
  );
}

function shortName({ name }: KnownRule): string {
  return name.replace(/^csaf\//, '');
}

/** `mandatoryTest_6_1_1` of csaf-validator-service is 6.1.1. */
function fromServiceName(name: string): string {
  return name.replace(/^[a-z]+Test_/, '').replaceAll('_', '.');
}
