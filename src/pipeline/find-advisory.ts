import type { CompiledAdvisory } from '../model/publication.ts';
import { PublisherError } from '../publisher-error.ts';
import { nearest } from '../standard/nearest.ts';
import type { Assessment } from './assess.ts';

/** An advisory by its id; where its file is at fault, the file alone. */
export type FoundAdvisory = { file: string; advisory: CompiledAdvisory } | { file: string; advisory?: never };

/**
 * Finds an advisory by its id, or by its file.
 *
 * @throws PublisherError USAGE when there is none, with the one that was probably meant
 */
export function findAdvisory({ publication, sources }: Assessment, id: string): FoundAdvisory {
  const advisories = publication?.advisories ?? [];
  const advisory = advisories.find((one) => one.id === id);
  if (advisory !== undefined) return { file: advisory.file, advisory };
  const files = [...sources.keys()].filter((path) => path.includes('/'));
  const file = files.find((path) => path.endsWith(`/${id}.yaml`));
  if (file !== undefined) return { file };
  const known = [...new Set([...advisories.map((one) => one.id), ...files.map(nameOf)])];
  const meant = nearest(id, known);
  throw new PublisherError(
    'USAGE',
    `There is no advisory ${JSON.stringify(id)}.`,
    meant === undefined ? 'Give the id of an advisory, as it stands in its file.' : `Did you mean ${meant}?`,
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
