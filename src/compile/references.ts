import type { Reference } from '@csaf/types/csaf-2.0';
import type { AuthoredReference } from '../model/authored.ts';
import { advisoryPagePath, csafRoot } from '../standard/provider-paths.ts';
import { longReferences } from './long-form.ts';
import type { Scope } from './scope.ts';

/** Authored links (CSAF 2.0 §3.1.10). */
export function compileReferences(scope: Scope, authored: AuthoredReference[] | undefined, at: string): Reference[] {
  return longReferences(authored, at).map(({ url, summary, category, at: itemAt }) =>
    scope.origins.mark<Reference>({ category, summary, url }, scope.file, itemAt),
  );
}

/**
 * The document's own addresses: its canonical URL, which ends with its file name (test 6.2.11), and its page.
 * The title is their summary, so that no language has to be guessed. A self reference that was authored is not repeated.
 */
export function selfReferences(baseUrl: string, path: string, title: string, authored: Reference[]): Reference[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const references: Reference[] = [
    { category: 'self', summary: `${title} (CSAF)`, url: `${baseUrl}${csafRoot}${path}` },
    { category: 'self', summary: title, url: `${baseUrl}${advisoryPagePath(fileName)}` },
  ];
  return references.filter(({ url }) => !authored.some((known) => known.url === url && known.category === 'self'));
}
