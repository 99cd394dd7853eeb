import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import type { Validation } from '../../src/check/csaf/validate.ts';
import type { OracleVerdict } from './oracle.ts';

/** One test on one document, judged by both. */
export interface Comparison {
  version: CsafVersion;
  /** `schema`, or the id of a test. */
  test: string;
  document: unknown;
  validation: Validation;
  theirs: OracleVerdict;
}

/** A kind of disagreement with csaf-validator-lib 2.0.10, and who is right. */
export interface Disagreement {
  test: string;
  versions: readonly CsafVersion[];
  /** Whose fault it is, with the section of the standard that says so. */
  reason: string;
  /** Whether this one is of that kind: as narrow as can be told. */
  explains(comparison: Comparison): boolean;
}

/** Every known disagreement. One that nothing here explains fails the run. */
export const disagreements: readonly Disagreement[] = [];
