import { check } from '../check/check.ts';
import { cweNames } from '../check/csaf/values/cwe.ts';
import { compile } from '../compile/compile.ts';
import { withContentAt } from '../history/content-at.ts';
import { readPublishedDocuments } from '../history/published-documents.ts';
import { findRevision, type GitRevision } from '../history/revision.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EarlierAdvisory, EarlierPublication } from '../model/history.ts';
import type { Compilation } from '../model/publication.ts';
import type { PublishedTree, TreePlace } from '../model/published-tree.ts';
import type { Reading } from '../model/workspace.ts';
import { readContent } from '../read/content.ts';
import { openPublic } from './open-public.ts';
import { earlierAdvisory } from './published-history.ts';

/** Where to find what was published: a revision of the content's own repository, or a published tree. */
export type HistorySource = { since: string } | { previous: TreePlace };

/** What was published before, and what it was made from. */
export interface Earlier {
  publication: EarlierPublication;
  /** Texts of the content folder then, and where the branch began. Empty for a published tree, which has none. */
  contents: ReadonlyMap<string, string>[];
  /** What a check found then; worked out when it is first asked for. */
  findings(): readonly Diagnostic[];
  /** The published tree, if it is one. */
  tree?: PublishedTree;
}

interface EarlierContent extends Reading {
  compilation: Compilation | undefined;
}

/**
 * Finds what was published before.
 *
 * @throws PublisherError HISTORY when it cannot be had
 */
export async function readEarlier(source: HistorySource, content: string, now: Date): Promise<Earlier> {
  if ('previous' in source) return { ...(await readPublished(source.previous)), contents: [], findings: () => [] };
  const revision = await findRevision(content, source.since);
  const at = await readCommit(revision, revision.commit, now);
  const fork = await readFork(revision, at, now);
  return {
    publication: {
      name: revision.name,
      advisories: advisoriesOf(at),
      ...(fork === undefined ? {} : { fork: advisoriesOf(fork) }),
      unreadable: faultyFiles(at).filter((file) => file.includes('/') || at.workspace === undefined),
    },
    contents: [at, ...(fork === undefined || fork === at ? [] : [fork])].map(textsOf),
    findings: () => findingsOf(at, now),
  };
}

async function readCommit(revision: GitRevision, commit: string, now: Date): Promise<EarlierContent> {
  const reading = await withContentAt(revision, commit, (folder) => readContent(folder));
  const { workspace } = reading;
  return { ...reading, compilation: workspace && compile(workspace, { now, cweNames: cweNames() }) };
}

async function readFork(revision: GitRevision, at: EarlierContent, now: Date): Promise<EarlierContent | undefined> {
  if (revision.fork === undefined) return undefined;
  return revision.fork === revision.commit ? at : readCommit(revision, revision.fork, now);
}

/** Those whose files are without fault: of the others pieces are missing. */
function advisoriesOf(content: EarlierContent): EarlierAdvisory[] {
  const faulty = new Set(faultyFiles(content));
  return (content.compilation?.publication.advisories ?? []).filter(({ file }) => !faulty.has(file));
}

function faultyFiles({ diagnostics, compilation, sources }: EarlierContent): string[] {
  // Where there was no content at all, nothing was published.
  if (sources.size === 0) return [];
  const all = [...diagnostics, ...(compilation?.diagnostics ?? [])];
  return [...new Set(all.flatMap(({ severity, at }) => (severity === 'error' ? at.file : [])))];
}

function textsOf({ sources }: EarlierContent): Map<string, string> {
  return new Map([...sources].map(([path, { text }]) => [path, text]));
}

function findingsOf({ diagnostics, compilation }: EarlierContent, now: Date): readonly Diagnostic[] {
  if (compilation === undefined) return diagnostics;
  const prior = [...diagnostics, ...compilation.diagnostics];
  return check(compilation, { now, allowInvalid: false, prior }).diagnostics;
}

async function readPublished(place: TreePlace): Promise<Pick<Earlier, 'publication' | 'tree'>> {
  const tree = await openPublic(place, false);
  const { documents } = await readPublishedDocuments(tree);
  const advisories = [...documents.values()].map(earlierAdvisory);
  return { publication: { name: tree.name, advisories, unreadable: [] }, tree };
}
