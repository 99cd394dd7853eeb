import type { CvssVector } from './vector.ts';

/** Weights of the values of the CVSS 2.0 guide, §3.2; what is not defined weighs nothing. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { L: 0.395, A: 0.646, N: 1 },
  AC: { H: 0.35, M: 0.61, L: 0.71 },
  Au: { M: 0.45, S: 0.56, N: 0.704 },
  C: { N: 0, P: 0.275, C: 0.66 },
  I: { N: 0, P: 0.275, C: 0.66 },
  A: { N: 0, P: 0.275, C: 0.66 },
  E: { U: 0.85, POC: 0.9, F: 0.95, H: 1, ND: 1 },
  RL: { OF: 0.87, TF: 0.9, W: 0.95, U: 1, ND: 1 },
  RC: { UC: 0.9, UR: 0.95, C: 1, ND: 1 },
  CDP: { N: 0, L: 0.1, LM: 0.3, MH: 0.4, H: 0.5, ND: 0 },
  TD: { N: 0, L: 0.25, M: 0.75, H: 1, ND: 1 },
  CR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
  IR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
  AR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
};

/**
 * The environmental score of CVSS 2.0 by the guide's §3.2.3, in which the base and temporal scores are recomputed and rounded on the
 * way. The calculator rounds at the end alone, and is then often a tenth off.
 */
export function environmentalScoreOf({ metrics }: CvssVector): number {
  const weigh = (metric: string): number => weights[metric]?.[metrics.get(metric) ?? 'ND'] ?? 0;
  const kept = (1 - weigh('C') * weigh('CR')) * (1 - weigh('I') * weigh('IR')) * (1 - weigh('A') * weigh('AR'));
  const impact = Math.min(10, 10.41 * (1 - kept));
  const exploitability = 20 * weigh('AV') * weigh('AC') * weigh('Au');
  const base = rounded((0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176));
  const temporal = rounded(base * weigh('E') * weigh('RL') * weigh('RC'));
  return rounded((temporal + (10 - temporal) * weigh('CDP')) * weigh('TD'));
}

/** To one decimal, halves up, whatever binary fractions make of a half. */
function rounded(score: number): number {
  return Math.round(Number((score * 10).toPrecision(12))) / 10;
}
