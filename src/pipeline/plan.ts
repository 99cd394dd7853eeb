import { withContentAt } from '../history/content-at.ts';
import { findRevision } from '../history/revision.ts';
import { type Plan, planPublication } from '../plan/plan.ts';
import { type Assessment, assess } from './assess.ts';

/** What publishing would change since a revision of the repository. */
export interface PlannedPublication {
  /** Of the content as it is. */
  assessment: Assessment;
  /** Absent when an error forbids publishing. */
  plan: Plan | undefined;
  /** The revision, as people name it. */
  since: string;
  /** Why nothing of the revision could be compared with: it has errors itself. */
  incomparable: boolean;
}

/**
 * Compares what would be published with what the repository held where this branch left a revision.
 *
 * @param content the content folder
 * @param since anything that git takes for a commit
 * @throws PublisherError CONTENT_NOT_FOUND, CONTENT_UNREADABLE, HISTORY
 */
export async function planSince(content: string, since: string, now: Date): Promise<PlannedPublication> {
  const revision = await findRevision(content, since);
  const assessment = await assess({ content, now, allowInvalid: true });
  const { released, restricted } = assessment;
  if (released === undefined) return { assessment, plan: undefined, since: revision.name, incomparable: false };
  return withContentAt(revision, revision.fork ?? revision.commit, async (folder) => {
    const before = await assess({ content: folder, now, allowInvalid: true });
    const plan = planPublication(before.released, released, now, restricted);
    const hadContent = before.sources.size > 0;
    return { assessment, plan, since: revision.name, incomparable: hadContent && before.released === undefined };
  });
}
