import { formatPointer } from '../../standard/json-pointer.ts';
import type { ContentRule } from '../rule.ts';

const marker = /\b(?:TODO|FIXME|TBD)\b|lorem ipsum/;

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
        textsIn(advisory.document)
          // Derived texts repeat the title, say; the author is told of what was authored.
          .filter(({ pointer, text }) => marker.test(text) && origins.locate(advisory, pointer).pointer !== undefined)
          .map(({ pointer, text }) => ({
            advisory,
            pointer,
            message: `The text still has ${JSON.stringify(marker.exec(text)?.[0])} in it.`,
          })),
      ),
};

/** Every text in a document, with where it is; by a stack, since an overlay can nest deeply. */
function textsIn(root: unknown): { pointer: string; text: string }[] {
  const texts: { pointer: string; text: string }[] = [];
  const open: { pointer: string; value: unknown }[] = [{ pointer: '', value: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { pointer, value } = next;
    if (typeof value === 'string') texts.push({ pointer, text: value });
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value))
      open.push({ pointer: pointer + formatPointer([key]), value: child });
  }
  return texts;
}
