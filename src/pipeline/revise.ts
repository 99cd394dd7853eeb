import { type EditableAdvisory, openAdvisory } from '../edit/advisory-file.ts';
import { firstReleaseText, revisedText, todoLines, withdrawnText } from '../edit/changed-advisory.ts';
import { isDraftVersion, type NewRevision, newestRevision } from '../edit/revisions.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CompiledAdvisory } from '../model/publication.ts';
import { PublisherError } from '../publisher-error.ts';
import { nextVersion } from '../standard/change/next-version.ts';
import { type Assessment, assess } from './assess.ts';
import { type Earlier, type HistorySource, readEarlier } from './earlier.ts';
import { findAdvisory } from './find-advisory.ts';
import { planRevision, type Refusal, type RevisionPlan, refused, second, tooEarly } from './revision-plan.ts';

/** What became of an attempt to release or to withdraw. */
export type Revised =
  | { kind: 'revised'; file: string; revision: NewRevision; plan: RevisionPlan | undefined }
  | Refusal
  | { kind: 'faulty'; assessment: Assessment; diagnostics: Diagnostic[] };

export interface ReviseOptions {
  content: string;
  id: string;
  now: Date;
}

export interface ReleaseOptions extends ReviseOptions {
  /** The state to compare with; HEAD when absent. */
  source: HistorySource | undefined;
  /** Nothing but wording changed, even where that is not seen mechanically. */
  editorial: boolean;
  /** Puts the revision in words, knowing what it is; undefined when nobody does. */
  summarise(plan: RevisionPlan): Promise<string | undefined>;
}

/** Adds the revision under which the present state of an advisory is published. The file is written only if `check` then accepts it. */
export async function releaseAdvisory(options: ReleaseOptions): Promise<Revised> {
  const { content, id, now } = options;
  const found = await faultless(options);
  if ('kind' in found) return found;
  const { advisory, editable } = found;
  const todos = todoLines(editable.text);
  if (todos.length > 0) return leftToWrite(advisory.file, todos);
  const earlier = await stateBefore(options, editable);
  const compared = await besidePublished(advisory, earlier, options);
  const plan = planRevision({ advisory: compared, editable, earlier, now, editorial: options.editorial });
  if (plan.kind === 'refused') return plan;
  const summary = await options.summarise(plan);
  if (plan.kind === 'next' && summary === undefined) return noSummary(id, plan);
  const changed = textFor(plan, editable, summary);
  if (changed === undefined) return notEditable(advisory.file);
  return keepIfFaultless({ content, now, file: advisory.file, editable, earlier, plan, ...changed });
}

/** Says why an advisory no longer holds, and adds the revision that does so. Nothing is deleted. */
export async function withdrawAdvisory(options: ReviseOptions & { reason: string; summary: string }): Promise<Revised> {
  const { content, now, reason, summary } = options;
  const found = await faultless(options);
  if ('kind' in found) return found;
  const { advisory, editable } = found;
  const refusal = notToWithdraw(advisory);
  if (refusal !== undefined) return refusal;
  const newest = newestRevision(editable.advisory.revisions);
  const { product_tree, vulnerabilities } = advisory.document;
  const size = product_tree === undefined && vulnerabilities === undefined ? 'minor' : 'major';
  const revision = { version: nextVersion(String(newest?.version ?? '1.0.0'), size), date: second(now), summary };
  const early = tooEarly(editable, revision.date);
  if (early !== undefined) return early;
  const text = withdrawnText(editable.text, editable.advisory, { reason, revision });
  if (text === undefined) return notEditable(advisory.file);
  return keepIfFaultless({
    content,
    now,
    file: advisory.file,
    editable,
    earlier: undefined,
    plan: undefined,
    text,
    revision,
  });
}

/** The advisory, if there is nothing to mend in it. */
async function faultless({
  content,
  id,
  now,
}: ReviseOptions): Promise<{ advisory: CompiledAdvisory; editable: EditableAdvisory } | Revised> {
  const assessment = await assess({ content, now, allowInvalid: false });
  const { file, advisory } = findAdvisory(assessment, id);
  const diagnostics = errorsOf(assessment, file);
  if (diagnostics.length > 0 || advisory === undefined) return { kind: 'faulty', assessment, diagnostics };
  return { advisory, editable: await openAdvisory(content, file) };
}

function errorsOf({ diagnostics, publication }: Assessment, file: string): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ at }) => at.file === file);
  // Without publisher and catalogue there is nothing to check it with.
  return publication === undefined && own.length === 0 ? errors : own;
}

