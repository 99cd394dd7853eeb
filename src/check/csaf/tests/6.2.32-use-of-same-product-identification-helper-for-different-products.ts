import type { ProductIdentificationHelper } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../conformity-test.ts';
import { type Located, located } from '../facts/document.ts';
import { quote } from '../quote.ts';

/**
 * CSAF 2.1 §6.2.32. Lists are sets that must have nothing in common; of `hashes` those are the lists of file hashes, because the value
 * of a hash identifies a file whatever its name (CSAF 2.1 §3.1.4.3).
 */
export const useOfSameProductIdentificationHelperForDifferentProducts: ConformityTest = {
  id: '6.2.32',
  title: 'Use of Same Product Identification Helper for Different Products',
  group: 'recommended',
  versions: ['2.1'],
  what: 'Two products have the same identifier',
  why: 'Whoever matches by it cannot tell which of them is there.',
  mend: 'Give each product identifiers of its own; keep it when one product goes by two names.',
  mendYaml: 'Give each product identifiers of its own.',
  run({ productTree }, verdict) {
    const owners = new Map<string, { id: string; pointer: string }>();
    for (const { id, product, pointer } of productTree.products) {
      const helper = product.product_identification_helper;
      if (helper === undefined) continue;
      for (const identifier of identifiersOf(helper, `${pointer}/product_identification_helper`)) {
        const owner = owners.get(identifier.element);
        if (owner === undefined) owners.set(identifier.element, { id, pointer: identifier.pointer });
        else if (owner.id !== id) verdict.fail(identifier.pointer, shared(owner.id, id), [owner.pointer]);
      }
    }
  },
};

function shared(owner: string, id: string): string {
  return `${quote(owner)} and ${quote(id)}`;
}

const textLists = ['model_numbers', 'purls', 'sbom_urls', 'serial_numbers', 'skus'] as const;

/** Everything that identifies a product, as texts that are the same when kind and value are. */
function identifiersOf(helper: ProductIdentificationHelper, pointer: string): Located<string>[] {
  const found: Located<string>[] = [];
  const add = (kind: string, values: readonly string[], at: string): void => {
    found.push({ element: JSON.stringify([kind, ...values]), pointer: at });
  };
  if (helper.cpe !== undefined) add('cpe', [helper.cpe], `${pointer}/cpe`);
  for (const hashes of located(helper.hashes, `${pointer}/hashes`)) {
    for (const { element, pointer: at } of located(hashes.element.file_hashes, `${hashes.pointer}/file_hashes`))
      add('hashes', [element.algorithm, element.value], at);
  }
  for (const list of textLists) {
    for (const { element, pointer: at } of located(helper[list], `${pointer}/${list}`)) add(list, [element], at);
  }
  for (const { element, pointer: at } of located(helper.x_generic_uris, `${pointer}/x_generic_uris`))
    add('x_generic_uris', [element.namespace, element.uri], at);
  return found;
}
