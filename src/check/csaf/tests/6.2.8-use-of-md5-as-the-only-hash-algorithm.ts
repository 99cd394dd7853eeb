import type { ConformityTest } from '../conformity-test.ts';
import { failOnlyHashAlgorithm } from './only-hash-algorithm.ts';

/** CSAF 2.0 and 2.1 §6.2.8. */
export const useOfMd5AsTheOnlyHashAlgorithm: ConformityTest = {
  id: '6.2.8',
  title: 'Use of MD5 As the Only Hash Algorithm',
  titles: { '2.0': 'Use of MD5 as the only Hash Algorithm' },
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A file is identified by an MD5 hash alone',
  why: 'Other files with the same MD5 hash can be made.',
  mend: 'Add a SHA-256 or SHA-512 hash to `file_hashes`.',
  mendYaml: 'Add a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  run(facts, verdict) {
    failOnlyHashAlgorithm('md5', facts, verdict);
  },
};
