import type { ConformityTest } from '../conformity-test.ts';
import { failMultipleStars } from './multiple-stars.ts';

/** CSAF 2.1 §6.1.44. */
export const useOfMultipleStarsInSerialNumber: ConformityTest = {
  id: '6.1.44',
  title: 'Use of Multiple Stars in Serial Number',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A serial number has more than one wildcard `*`',
  why: 'Several of them can be matched in more than one way, so programs would disagree.',
  mend: 'Keep one `*`, list several serial numbers, or write `\\*` for a star that is part of the serial number.',
  mendYaml:
    'Keep one `*` in the `csaf:` overlay, list several serial numbers, or write `\\*` for a star that is part of the serial number.',
  run(facts, verdict) {
    failMultipleStars('serial_numbers', facts, verdict);
  },
};