/** What was published before. An advisory that has never been anything but a draft needs no repository. */
async function stateBefore(
  { content, now, source }: ReleaseOptions,
  editable: EditableAdvisory,
): Promise<Earlier | undefined> {
  const onlyDrafts = editable.advisory.revisions.every(({ version }) => isDraftVersion(version));
  try {
    return await readEarlier(source ?? { since: 'HEAD' }, content, now);
  } catch (error) {
    const mayLack = source === undefined && onlyDrafts && error instanceof PublisherError && error.code === 'HISTORY';
    if (mayLack) return undefined;
    throw error;
  }
}

/** The advisory as it would be built beside a published tree: what only another version of csaf-press wrote otherwise is no change. */
async function besidePublished(
  advisory: CompiledAdvisory,
  earlier: Earlier | undefined,
  { content, now }: ReleaseOptions,
): Promise<CompiledAdvisory> {
  if (earlier?.tree === undefined) return advisory;
  const { publication } = await assess({ content, now, allowInvalid: false, earlier });
  return publication?.advisories.find(({ file }) => file === advisory.file) ?? advisory;
}

function textFor(
  plan: RevisionPlan,
  { text, advisory }: EditableAdvisory,
  summary: string | undefined,
): { text: string; revision: NewRevision } | undefined {
  const { date } = plan;
  if (plan.kind === 'first') return firstReleaseText(text, advisory, { date, summary });
  const revision = { version: plan.version, date, summary: summary ?? '' };
  const changed = revisedText(text, advisory, revision);
  return changed === undefined ? undefined : { text: changed, revision };
}

/** Writes the text, and the old one again if the new one has a fault that the old one had not. */
async function keepIfFaultless({
  content,
  now,
  file,
  editable,
  earlier,
  plan,
  text,
  revision,
}: {
  content: string;
  now: Date;
  file: string;
  editable: EditableAdvisory;
  earlier: Earlier | undefined;
  plan: RevisionPlan | undefined;
  text: string;
  revision: NewRevision;
}): Promise<Revised> {
  await editable.replace(text);
  const history = earlier === undefined ? {} : { earlier };
  const assessment = await assess({ content, now, allowInvalid: false, ...history }).catch(async (error: unknown) => {
    await editable.replace(editable.text);
    throw error;
  });
  const diagnostics = errorsOf(assessment, file);
  const compiled = assessment.publication?.advisories.find((advisory) => advisory.file === file);
  const isCurrent = compiled?.document.document.tracking.version === revision.version;
  if (diagnostics.length === 0 && isCurrent) return { kind: 'revised', file, revision, plan };
  await editable.replace(editable.text);
  return diagnostics.length === 0 ? overlaid(file) : { kind: 'faulty', assessment, diagnostics };
}

function notToWithdraw({ id, visibility, withdrawn }: CompiledAdvisory): Refusal | undefined {
  if (withdrawn)
    return refused(
      `${id} is withdrawn already.`,
      'Nothing is left to do; `csaf-press check` tells whether it is complete.',
    );
  if (visibility !== 'draft') return undefined;
  return refused(
    `${id} is a draft, and nobody has seen it.`,
    'Remove its file if it is not needed; withdrawing is for what was published.',
  );
}

function leftToWrite(file: string, todos: readonly { line: number; text: string }[]): Refusal {
  const lines = todos.map(({ line, text }) => `\n  line ${line}: ${text}`).join('');
  const count = todos.length === 1 ? 'one TODO is' : `${todos.length} TODOs are`;
  return refused(`In ${file} ${count} left:${lines}`, 'Write what they ask for, and remove the notes.');
}

function noSummary(id: string, { version, reasons }: Extract<RevisionPlan, { kind: 'next' }>): Refusal {
  const changes = reasons.map(({ what }) => `\n  ${what}`).join('');
  return refused(
    `${id} becomes ${version}, and nothing says what changed:${changes}`,
    'Say it in a sentence for readers: --summary "…".',
  );
}

function overlaid(file: string): Refusal {
  return refused(
    `The overlay \`csaf:\` in ${file} sets version or history of the document, so that a revision would not show.`,
    'Move `tracking` out of the overlay into `revisions`, or change it there by hand.',
  );
}

function notEditable(file: string): Refusal {
  return refused(
    `${file} is written in a way that cannot be edited mechanically (anchors, or a file in braces).`,
    'Add the revision by hand; `csaf-press check --since HEAD` tells whether it fits.',
  );
}
