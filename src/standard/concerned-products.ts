import type { Branch, CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredCatalogue } from '../model/authored.ts';
import { byCodeUnits } from './code-unit-order.ts';

/** Names in the branches of one category of a document's product tree, each once, in order; of a misshapen tree what can be read. */
export function branchNames({ product_tree }: CsafDocument, category: Branch['category']): string[] {
  return [...new Set(collectNames(product_tree?.branches, category))].sort(byCodeUnits);
}

function collectNames(branches: unknown, category: Branch['category']): string[] {
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch: unknown) => {
    const { category: kind, name, branches: inner } = Object(branch);
    return [...(kind === category && typeof name === 'string' ? [name] : []), ...collectNames(inner, category)];
  });
}

/** Keys of the catalogue's products that a document speaks of, affected or not, in order. */
export function concernedProducts(document: CsafDocument, catalogue: AuthoredCatalogue): string[] {
  const names = new Set(branchNames(document, 'product_name'));
  return Object.keys(catalogue)
    .filter((key) => names.has(catalogue[key]?.name ?? ''))
    .sort(byCodeUnits);
}
