import calculator from 'ae-cvss-calculator';
import { environmentalScoreOf } from './cvss-2-environment.ts';
import { cvssMetrics } from './metrics.ts';
import { type CvssVector, definesGroup } from './vector.ts';

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
  const scores = ofVector.get(vector) ?? scoresOfText(vector, textOf(vector));
  ofVector.set(vector, scores);
  return scores;
}

function scoresOfText(vector: CvssVector, text: string): CvssScores {
  const known = ofText.get(text);
  if (known !== undefined) return known;
  const scores = compute(vector, text);
  if (ofText.size >= mostKept) ofText.clear();
  ofText.set(text, scores);
  return scores;
}

const mostKept = 2000;
const ofText = new Map<string, CvssScores>();
/** Vectors that were parsed from one text are one object. */
const ofVector = new WeakMap<CvssVector, CvssScores>();

/** Metrics in the order of the specification, so that vectors that mean the same are computed once. */
function textOf({ version, metrics }: CvssVector): string {
  let text = version === '2.0' ? '' : `CVSS:${version}`;
  for (const metric of cvssMetrics(version).keys()) {
    const value = metrics.get(metric);
    if (value !== undefined) text += `${text === '' ? '' : '/'}${metric}:${value}`;
  }
  return text;
}

function compute(vector: CvssVector, text: string): CvssScores {
  switch (vector.version) {
    case '2.0': {
      const scores = scoresOfGroups(new calculator.Cvss2(text), () => new calculator.Cvss2(`${text}/E:H`));
      const environmental = environmentalScoreOf(vector);
      return {
        ...scores,
        environmental,
        overall: definesGroup(vector, 'environmental') ? environmental : scores.overall,
      };
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
