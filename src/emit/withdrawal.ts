import type { Note } from '@csaf/types/csaf-2.0';
import type { CompiledAdvisory } from '../model/publication.ts';
import { withdrawalNoteTitle } from '../standard/csaf-words.ts';

/** The note that says why an advisory was withdrawn; undefined when it was not, or does not say. */
export function withdrawalReason({ withdrawn, document }: CompiledAdvisory): Note | undefined {
  if (!withdrawn) return undefined;
  return document.document.notes?.find(
    ({ category, title }) => category === 'description' && title === withdrawalNoteTitle,
  );
}
