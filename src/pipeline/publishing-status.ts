import { cweNames } from '../check/csaf/values/cwe.ts';
import { compile } from '../compile/compile.ts';
import type { AuthoredAdvisory, AuthoredPolicy, AuthoredTimeline } from '../model/authored.ts';
import type { CompiledAdvisory, Visibility } from '../model/publication.ts';
import { readContent } from '../read/content.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { instant } from '../standard/date.ts';
import { daysBetween, momentAfter } from '../standard/duration.ts';

/** A promise of the policy, and when it falls due. */
export interface Target {
  /** `acknowledge`, `triage`, `fix`, `disclose`. */
  name: string;
  /** RFC 3339 date. */
  due: string;
  /** Negative when it is overdue. */
  daysLeft: number;
}

/** An advisory that is not published yet. */
export interface OpenAdvisory {
  id: string;
  file: string;
  title: string;
  state: 'draft' | 'embargoed';
  /** Since its vulnerability was reported, or else since its first revision. */
  ageInDays: number;
  reported?: string;
  embargoUntil?: string;
  embargoDaysLeft?: number;
  /** What is not done yet, soonest first. */
  targets: Target[];
}

/** Where the advisories of a content folder stand. */
export interface PublishingStatus {
  open: OpenAdvisory[];
  counts: Readonly<Record<Visibility, number>> & { interim: number; withdrawn: number };
  /** Files at fault, which nobody can tell anything about. */
  unreadable: string[];
}

/** Works out where everything stands; undefined when publisher.yaml or products.yaml cannot be used. */
export async function publishingStatus(content: string, now: Date): Promise<PublishingStatus | undefined> {
  const { workspace, diagnostics } = await readContent(content);
  if (workspace === undefined) return undefined;
  const { publication } = compile(workspace, { now, cweNames: cweNames() });
  const authored = new Map(workspace.advisories.map(({ path, value }) => [path, value]));
  const open = publication.advisories.flatMap((advisory) => {
    const value = authored.get(advisory.file);
    return value === undefined ? [] : openAdvisory(advisory, value, publication.policy, now);
  });
  const files = diagnostics.filter(({ severity, at }) => severity === 'error' && at.file.includes('/'));
  return {
    open: open.sort((a, b) => byCodeUnits(a.id, b.id)),
    counts: countsOf(publication.advisories),
    unreadable: [...new Set(files.map(({ at }) => at.file))],
  };
}

function openAdvisory(
  { id, file, visibility, document }: CompiledAdvisory,
  authored: AuthoredAdvisory,
  policy: AuthoredPolicy,
  now: Date,
): OpenAdvisory[] {
  if (visibility !== 'draft' && visibility !== 'embargoed') return [];
  const { embargo_until: embargo, revisions, vulnerabilities = [] } = authored;
  const timelines = vulnerabilities.flatMap(({ timeline }) => timeline ?? []);
  const reported = earliest(timelines.flatMap(({ reported: date }) => date ?? []));
  const begun = reported ?? earliest(revisions.map(({ date }) => date)) ?? now.toISOString();
  return [
    {
      id,
      file,
      title: document.document.title,
      state: visibility,
      ageInDays: Math.max(0, daysBetween(new Date(instant(begun)), now)),
      ...(reported === undefined ? {} : { reported }),
      ...(embargo === undefined
        ? {}
        : { embargoUntil: embargo, embargoDaysLeft: daysBetween(now, new Date(instant(embargo))) }),
      targets: reported === undefined ? [] : targetsOf(reported, timelines, policy, now),
    },
  ];
}

/** What ends each clock of the policy. Disclosure is over when the advisory is published, and it is not. */
const clocks: readonly {
  name: string;
  done?: keyof AuthoredTimeline;
  promise(policy: AuthoredPolicy): string | undefined;
}[] = [
  { name: 'acknowledge', done: 'acknowledged', promise: ({ targets }) => targets?.acknowledge },
  { name: 'triage', done: 'confirmed', promise: ({ targets }) => targets?.triage },
  { name: 'fix', done: 'fixed', promise: ({ targets }) => targets?.fix },
  { name: 'disclose', promise: ({ disclosure }) => disclosure?.deadline },
];

function targetsOf(
  reported: string,
  timelines: readonly AuthoredTimeline[],
  policy: AuthoredPolicy,
  now: Date,
): Target[] {
  const targets = clocks.flatMap(({ name, done, promise }) => {
    const isDone = done !== undefined && timelines.every((timeline) => timeline[done] !== undefined);
    const due = isDone ? undefined : momentAfter(new Date(instant(reported)), promise(policy) ?? '');
    return due === undefined ? [] : [{ name, due: due.toISOString().slice(0, 10), daysLeft: daysBetween(now, due) }];
  });
  return targets.sort((a, b) => a.daysLeft - b.daysLeft);
}

function countsOf(advisories: readonly CompiledAdvisory[]): PublishingStatus['counts'] {
  const counts = { public: 0, draft: 0, embargoed: 0, restricted: 0, interim: 0, withdrawn: 0 };
  for (const { visibility, withdrawn, document } of advisories) {
    counts[visibility] += 1;
    if (visibility !== 'public') continue;
    if (withdrawn) counts.withdrawn += 1;
    else if (document.document.tracking.status === 'interim') counts.interim += 1;
  }
  return counts;
}

function earliest(dates: readonly string[]): string | undefined {
  return dates.toSorted((a, b) => instant(a) - instant(b))[0];
}
