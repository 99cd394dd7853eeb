import type { CvssVersion } from '../standard/cvss/metrics.ts';
import { scoresOf } from '../standard/cvss/scores.ts';
import { definesGroup, parseVector } from '../standard/cvss/vector.ts';
import { faultOf } from './cvss-fault.ts';
import type { Fault } from './scope.ts';

/** A CVSS vector with what follows from it. Scores are those of the specification, between 0 and 10 with one decimal. */
export interface CvssRating {
  version: CvssVersion;
  vector: string;
  baseScore: number;
  /** Only where the vector has temporal metrics (CVSS 2 and 3). */
  temporalScore?: number;
  /** Only where the vector has environmental metrics (CVSS 2 and 3). */
  environmentalScore?: number;
  /** CVSS 4.0 only: which groups of metrics the score takes in, `CVSS-B` to `CVSS-BTE`. */
  nomenclature?: string;
}

/** A vector rated, or why it cannot be. */
export type RatedVector = { rating: CvssRating; fault?: never } | { rating?: never; fault: Fault };

/** Rates a vector of any version of CVSS. */
export function rateVector(text: string): RatedVector {
  const { vector, slip } = parseVector(text);
  if (vector === undefined) return { fault: faultOf(text, slip) };
  const { base, temporal, environmental } = scoresOf(vector);
  const rating: CvssRating = { version: vector.version, vector: text, baseScore: base };
  const [isThreat, isEnvironmental] = [definesGroup(vector, 'threat'), definesGroup(vector, 'environmental')];
  if (isThreat && temporal !== undefined) rating.temporalScore = temporal;
  if (isEnvironmental && environmental !== undefined) rating.environmentalScore = environmental;
  if (vector.version === '4.0') rating.nomenclature = `CVSS-B${isThreat ? 'T' : ''}${isEnvironmental ? 'E' : ''}`;
  return { rating };
}
