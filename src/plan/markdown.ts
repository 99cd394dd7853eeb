import { documentSeverity } from '../emit/document-severity.ts';
import { escapeMarkdown } from '../emit/policy/markdown-text.ts';
import type { Plan, PlannedDocument, PlannedFeed } from './plan.ts';

/** Rows of the table: hosts cut off what is too long. */
const rowLimit = 100;

const changeWords: Readonly<Record<PlannedDocument['change'], string>> = {
  new: 'new',
  revised: 'revised',
  withdrawn: 'withdrawn',
  unrevised: '⚠️ changed without a revision',
  gone: '⚠️ no longer published',
};

/**
 * The plan as the summary of a pull request: Markdown in which no authored text has any effect.
 *
 * @param since the revision that it was compared with, as people name it
 */
export function formatPlan(plan: Plan, since: string): string {
  const { documents, feeds, files } = plan;
  const unseen = documents.length === 0 && feeds.length === 0 && files.length === 0;
  const parts = [
    '## What this publishes',
    ...(documents.length === 0 ? [] : [table(documents)]),
    `${unseen ? 'Nothing new. ' : ''}${remainder(plan)}Compared with ${escapeMarkdown(since)}.`,
    ...(feeds.length === 0 ? [] : [`**Feeds that change:** ${feeds.map(feedWords).join(', ')}`]),
    ...(files.length === 0 ? [] : [`**Other files that change:** ${files.map((path) => `\`${path}\``).join(', ')}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(documents: readonly PlannedDocument[]): string {
  const rows = documents.slice(0, rowLimit).map(row);
  const left = documents.length - rows.length;
  return [
    '| | advisory | version | severity | TLP |',
    '|---|---|---|---|---|',
    ...rows,
    ...(left === 0 ? [] : [`| | … and ${left} more | | | |`]),
  ].join('\n');
}

function row({ change, advisory, before }: PlannedDocument): string {
  const { document } = advisory.document;
  const { version, revision_history } = document.tracking;
  const steps = before === undefined || before === version || change === 'gone' ? version : `${before} → ${version}`;
  const revision = revision_history.find(({ number }) => number === version);
  const told = change === 'gone' || change === 'unrevised' || revision === undefined ? '' : `: ${revision.summary}`;
  const cells = [
    changeWords[change],
    `**${escapeMarkdown(advisory.id)}** ${escapeMarkdown(document.title)}`,
    escapeMarkdown(`${steps}${told}`),
    documentSeverity(advisory.document) ?? '',
    advisory.label === 'UNLABELED' ? '' : advisory.label,
  ];
  return `| ${cells.join(' | ')} |`;
}

function remainder({ documents, unchanged, heldBack, restricted }: Plan): string {
  const held = Object.entries(heldBack).filter(([, count]) => count > 0);
  const sentences = [
    ...(unchanged === 0 && documents.length > 0
      ? []
      : [
          `${unchanged} ${documents.length === 0 ? '' : 'other '}${unchanged === 1 ? 'advisory stays as it is' : 'advisories stay as they are'}.`,
        ]),
    ...(held.length === 0 ? [] : [`Held back: ${held.map(([why, count]) => `${count} ${why}`).join(', ')}.`]),
    ...(restricted === 0 ? [] : [`In the restricted tree: ${restricted}.`]),
  ];
  return sentences.map((sentence) => `${sentence} `).join('');
}

function feedWords({ title, kinds }: PlannedFeed): string {
  return `${escapeMarkdown(title)} (${kinds.join(' and ')})`;
}
