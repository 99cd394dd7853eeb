import { harmless } from './display-width.ts';
import type { Located } from './located.ts';
import { formatPretty } from './pretty.ts';

/** A file of a JUnit report. */
interface JUnitCase {
  failed: boolean;
  xml: string;
}

/** Pretty texts inside the XML are for whatever shows it, not for this terminal. */
const paper = { color: false, width: 100, summary: false };

/**
 * The XML that test runners write since JUnit, and that CI systems show: a test case for each file that was checked, a failure in it for
 * each error, and what is no error as its output. It has no times and no clock, so that it stays the same while nothing changes.
 *
 * @param files All that were checked, with those that nothing was found in.
 */
export function formatJUnit(located: readonly Located[], files: readonly string[]): string {
  const found = Map.groupBy(located, ({ file }) => file);
  const names = new Set([...files, ...found.keys()]);
  return joinJUnit([...names].map((file) => junitCase(file, found.get(file) ?? [])));
}

/** One file, with what was found in it. */
export function junitCase(file: string, located: readonly Located[]): JUnitCase {
  const isError = ({ diagnostic }: Located): boolean => diagnostic.severity === 'error';
  const failures = located.filter(isError);
  const others = located.filter((one) => !isError(one));
  const name = attribute(file);
  const inside = [
    ...failures.map(
      (one) =>
        `      <failure type="${attribute(one.diagnostic.rule)}" message="${attribute(one.diagnostic.message)}">${content(formatPretty([one], paper))}</failure>\n`,
    ),
    ...(others.length === 0 ? [] : [`      <system-out>${content(formatPretty(others, paper))}</system-out>\n`]),
  ];
  const head = `    <testcase name="${name}" classname="csaf-press" file="${name}"`;
  const xml = inside.length === 0 ? `${head}/>\n` : `${head}>\n${inside.join('')}    </testcase>\n`;
  return { failed: failures.length > 0, xml };
}

/** The whole of a report. */
export function joinJUnit(cases: readonly JUnitCase[]): string {
  const counts = `tests="${cases.length}" failures="${cases.filter(({ failed }) => failed).length}" errors="0"`;
  const body = cases.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="csaf-press" ${counts}>\n  <testsuite name="csaf-press" ${counts} skipped="0">\n${body}  </testsuite>\n</testsuites>\n`;
}

/** One line; control characters, which XML cannot hold even as references, become visible ones. */
function attribute(text: string): string {
  return escapeXml(harmless(text)).replaceAll('"', '&quot;');
}

function content(text: string): string {
  return escapeXml(`\n${text.split('\n').map(harmless).join('\n')}`);
}

/** A `>` alone would be allowed, but not behind `]]`. U+FFFE and U+FFFF are no characters of XML. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
