import { formatPointer } from '../../standard/json-pointer.ts';
import type { ContentRule } from '../rule.ts';

const marker = /\b(?:TODO|FIXME|TBD)\b|lorem ipsum/;

/** `authoring/todo` tells of texts that begin with it. */
const toBeWritten = /^\s*TODO\b/;

/** What a template or a hurried author left to be filled in. */
export const placeholder: ContentRule = {
  id: 'content/placeholder',
  severity: 'warning',
  what: 'Nothing is left to be filled in',
  why: 'It would be published and mailed to subscribers as it stands.',
  mend: 'Write what belongs there, leave the field out, or set `status: draft`.',
  supersedes: [],
  find: ({ publication, origins }) =>
    publication.advisories
      .filter(({ visibility }) => visibility !== 'draft')
      .flatMap((advisory) =>
        unfinishedTexts(advisory.document)
          // Derived texts repeat the title, say; the author is told of what was authored.
          .filter(({ pointer }) => origins.locate(advisory, pointer).pointer !== undefined)
          .map(({ pointer, text }) => ({
            advisory,
            pointer,
            message: `The text still has ${JSON.stringify(marker.exec(text)?.[0])} in it.`,
          })),
      ),
};

interface Visit {
  value: unknown;
  key: string;
  parent: Visit | undefined;
}

/** The texts of a document that have a marker, with where they are; by a stack, since an overlay can nest deeply. */
function unfinishedTexts(root: unknown): { pointer: string; text: string }[] {
  const texts: { pointer: string; text: string }[] = [];
  const open: Visit[] = [{ value: root, key: '', parent: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value } = next;
    if (typeof value === 'string' && marker.test(value) && !toBeWritten.test(value))
      texts.push({ pointer: pointerOf(next), text: value });
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) open.push({ value: child, key, parent: next });
  }
  return texts;
}

/** Worked out for the few texts that need it: a thousand documents have a hundred thousand. */
function pointerOf({ key, parent }: Visit): string {
  return parent === undefined ? '' : pointerOf(parent) + formatPointer([key]);
}
