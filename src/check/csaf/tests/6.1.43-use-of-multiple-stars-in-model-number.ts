import type { ConformityTest } from '../conformity-test.ts';
import { failMultipleStars } from './multiple-stars.ts';

/** CSAF 2.1 §6.1.43. */
export const useOfMultipleStarsInModelNumber: ConformityTest = {
  id: '6.1.43',
  title: 'Use of Multiple Stars in Model Number',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A model number has more than one wildcard `*`',
  why: 'Several of them can be matched in more than one way, so programs would disagree.',
  mend: 'Keep one `*`, list several model numbers, or write `\\*` for a star that is part of the model number.',
  mendYaml:
    'Keep one `*` in the `csaf:` overlay, list several model numbers, or write `\\*` for a star that is part of the model number.',
  run(facts, verdict) {
    failMultipleStars('model_numbers', facts, verdict);
  },
};
