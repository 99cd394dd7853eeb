import { parseCase, readCases } from './fault-case.ts';

/** Where `explain` finds its examples. */
export const examplesFile = 'src/pipeline/rule-examples.ts';

/**
 * The text of {@link examplesFile}: of each rule the case whose frame is the shortest. `UPDATE_GOLDEN=1 node --test test/golden/*.test.ts`
 * writes it.
 */
export function examplesModule(): string {
  const examples = new Map<string, { description: string; frame: string }>();
  for (const [, text] of readCases()) {
    const { rule, description, report } = parseCase(text);
    const frame = frameOf(report);
    const known = examples.get(rule);
    if (frame !== '' && (known === undefined || frame.length < known.frame.length)) {
      examples.set(rule, { description, frame });
    }
  }
  const lines = [...examples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, one]) => entryOf(rule, one));
  return `${head}${lines.join('')}]);\n`;
}

const head = `/** What an author did wrong, and the line as a report shows it. */
export interface RuleExample {
  description: string;
  frame: string;
}

/** An example of each rule, from the golden cases in \`test/golden/faults/\`, whose test writes this file. */
export const ruleExamples: ReadonlyMap<string, RuleExample> = new Map<string, RuleExample>([
`;

function entryOf(rule: string, { description, frame }: { description: string; frame: string }): string {
  return `  [${quoted(rule)}, { description: ${quoted(description)}, frame: ${quoted(frame)} }],\n`;
}

/** A literal as the formatter of the code writes it: with single quotes, unless that takes more escapes. */
function quoted(text: string): string {
  const inDouble = JSON.stringify(text);
  const inSingle = `'${inDouble.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return inSingle.length <= inDouble.length ? inSingle : inDouble;
}

/** The lines of the first finding that show the file: place, text, underline. */
function frameOf(report: string): string {
  const lines = report.split('\n');
  const start = lines.findIndex((line) => /^ *--> /.test(line));
  const end = lines.findIndex((line, index) => index > start && /^ *(?:why|mend): /.test(line));
  return start < 0 || end < 0 ? '' : lines.slice(start, end).join('\n');
}
