import { knownRules } from '../pipeline/known-rules.ts';
import type { RuleText } from '../report/rule-text.ts';

let texts: ReadonlyMap<string, RuleText> | undefined;

/** The words of a rule for reports that list rules; worked out when the first is asked for, since most reports list none. */
export function knownRuleText(id: string): RuleText | undefined {
  texts ??= new Map(
    knownRules().map(({ name, what, facts }) => {
      const fact = (label: string): string | undefined => facts.find(([known]) => known === label)?.[1][0];
      const url = fact('read');
      const mend = fact('in YAML') ?? fact('mend') ?? '';
      return [name, { what: `${what}.`, why: fact('why') ?? '', mend, ...(url === undefined ? {} : { url }) }];
    }),
  );
  return texts.get(id);
}
