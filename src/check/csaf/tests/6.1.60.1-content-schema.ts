import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.1 §6.1.60.1. */
export const contentSchema: ConformityTest = {
  id: '6.1.60.1',
  title: 'Content Schema',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An extension is not built as CSAF asks of all extensions',
  why: 'A consumer that does not know the extension still reads who defined it and how much it matters.',
  mend: 'Give the extension `$schema`, `category`, `critical` and a `content` with at least one property, and nothing else.',
  mendYaml:
    'Give the extension in the `csaf:` overlay `$schema`, `category`, `critical` and a `content` with at least one property, and nothing else.',
  /** The schema of CSAF 2.1 contains that of extensions: it has found what there is to find before any test runs. */
  run: () => {},
};
