import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestDescription } from '../../src/check/csaf/conformity-test.ts';
import { presets } from '../../src/check/csaf/presets.ts';
import { sectionUrl } from '../../src/check/csaf/section.ts';
import { selectTests } from '../../src/check/csaf/selection.ts';
import { testDescriptions } from '../../src/check/csaf/test-descriptions.ts';

/** The page that lists every test. */
export const checksFile: string = join(import.meta.dirname, '../../CHECKS.md');

const marks = { start: '<!-- figures: written by hand -->', end: '<!-- end of figures -->' };

/**
 * The text of CHECKS.md, made of what the tests say about themselves.
 *
 * @param before The text that is there now: what stands between the marks of the figures is kept.
 */
export function checksPage(before: string): string {
  const tests = [...testDescriptions.values()].filter(({ id }) => id !== 'schema');
  const parts = [
    head(tests),
    presetTable(),
    figuresOf(before),
    ...sections.map((section) => sectionOf(section, tests)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function head(tests: readonly TestDescription[]): string {
  const count = (version: '2.0' | '2.1') => tests.filter(({ versions }) => versions.includes(version)).length;
  return `# What csaf-press checks

\`csaf-press validate\` checks documents of CSAF 2.0 (OASIS Standard with Errata 01) and CSAF 2.1 (Committee Specification Draft 03): the JSON schema
of the version that a document states, and then the tests of its §6, ${count('2.0')} of CSAF 2.0 and ${count('2.1')} of CSAF 2.1, ${tests.length} in all.
\`csaf-press check\` and \`build\` run those of CSAF 2.0 on what they compile. \`csaf-press explain 6.1.27.3\` tells more about a test.

A document that the schema refuses is not tested further. A document is valid when neither the schema nor a mandatory test finds an error;
recommended tests find warnings, informative tests give advice. Tests 6.3.6 and 6.3.7 need \`--online\`, 6.3.8 needs \`--spell\`, and 6.3.16 needs
\`--grammar\`.

This page is generated from what the tests say about themselves: \`npm run checks:md\`.`;
}

function presetTable(): string {
  const rows = [...presets].map(([name, { what }]) => {
    const sizes = (['2.0', '2.1'] as const).map((version) => {
      const { tests, serviceTests } = selectTests([name], version);
      return tests.length + serviceTests.length;
    });
    return row([`\`${name}\``, capitalize(what), ...sizes.map(String)]);
  });
  return `## Presets

\`--tests\` takes names of presets, sections and single tests, separated by commas: \`--tests basic,6.2.1,6.3\`. The schema is always checked. Without
\`--tests\`, it is \`extended\`.

${[row(['preset', 'what is in it', 'tests of 2.0', 'tests of 2.1']), row(['---', '---', '--:', '--:']), ...rows].join('\n')}`;
}

/** A place for a table that no generator can write. */
function figuresOf(before: string): string {
  const start = before.indexOf(marks.start);
  const end = before.indexOf(marks.end);
  const kept = start === -1 || end < start ? '\n' : before.slice(start + marks.start.length, end);
  return `${marks.start}${kept}${marks.end}`;
}

interface Section {
  number: string;
  title: string;
  group: TestDescription['group'];
  severity: string;
}

const sections: readonly Section[] = [
  {
    number: '§6.1',
    title: 'Mandatory tests',
    group: 'mandatory',
    severity: 'Errors. A document that fails one is not valid.',
  },
  {
    number: '§6.2',
    title: 'Recommended tests',
    group: 'recommended',
    severity: 'Warnings. CSAF 2.0 calls these tests optional.',
  },
  { number: '§6.3', title: 'Informative tests', group: 'informative', severity: 'Advice.' },
];

function sectionOf({ number, title, group, severity }: Section, tests: readonly TestDescription[]): string {
  const rows = tests.filter((test) => test.group === group).map(testRow);
  const header = [
    row(['test', 'title', 'what it finds', 'why it matters', 'how to mend it']),
    row(Array(5).fill('---')),
  ];
  return `## ${number} ${title}\n\n${severity}\n\n${[...header, ...rows].join('\n')}`;
}

function testRow(test: TestDescription): string {
  const { id, title, versions, what, why, mend } = test;
  const links = versions.map((version) => `[${version}](${sectionUrl(test, version)})`).join(' ');
  return row([`**${id}** ${links}`, title, what, why, mend]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (process.argv[1] === import.meta.filename) {
  const before = await readFile(checksFile, 'utf8').catch(() => '');
  await writeFile(checksFile, checksPage(before));
}
