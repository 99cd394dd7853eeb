import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { disagreementsIn20 } from './disagreements-2.0.ts';
import { disagreementsIn21 } from './disagreements-2.1.ts';
import { disagreementsInBoth } from './disagreements-both.ts';
import type { Ground } from './grounds.ts';

/** A kind of disagreement with csaf-validator-lib 2.0.10, and who is right. */
export interface Disagreement {
  tests: readonly string[];
  versions: readonly CsafVersion[];
  /** Who is right: we, or nobody because the standard leaves it open. */
  right: 'ours' | 'open';
  /** Why, with the section of the standard that says so. */
  reason: string;
  /** Whether a disagreement is of this kind: as narrow as can be told. */
  explains: Ground;
}

/** Every known disagreement. One that nothing here explains fails the run. */
export const disagreements: readonly Disagreement[] = [
  ...disagreementsInBoth,
  ...disagreementsIn20,
  ...disagreementsIn21,
];
