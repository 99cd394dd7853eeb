import type { ConformityTest } from '../conformity-test.ts';
import { failMultipleStars } from './multiple-stars.ts';

/** CSAF 2.1 §6.1.61. */
export const useOfMultipleStarsInSku: ConformityTest = {
  id: '6.1.61',
  title: 'Use of Multiple Stars in SKU',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A stock keeping unit has more than one wildcard `*`',
  why: 'Several of them can be matched in more than one way, so programs would disagree.',
  mend: 'Keep one `*`, list several stock keeping units, or write `\\*` for a star that is part of the stock keeping unit.',
  mendYaml:
    'Keep one `*` in the `csaf:` overlay, list several stock keeping units, or write `\\*` for a star that is part of the stock keeping unit.',
  run(facts, verdict) {
    failMultipleStars('skus', facts, verdict);
  },
};
