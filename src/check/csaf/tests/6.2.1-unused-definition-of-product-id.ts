import type { ConformityTest } from '../conformity-test.ts';
import { hasProfile } from './profiles.ts';

/** CSAF 2.0 and 2.1 §6.2.1. An informational advisory is about products without saying so elsewhere. */
export const unusedDefinitionOfProductId: ConformityTest = {
  id: '6.2.1',
  title: 'Unused Definition of Product ID',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A product is defined but never mentioned',
  why: 'It makes a reader look for a statement that is not there.',
  mend: 'Give the product a status in a vulnerability, or remove it from the product tree.',
  mendYaml: 'Give it a status in a vulnerability, or leave it out.',
  run(facts, verdict) {
    if (hasProfile(facts, ['csaf_informational_advisory'])) return;
    const used = new Set<string>();
    for (const { id } of facts.references.products) used.add(id);
    for (const { id, pointer } of facts.productTree.products) {
      if (!used.has(id)) verdict.fail(`${pointer}/product_id`);
    }
  },
};
