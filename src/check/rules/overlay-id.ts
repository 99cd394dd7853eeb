import type { CompiledAdvisory, Origins } from '../../model/publication.ts';
import type { ContentRule } from '../rule.ts';

const pointer = '/document/tracking/id';

/** Whether the overlay gave the document the id that it has. */
export function isOverlaidId(advisory: CompiledAdvisory, origins: Origins): boolean {
  const { pointer: authored = '' } = origins.locate(advisory, pointer);
  return authored === '/csaf' || authored.startsWith('/csaf/');
}

/** The id is authored once: file names, addresses and feeds are made from it. */
export const overlayId: ContentRule = {
  id: 'content/overlay-id',
  severity: 'error',
  what: 'The overlay leaves the id alone',
  why: 'File names, addresses and feeds are made from the id, and readers of the YAML see the other one.',
  mend: 'Take `document.tracking.id` out of the `csaf:` overlay and write the id under `id`.',
  supersedes: [],
  find: ({ publication, origins }) =>
    publication.advisories
      .filter((advisory) => isOverlaidId(advisory, origins))
      .map((advisory) => ({
        advisory,
        pointer,
        message: `The \`csaf:\` overlay sets the id to ${JSON.stringify(advisory.id)}.`,
      })),
};
