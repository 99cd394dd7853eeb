import { type OpenAdvisory, type PublishingStatus, publishingStatus } from '../pipeline/publishing-status.ts';
import { PublisherError } from '../publisher-error.ts';
import { displayWidth, harmless } from '../report/display-width.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { displayPath, formatOption, pathOption } from './options.ts';

/** `csaf-press status`: what is not published yet, with its clocks, and how much is. For the team alone: it names drafts and embargoes. */
export const runStatus: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const now = currentTime(terminal);
  const status = await publishingStatus(content, now);
  if (status === undefined) {
    throw new PublisherError(
      'CONTENT_UNREADABLE',
      `publisher.yaml or products.yaml in ${displayPath(terminal, content)}/ cannot be used.`,
      'Mend it first; `csaf-press check` says what is wrong.',
    );
  }
  if (formatOption(options) === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, now: now.toISOString(), ...status }, null, 2)}\n`);
    return 0;
  }
  terminal.out(status.open.length === 0 ? 'No drafts and no embargoes.\n' : tableOf(status.open));
  terminal.out(`\n${countsIn(status)}\n`);
  return 0;
};

const head = ['ADVISORY', 'STATE', 'AGE', 'EMBARGO', 'NEXT TARGET'];

/** One line of clocks for each, in columns as wide as they must be, and the title below it. */
function tableOf(open: readonly OpenAdvisory[]): string {
  const rows = [head, ...open.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const [names = '', ...lines] = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [names, ...lines.flatMap((line, index) => [line, `  ${harmless(open[index]?.title ?? '')}`]), ''].join('\n');
}

function rowOf({ id, state, ageInDays, embargoUntil, embargoDaysLeft = 0, targets }: OpenAdvisory): string[] {
  const [next] = targets;
  return [
    harmless(id),
    state,
    days(ageInDays),
    embargoUntil === undefined ? '–' : `${embargoUntil.slice(0, 10)}, ${left(embargoDaysLeft, 'over')}`,
    next === undefined ? '–' : `${next.name} by ${next.due}, ${left(next.daysLeft, 'overdue')}`,
  ];
}

function left(count: number, past: string): string {
  return count < 0 ? `${days(-count)} ${past}` : `${days(count)} left`;
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function countsIn({ counts, unreadable }: PublishingStatus): string {
  const parts = [
    counts.interim > 0 ? `${counts.interim} interim` : '',
    counts.withdrawn > 0 ? `${counts.withdrawn} withdrawn` : '',
  ].filter((part) => part !== '');
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  const lines = [
    `Public: ${counts.public}${detail}. Drafts: ${counts.draft}. Embargoed: ${counts.embargoed}. Restricted: ${counts.restricted}.`,
  ];
  if (unreadable.length > 0)
    lines.push(`At fault, and in none of these: ${unreadable.join(', ')}; see csaf-press check.`);
  return lines.join('\n');
}
