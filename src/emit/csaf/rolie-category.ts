import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { RolieCategoryDocument } from '@csaf/types/rolie';
import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { CompiledAdvisory, Released } from '../../model/publication.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { branchNames } from '../../standard/concerned-products.ts';
import { json } from '../../standard/media-types.ts';
import { rolieCategoryPath } from '../../standard/provider-paths.ts';
import { formatJson } from '../json-text.ts';
import { distributions } from './distributions.ts';

/** By what the documents of a label can be told apart: vendors, families, products, document categories, languages (CSAF 2.0 §7.1.17). */
export function emitRolieCategories(released: Released, context: EmitContext): Artifact[] {
  return distributions(released, context).map(({ label, advisories }) => ({
    path: rolieCategoryPath(label),
    mediaType: json,
    content: formatJson(rolieCategories(advisories)),
    seal: 'none',
    wave: 'list',
  }));
}

function rolieCategories(advisories: readonly CompiledAdvisory[]): RolieCategoryDocument {
  const terms = new Set(advisories.flatMap(({ document }) => documentTerms(document)));
  return { categories: { category: [...terms].sort(byCodeUnits).map((term) => ({ term })) } };
}

function documentTerms(csaf: CsafDocument): string[] {
  const { category, lang } = csaf.document;
  const branches = (['vendor', 'product_family', 'product_name'] as const).flatMap((kind) => branchNames(csaf, kind));
  return [category, ...(lang === undefined ? [] : [lang]), ...branches];
}
