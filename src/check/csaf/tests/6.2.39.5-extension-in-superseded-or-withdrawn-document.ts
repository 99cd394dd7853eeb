import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

const categories: ReadonlySet<string> = new Set(['csaf_superseded', 'csaf_withdrawn']);

/** CSAF 2.1 §6.2.39.5. */
export const extensionInSupersededOrWithdrawnDocument: ConformityTest = {
  id: '6.2.39.5',
  title: 'Extension in Superseded or Withdrawn Document',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A document that is superseded or withdrawn carries an extension',
  why: 'It is to say no more than why it no longer holds, in a way that every tool can read.',
  mend: 'Take `x_extensions` out of the document.',
  mendYaml: 'Take `x_extensions` out of the `csaf:` overlay.',
  run(facts, verdict) {
    if (categories.has(facts.category)) failListsAt(['document', 'root'], facts, verdict);
  },
};
