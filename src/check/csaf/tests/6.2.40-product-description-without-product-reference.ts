import type { Note } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { translationOf, usesEnglishTerms } from '../values/translations.ts';
import { skipUntranslated } from './term-of-language.ts';

/** CSAF 2.1 §6.2.40. A title may go on after the term, with the name of the product. */
export const productDescriptionWithoutProductReference: ConformityTest = {
  id: '6.2.40',
  title: 'Product Description without Product Reference',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A product description does not say which product it describes',
  why: 'A program cannot show it beside the product.',
  mend: 'Add `product_ids` or `group_ids` to the note.',
  mendYaml: 'Add `product_ids` or `group_ids` to the note in the `csaf:` overlay.',
  run({ root }, verdict) {
    const { notes, lang }: { notes?: readonly Note[]; lang?: string } = root.document;
    const unbound = located(notes, '/document/notes').filter(({ element }) => isUnboundDescription(element));
    if (unbound.length === 0) return;
    const term = usesEnglishTerms(lang) ? 'Product Description' : translationOf('product_description', lang ?? '');
    if (term === undefined) skipUntranslated('product_description', lang ?? '', verdict);
    for (const { element, pointer } of unbound) {
      if (term !== undefined && element.title?.startsWith(term)) verdict.fail(pointer);
    }
  },
};

function isUnboundDescription({ category, product_ids, group_ids }: Note): boolean {
  return category === 'description' && product_ids === undefined && group_ids === undefined;
}
