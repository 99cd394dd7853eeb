import type { Note } from '@csaf/types/csaf-2.0';
import type { AuthoredNote, AuthoredTimeline } from '../model/authored.ts';
import { noteCategories } from '../standard/csaf-words.ts';
import { instant } from '../standard/date.ts';
import { present } from './present.ts';
import { below, type Scope } from './scope.ts';
import { sharedItems } from './shared-texts.ts';
import { knownWord } from './words.ts';

/** One note of a fixed category, when there is a text for it. */
export function noteOf(
  scope: Scope,
  category: Note['category'],
  text: string | undefined,
  at: string,
  title?: string,
): Note[] {
  if (text === undefined) return [];
  return [markText(scope, present<Note>({ category, text, title }), at)];
}

/** Authored notes in their order, shared ones where their name stands; `general` when no category is named. */
export function compileNotes(scope: Scope, notes: (AuthoredNote | string)[] | undefined, at: string): Note[] {
  return (notes ?? []).flatMap((note, index) => {
    const itemAt = below(at, index);
    if (typeof note !== 'string') return compileNote(scope, note, scope.file, itemAt);
    return sharedItems(scope, scope.shared.notes, 'notes', note, itemAt).flatMap((shared) =>
      compileNote(scope, shared.item, scope.publisherFile, shared.at),
    );
  });
}

function compileNote(
  scope: Scope,
  { audience, category = 'general', text, title }: AuthoredNote,
  file: string,
  at: string,
): Note[] {
  const word = knownWord({ ...scope, file }, noteCategories, category, below(at, 'category'), 'note category');
  if (word === undefined) return [];
  return [scope.origins.mark(present<Note>({ audience, category: word, text, title }), file, at)];
}

const timelineWords: Record<keyof AuthoredTimeline, string> = {
  discovered: 'Discovered',
  reported: 'Reported to the publisher',
  acknowledged: 'Report acknowledged',
  confirmed: 'Vulnerability confirmed',
  fixed: 'Fixed',
  disclosed: 'Disclosed',
};

/** The life of a vulnerability as a Markdown list, oldest first; CSAF 2.0 has fields for two of these dates only. */
export function timelineNote(scope: Scope, timeline: AuthoredTimeline | undefined, at: string): Note[] {
  if (timeline === undefined) return [];
  const events: { date: string; text: string }[] = [];
  for (const key of ['discovered', 'reported', 'acknowledged', 'confirmed', 'fixed', 'disclosed'] as const) {
    const date = timeline[key];
    if (date !== undefined) events.push({ date, text: `- ${date}: ${timelineWords[key]}` });
  }
  events.sort((a, b) => instant(a.date) - instant(b.date));
  if (events.length === 0) return [];
  return noteOf(scope, 'other', events.map(({ text }) => text).join('\n'), at, 'Timeline');
}

/** A note whose every part comes from one authored text. */
function markText(scope: Scope, note: Note, at: string): Note {
  return scope.origins.mark(note, scope.file, at);
}
