import type { SourceRecord } from './source-record.ts';

/** A text that a maintainer has to write. Rule `authoring/todo` keeps it out of what is published. */
export function todo(words: string): string {
  return `TODO: ${words}`;
}

/** Longest summary that is taken over, in characters: two sentences. */
const longestSummary = 300;

/** The first sentences of the first paragraph of prose; undefined where that is too long to be a summary. */
export function summaryOf(description: string): string | undefined {
  const paragraph = description
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .find(
      (one) =>
        /^[\p{L}\p{N}"'`(*_[]/u.test(one) && !/^([*+-]|\d+[.)])\s|^```|^#|\|.*\|/m.test(one) && /\p{L}{2}/u.test(one),
    );
  if (paragraph === undefined) return undefined;
  const sentences = paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+(?=[\p{Lu}`"(])/u);
  let summary = '';
  for (const sentence of sentences) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length > longestSummary) break;
    summary = longer;
  }
  return summary === '' ? undefined : summary;
}

/** What a description in GitHub's usual sections tells of fixes, workarounds and withdrawal, and the rest of it. */
export interface DescriptionParts {
  description: string | undefined;
  remediations: SourceRecord['remediations'];
  withdrawal: string | undefined;
}

const kinds: readonly [heading: RegExp, kind: 'fix' | 'workaround' | 'withdrawal'][] = [
  [/^(patch(es)?|fix(es)?|solutions?|remediation)\b/i, 'fix'],
  [/^(workarounds?|mitigations?)\b/i, 'workaround'],
  [/^withdrawn\b/i, 'withdrawal'],
];

const saysNothing = /^[\s*_-]*(none|n\/?a|not available|no (known )?workarounds?|there (is|are) no)\b[^\n]{0,200}$/i;

/** Takes the sections apart whose heading tells their kind. */
export function partsOf(markdown: string | undefined): DescriptionParts {
  const parts: DescriptionParts = { description: undefined, remediations: [], withdrawal: undefined };
  const kept: { heading: string; body: string }[] = [];
  for (const { heading, text } of sectionsOf(markdown ?? '')) {
    const body = text.trim();
    const kind = kinds.find(([pattern]) => pattern.test(heading))?.[1];
    if (kind === undefined || body === '' || (kind === 'workaround' && saysNothing.test(body)))
      kept.push({ heading, body });
    else if (kind === 'withdrawal') parts.withdrawal ??= body;
    else parts.remediations.push({ kind, text: body });
  }
  const description = joined(kept.filter(({ heading, body }) => `${heading}${body}` !== ''));
  if (description !== '') parts.description = description;
  parts.withdrawal ??= /[^.(\n]*\bwithdrawn\b[^.\n]*\b(because|on the grounds|since)\b[^.\n]*\./i
    .exec(description)?.[0]
    .trim();
  return parts;
}

/** A heading says nothing about a text that has only that one. */
function joined(sections: readonly { heading: string; body: string }[]): string {
  const [only, ...more] = sections;
  if (only !== undefined && more.length === 0 && usualHeading.test(only.heading)) return only.body;
  return sections
    .map(({ heading, body }) => (heading === '' ? body : `### ${heading}\n\n${body}`))
    .join('\n\n')
    .trim();
}

const usualHeading = /^(impact|summary|description|details|overview)\b[^\n]*$/i;

/** Text before the first heading, then one section a heading. A `#` in a block of code is none. */
function sectionsOf(markdown: string): { heading: string; text: string }[] {
  const sections = [{ heading: '', text: '' }];
  let code = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) code = !code;
    const heading = code ? undefined : /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    const last = sections.at(-1);
    if (heading !== undefined && heading !== '') sections.push({ heading, text: '' });
    else if (last !== undefined) last.text += `${line}\n`;
  }
  return sections;
}
