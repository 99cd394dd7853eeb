import { documentFileName } from '../../../standard/document-file.ts';
import type { Facts } from './facts.ts';

/**
 * The canonical URLs of a document: references of category `self` by HTTPS that end with its file name (CSAF 2.1 §3.2.2 References).
 * There should be one; a second one makes both of them count.
 */
export function canonicalUrlsOf({ root, tracking }: Facts): Set<string> {
  const fileName = documentFileName(tracking.id);
  const found = (root.document.references ?? []).filter(
    ({ category, url }) => category === 'self' && url.startsWith('https://') && url.endsWith(fileName),
  );
  return new Set(found.map(({ url }) => url));
}
