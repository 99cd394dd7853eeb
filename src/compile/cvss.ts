import type { CvssSeverity } from '@csaf/types/csaf-2.0';
import calculator from 'ae-cvss-calculator';
import type { CvssVersion } from '../standard/cvss-metrics.ts';
import { parseVector } from './cvss-vector.ts';
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

/** Rates a vector of any version of CVSS. The only place that knows the calculator. */
export function rateVector(vector: string): RatedVector {
  const parsed = parseVector(vector);
  if (parsed.fault !== undefined) return parsed;
  return { rating: { version: parsed.version, vector, ...scoresOf(parsed.version, vector) } };
}

function scoresOf(version: CvssVersion, vector: string): Omit<CvssRating, 'version' | 'vector'> {
  if (version === '4.0') {
    const cvss = new calculator.Cvss4P0(vector);
    return { baseScore: cvss.calculateScores().overall, nomenclature: cvss.getNomenclature() };
  }
  const cvss = new { '2.0': calculator.Cvss2, '3.0': calculator.Cvss3P0, '3.1': calculator.Cvss3P1 }[version](vector);
  const { base = 0, temporal, environmental } = cvss.calculateScores();
  return {
    baseScore: base,
    ...(cvss.isAnyTemporalDefined() && temporal !== undefined ? { temporalScore: temporal } : {}),
    ...(cvss.isAnyEnvironmentalDefined() && environmental !== undefined ? { environmentalScore: environmental } : {}),
  };
}

/** The qualitative severity of a CVSS 3 or 4 score (CVSS 3.1 §5). */
export function severityOf(score: number): CvssSeverity {
  if (score >= 9) return 'CRITICAL';
  if (score >= 7) return 'HIGH';
  if (score >= 4) return 'MEDIUM';
  return score > 0 ? 'LOW' : 'NONE';
}
