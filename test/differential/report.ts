import { type Comparison, threw } from './comparison.ts';
import { type Disagreement, disagreements } from './disagreements.ts';
import type { Tally, Unexplained } from './tally.ts';

/** The result as text, with so many samples of each kind of unexplained disagreement. */
export function report(tally: Tally, samples: number): string {
  const known = disagreements.flatMap((one) => {
    const count = totalOf(tally, one);
    return count === 0
      ? []
      : [`  ${String(count).padStart(6)}  ${one.tests.join(', ')} (${one.versions.join(', ')}): ${one.reason}`];
  });
  const byTest = Map.groupBy(tally.unexplained, ({ comparison: { version, test } }) => `${version} ${test}`);
  const unknown = [...byTest].flatMap(([test, list]) => [
    `UNEXPLAINED ${test}: ${list.length}`,
    ...list.slice(0, samples).map(described),
  ]);
  const total = disagreements.reduce((sum, one) => sum + totalOf(tally, one), 0);
  return [
    `${tally.compared} verdicts compared`,
    ...known,
    ...unknown,
    `${total} disagreements are explained, ${tally.unexplained.length} are not`,
  ].join('\n');
}

/** The known disagreements that occurred, as a table. */
export function markdownTable(tally: Tally): string {
  const rows = disagreements.flatMap((one) => {
    const counts = tally.countsOf(one);
    const tests = one.tests.filter((test) => counts.has(test)).join(', ');
    const row = [
      tests,
      one.versions.join(', '),
      totalOf(tally, one),
      rights[one.right],
      one.reason.replaceAll('|', '\\|'),
    ];
    return counts.size === 0 ? [] : [`| ${row.join(' | ')} |`];
  });
  return ['| Tests | CSAF | Count | Right | Why |', '|---|---|---|---|---|', ...rows].join('\n');
}

const rights: Readonly<Record<Disagreement['right'], string>> = { ours: 'csaf-press', open: 'left open' };

function totalOf(tally: Tally, disagreement: Disagreement): number {
  return [...tally.countsOf(disagreement).values()].reduce((sum, count) => sum + count, 0);
}

function described({ subject, comparison }: Unexplained): string {
  return `    ${subject}\n      ours:   ${ours(comparison)}\n      theirs: ${theirs(comparison)}`;
}

function ours({ ours }: Comparison): string {
  if (ours.length === 0) return 'passes';
  return `fails at ${ours
    .slice(0, 3)
    .map(({ pointer, subject }) => `${pointer} ${subject ?? ''}`)
    .join(', ')}`;
}

function theirs({ theirs }: Comparison): string {
  if (threw(theirs)) return `throws: ${theirs.threw}`;
  return theirs.length > 0 ? `fails at ${theirs.slice(0, 3).join(', ')}` : 'passes';
}
