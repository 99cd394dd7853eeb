import calculator from 'ae-cvss-calculator';
import { cvssMetrics } from '../../../standard/cvss-metrics.ts';
import { environmentalScoreOf } from './cvss-2-environment.ts';
import { cvssProperties } from './cvss-properties.ts';
import type { CvssVector } from './cvss-vector.ts';

/** The scores of a vector, 0 to 10 with one decimal. */
export interface CvssScores {
  /** In CVSS 4.0 the only one: it takes in whatever metrics the vector has. */
  base: number;
  /** CVSS 2 and 3; without temporal metrics, what the equation yields when none is defined. */
  temporal?: number;
  /** CVSS 2 and 3; without environmental metrics, what the equation yields when none is defined. */
  environmental?: number;
  /** Of all groups of metrics that the vector has. */
  overall: number;
}

/** The scores that the specification of CVSS gives a vector. */
export function scoresOf(vector: CvssVector): CvssScores {
  const key = textOf(vector);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const scores = compute(vector, key);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, scores);
  return scores;
}

/**
 * The vector with those metrics added that only the properties of the CVSS object give: in CSAF both may be used, and the vector takes
 * precedence (CSAF §6.1.9, §6.2.19).
 */
export function withProperties(vector: CvssVector, cvss: object): CvssVector {
  const given = new Map<string, unknown>(Object.entries(cvss));
  const metrics = new Map(vector.metrics);
  for (const { name, metric, words } of cvssProperties(vector.version)) {
    const word = given.get(name);
    if (word === undefined || metrics.has(metric)) continue;
    for (const [value, meaning] of words) if (meaning === word) metrics.set(metric, value);
  }
  return { version: vector.version, metrics };
}

/** The qualitative severity of a score of CVSS 3 or 4 (CVSS 3.1 §5, CVSS 4.0 §6). */
export function severityOfScore(score: number): string {
  if (score >= 9) return 'CRITICAL';
  if (score >= 7) return 'HIGH';
  if (score >= 4) return 'MEDIUM';
  return score > 0 ? 'LOW' : 'NONE';
}

const mostKept = 2000;
const kept = new Map<string, CvssScores>();

/** Metrics in the order of the specification, so that vectors that mean the same are computed once. */
function textOf({ version, metrics }: CvssVector): string {
  const { base, optional } = cvssMetrics[version];
  const parts = Object.keys({ ...base, ...optional }).flatMap((metric) => {
    const value = metrics.get(metric);
    return value === undefined ? [] : `${metric}:${value}`;
  });
  return [...(version === '2.0' ? [] : [`CVSS:${version}`]), ...parts].join('/');
}

function compute(vector: CvssVector, text: string): CvssScores {
  switch (vector.version) {
    case '2.0': {
      const scores = scoresOfGroups(new calculator.Cvss2(text), () => new calculator.Cvss2(`${text}/E:H`));
      const environmental = environmentalScoreOf(vector);
      return { ...scores, environmental, overall: definesEnvironment(vector) ? environmental : scores.overall };
    }
    case '3.0':
      return scoresOfGroups(new calculator.Cvss3P0(text), (neutral) => new calculator.Cvss3P0(`${text}/${neutral}`));
    case '3.1':
      return scoresOfGroups(new calculator.Cvss3P1(text), (neutral) => new calculator.Cvss3P1(`${text}/${neutral}`));
    case '4.0': {
      const { overall } = new calculator.Cvss4P0(text).calculateScores();
      return { base: overall, overall };
    }
  }
}

type Calculator = Pick<InstanceType<typeof calculator.Cvss2>, 'calculateScores'>;

/**
 * The calculator keeps silent on a group of which no metric is defined, although the equations yield a score for it. A metric with the
 * weight of one that is not defined makes it speak.
 */
function scoresOfGroups(plain: Calculator, withMetric: (neutral: 'E:H' | 'CR:M') => Calculator): CvssScores {
  const { base = 0, temporal, environmental, overall } = plain.calculateScores();
  return {
    base,
    temporal: temporal ?? withMetric('E:H').calculateScores().temporal ?? base,
    environmental: environmental ?? withMetric('CR:M').calculateScores().environmental ?? overall,
    overall,
  };
}

function definesEnvironment({ metrics }: CvssVector): boolean {
  return ['CDP', 'TD', 'CR', 'IR', 'AR'].some((metric) => (metrics.get(metric) ?? 'ND') !== 'ND');
}
