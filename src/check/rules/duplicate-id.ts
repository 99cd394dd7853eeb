import type { CompiledAdvisory } from '../../model/publication.ts';
import { documentFileName } from '../../standard/document-file.ts';
import type { ContentRule, Violation } from '../rule.ts';

/** No two advisories share an id, nor the name of the published file that is made from it. */
export const duplicateId: ContentRule = {
  id: 'content/duplicate-id',
  severity: 'error',
  what: 'Each advisory has an id and a published file name of its own',
  why: 'The later document would replace the earlier one. File names are in lower case, and other characters than + - a-z 0-9 become _ (CSAF 2.0 §5.1).',
  mend: 'Give one of the two advisories another id.',
  supersedes: [],
  find: ({ publication }) => {
    const sameName = Map.groupBy(publication.advisories, ({ id }) => documentFileName(id));
    return [...sameName.values()].flatMap(collisions);
  },
};

/**
 * All but the first of those with the same file name. Public ones come first, so that a message never names
 * a file that is held back beside one that is not.
 */
function collisions(advisories: readonly CompiledAdvisory[]): Violation[] {
  const [first, ...others] = advisories.toSorted((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
  if (first === undefined) return [];
  return others.map((advisory) => ({
    advisory,
    pointer: '/document/tracking/id',
    message:
      advisory.id === first.id
        ? `The id ${JSON.stringify(advisory.id)} is already that of ${first.file}.`
        : `The id ${JSON.stringify(advisory.id)} gives the same file name, ${documentFileName(first.id)}, as ${JSON.stringify(first.id)} in ${first.file}.`,
  }));
}

function rank({ visibility }: CompiledAdvisory): number {
  return visibility === 'public' ? 0 : 1;
}
