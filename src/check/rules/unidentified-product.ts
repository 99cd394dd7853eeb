import type { AuthoredProduct } from '../../model/authored.ts';
import { formatPointer } from '../../standard/json-pointer.ts';
import type { ContentRule } from '../rule.ts';

/** Said once where the product is, instead of once for each version in each advisory. */
export const unidentifiedProduct: ContentRule = {
  id: 'content/unidentified-product',
  severity: 'warning',
  what: 'Machines can match each product',
  why: 'Scanners and inventories find products by identifier, not by name.',
  mend: 'Give it a `cpe` or a `purl` (or `skus`, `model_numbers` for hardware).',
  supersedes: ['6.2.16'],
  find: ({ publication }) =>
    Object.entries(publication.products)
      .filter(([, product]) => !isIdentified(product))
      .map(([key]) => ({
        at: { file: 'products.yaml', pointer: formatPointer([key]), part: 'key' },
        message: `The product ${JSON.stringify(key)} has no identifier.`,
      })),
};

function isIdentified({ cpe, purl, skus = [], model_numbers = [] }: AuthoredProduct): boolean {
  return cpe !== undefined || purl !== undefined || skus.length + model_numbers.length > 0;
}
