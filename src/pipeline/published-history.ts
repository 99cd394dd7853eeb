import type { EarlierAdvisory } from '../model/history.ts';
import type { PublishedDocument } from '../model/published-tree.ts';
import { documentYear } from '../standard/document-file.ts';

/** A published document as the history rules look at it. */
export function earlierAdvisory({ id, document, initialReleaseDate }: PublishedDocument): EarlierAdvisory {
  return { id, document, file: usualFile(id, initialReleaseDate), visibility: 'public' };
}

/** Where an advisory would stand that is not there any more. */
function usualFile(id: string, initialReleaseDate: string): string {
  const name = `${id.replace(/[^\w.+-]/g, '_')}.yaml`;
  return Number.isNaN(Date.parse(initialReleaseDate)) ? name : `${documentYear(initialReleaseDate)}/${name}`;
}
