import type { ConformityTest } from '../conformity-test.ts';
import { failOnlyHashAlgorithm } from './only-hash-algorithm.ts';

/** CSAF 2.0 and 2.1 §6.2.9. */
export const useOfSha1AsTheOnlyHashAlgorithm: ConformityTest = {
  id: '6.2.9',
  title: 'Use of SHA-1 As the Only Hash Algorithm',
  titles: { '2.0': 'Use of SHA-1 as the only Hash Algorithm' },
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'A file is identified by a SHA-1 hash alone',
  why: 'Other files with the same SHA-1 hash can be made.',
  mend: 'Add a SHA-256 or SHA-512 hash to `file_hashes`.',
  mendYaml: 'Add a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  run(facts, verdict) {
    failOnlyHashAlgorithm('sha1', facts, verdict);
  },
};
