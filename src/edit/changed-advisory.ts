import type { AuthoredAdvisory } from '../model/authored.ts';
import { authoringSchemas } from '../read/schema.ts';
import { draftComment } from './draft.ts';
import { addRevision, type NewRevision, releaseRevisions } from './revisions.ts';
import { YamlDocument } from './yaml-document.ts';

const advisoryKeys = Object.keys(authoringSchemas.advisory.properties ?? {});

/** The text of a draft as that of its first release, with the revision that it got. Undefined when it cannot be edited. */
export function firstReleaseText(
  text: string,
  advisory: AuthoredAdvisory,
  { date, summary }: { date: string; summary: string | undefined },
): { text: string; revision: NewRevision } | undefined {
  const document = YamlDocument.parse(text);
  const revision = document && releaseRevisions(document, advisory.revisions, { date, summary });
  if (document === undefined || revision === undefined || !withoutDraft(document, advisory)) return undefined;
  return { text: document.text, revision };
}

/** The text with one more revision, and no draft any more. */
export function revisedText(text: string, advisory: AuthoredAdvisory, revision: NewRevision): string | undefined {
  const document = YamlDocument.parse(text);
  if (document === undefined || !addRevision(document, advisory.revisions, revision)) return undefined;
  return withoutDraft(document, advisory) ? document.text : undefined;
}

/** The text of an advisory that no longer holds, with the reason and a revision. */
export function withdrawnText(
  text: string,
  advisory: AuthoredAdvisory,
  { reason, revision }: { reason: string; revision: NewRevision },
): string | undefined {
  const document = YamlDocument.parse(text);
  if (!document?.insert('', 'withdrawn', reason, advisoryKeys)) return undefined;
  return addRevision(document, advisory.revisions, revision) ? document.text : undefined;
}

/** Lines, from 1, that still ask to be written. */
export function todoLines(text: string): { line: number; text: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const isNote = /\bTODO:|#\s*TODO\b/.test(line) && !line.startsWith(draftComment);
    return isNote ? [{ line: index + 1, text: line.trim() }] : [];
  });
}

function withoutDraft(document: YamlDocument, { status }: AuthoredAdvisory): boolean {
  document.removeComment(draftComment);
  return status !== 'draft' || document.remove('/status');
}
