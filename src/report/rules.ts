import { paintOf } from './paint.ts';
import { wrap } from './wrap.ts';

/** A rule as a report knows it. */
interface RuleToTell {
  name: string;
  group: string;
  what: string;
  facts: readonly (readonly [name: string, texts: readonly string[]])[];
  example?: { description: string; frame: string };
}

interface Paper {
  color: boolean;
  /** Columns. */
  width: number;
}

const labelWidth = 10;

/** One rule, with all that is known of it. */
export function reportRule({ name, what, facts, example }: RuleToTell, { color, width }: Paper): string {
  const paint = paintOf(color);
  const margin = ' '.repeat(labelWidth + 2);
  const labelled = (label: string, texts: readonly string[]): string[] =>
    texts
      .flatMap((text) => wrap(text, width - margin.length))
      .map((line, index) => `  ${paint.faint((index === 0 ? label : '').padEnd(labelWidth))}${line}`);
  const lines = facts.flatMap(([label, texts]) => labelled(label, texts));
  if (example !== undefined) {
    lines.push(...labelled('example', [example.description]));
    if (example.frame !== '') lines.push(...example.frame.split('\n').map((line) => `${margin}${line}`));
  }
  const [first = '', ...rest] = wrap(`${name}: ${what}.`, width);
  const heading = `${paint.strong(name)}${first.slice(name.length)}`;
  return `${[heading, ...rest.map((line) => `  ${line}`), ...lines].join('\n')}\n`;
}

/** All rules, a line each, below the names of their groups. */
export function reportRules(rules: readonly RuleToTell[], { color, width }: Paper): string {
  const paint = paintOf(color);
  const groups = Map.groupBy(rules, ({ group }) => group);
  const blocks = [...groups].map(([group, listed]) => {
    const nameWidth = Math.max(...listed.map(({ name }) => name.length));
    const margin = ' '.repeat(nameWidth + 4);
    const lines = listed.flatMap(({ name, what }) =>
      wrap(what, Math.max(20, width - margin.length)).map((line, index) =>
        index === 0 ? `  ${name.padEnd(nameWidth)}  ${line}` : `${margin}${line}`,
      ),
    );
    return [paint.strong(group), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
