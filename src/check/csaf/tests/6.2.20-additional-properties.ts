import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.2.20. */
export const additionalProperties: ConformityTest = {
  id: '6.2.20',
  title: 'Additional Properties',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'CSAF has no such key',
  why: 'Some consumers refuse documents with unknown keys, the others do not read them.',
  mend: 'Correct the spelling or remove the key; put further information into a note.',
  mendYaml: 'Correct the spelling or take the key out of the `csaf:` overlay; put further information into a note.',
  run() {
    // The check of the schema meets every key and reports the unknown ones under this id: a second walk would find the same.
  },
};
