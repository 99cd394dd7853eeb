import type { ContentRule } from '../rule.ts';
import { isOverlaidId } from './overlay-id.ts';

const yamlExtension = /\.ya?ml$/;

/** Characters that a file name cannot hold on every system that people check repositories out on. */
const unsafe = /[\p{Cc}\s/\\:*?"<>|]+/gu;

/** What a file is called: people find an advisory by its file name. */
export const fileName: ContentRule = {
  id: 'content/file-name',
  severity: 'error',
  what: 'The file is named after the id of its advisory',
  why: 'People look for an advisory by its file name, and one file can hold one advisory only.',
  mend: 'Rename the file, or correct the id.',
  supersedes: [],
  find: ({ publication, origins }) =>
    publication.advisories
      .filter(
        (advisory) => !isOverlaidId(advisory, origins) && !expectedNames(advisory.id).has(baseName(advisory.file)),
      )
      .map((advisory) => ({
        advisory,
        pointer: '/document/tracking/id',
        message: `The advisory ${JSON.stringify(advisory.id)} stands in the file ${JSON.stringify(lastSegment(advisory.file))}.`,
        mend: `Rename the file to ${JSON.stringify(`${advisory.id.replace(unsafe, '_')}.yaml`)}, upper and lower case as in the id, or correct the id.`,
      })),
};

function expectedNames(id: string): ReadonlySet<string> {
  return new Set([id, id.replace(unsafe, '_')]);
}

/** File name without folder and extension. */
function baseName(file: string): string {
  return lastSegment(file).replace(yamlExtension, '');
}

function lastSegment(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
