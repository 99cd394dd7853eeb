import type { CompiledAdvisory } from '../../model/publication.ts';
import type { ContentRule, Violation } from '../rule.ts';

const versionZero = /^0(\.|$)/;
const preRelease = /^[^+]*-/;

/** Versions for drafts stay with drafts. */
export const draftVersion: ContentRule = {
  id: 'content/draft-version',
  severity: 'error',
  what: 'Version 0 and pre-releases are for drafts',
  why: 'Outside, the first version of an advisory is 1 or 1.0.0; what came before nobody has seen (CSAF 2.0 §6.1.17 to §6.1.20).',
  mend: 'Begin the revisions at version 1 or 1.0.0, or set `status: draft`.',
  supersedes: ['6.1.17', '6.1.18', '6.1.19', '6.1.20'],
  find: ({ publication }) => publication.advisories.flatMap(draftVersions),
};

function draftVersions(advisory: CompiledAdvisory): Violation[] {
  const { status, revision_history } = advisory.document.document.tracking;
  if (status === 'draft') return [];
  return revision_history.flatMap(({ number }, index) => {
    const kind = versionZero.test(number)
      ? 'a version of drafts'
      : preRelease.test(number)
        ? 'a pre-release'
        : undefined;
    if (kind === undefined) return [];
    const pointer = `/document/tracking/revision_history/${index}/number`;
    return [
      {
        advisory,
        pointer,
        message: `The version ${JSON.stringify(number)} is ${kind}, but the status of the advisory is ${status}.`,
      },
    ];
  });
}
