import type { AuthoredLink, AuthoredNote, AuthoredPublisher, AuthoredReference } from '../model/authored.ts';
import { nearest } from '../standard/nearest.ts';
import { quote } from './quote.ts';
import { below, report, type Scope } from './scope.ts';

/** A note or reference of `publisher.yaml`, and where it stands there. */
interface SharedItem<T> {
  item: T;
  at: string;
}

/** Notes and references of `publisher.yaml` by name, for advisories to mention; its file is `scope.publisherFile`. */
export interface SharedTexts {
  notes: ReadonlyMap<string, readonly SharedItem<AuthoredNote>[]>;
  references: ReadonlyMap<string, readonly SharedItem<AuthoredLink>[]>;
}

/** Prepares the shared notes and references once for all advisories. */
export function compileSharedTexts({ notes = {}, references = {} }: AuthoredPublisher): SharedTexts {
  return {
    notes: byName(notes, '/notes', (note) => note),
    references: byName(references, '/references', longLink),
  };
}

/** The long form of a reference that is none by name. */
export function longLink(reference: AuthoredReference): AuthoredLink {
  return typeof reference === 'string' ? { url: reference } : reference;
}

function byName<T, U>(
  texts: Readonly<Record<string, T | T[]>>,
  at: string,
  long: (item: T) => U,
): Map<string, SharedItem<U>[]> {
  return new Map(
    Object.entries(texts).map(([name, one]) => {
      const place = below(at, name);
      const items = Array.isArray(one)
        ? one.map((item, index) => ({ item: long(item), at: below(place, index) }))
        : [{ item: long(one), at: place }];
      return [name, items];
    }),
  );
}

/** What a name stands for; an unknown one is reported with the one that was probably meant. */
export function sharedItems<T>(
  scope: Scope,
  known: ReadonlyMap<string, readonly SharedItem<T>[]>,
  kind: 'notes' | 'references',
  name: string,
  at: string,
): readonly SharedItem<T>[] {
  const items = known.get(name);
  if (items !== undefined) return items;
  const meant = nearest(name, known.keys());
  report(scope, 'content/unknown-text', at, {
    message: `There is no ${quote(name)} under \`${kind}\` in ${scope.publisherFile}.`,
    mend:
      meant === undefined
        ? kind === 'notes'
          ? `Write the note as a mapping with \`text\`, or add ${quote(name)} to ${scope.publisherFile}.`
          : `Write the whole web address, or add ${quote(name)} to ${scope.publisherFile}.`
        : `Did you mean "${meant}"?`,
  });
  return [];
}
