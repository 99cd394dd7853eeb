import type { CvssV2, CvssV3 } from '@csaf/types/csaf-2.0';
import { words, wordsOfKey } from './wording.ts';

/** Metrics of CVSS 2.0 (guide §2.4) and 3.x (specification §6): name of the JSON property, and the values by their letters. */
type Metrics = Readonly<Record<string, readonly [key: string, values: string]>>;

const impactV3 = 'N=NONE L=LOW H=HIGH X=NOT_DEFINED';
const requirement = 'L=LOW M=MEDIUM H=HIGH X=NOT_DEFINED ND=NOT_DEFINED';

const metricsV3: Metrics = {
  AV: ['attackVector', 'N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL X=NOT_DEFINED'],
  AC: ['attackComplexity', 'L=LOW H=HIGH X=NOT_DEFINED'],
  PR: ['privilegesRequired', impactV3],
  UI: ['userInteraction', 'N=NONE R=REQUIRED X=NOT_DEFINED'],
  S: ['scope', 'U=UNCHANGED C=CHANGED X=NOT_DEFINED'],
  C: ['confidentialityImpact', impactV3],
  I: ['integrityImpact', impactV3],
  A: ['availabilityImpact', impactV3],
  E: ['exploitCodeMaturity', 'X=NOT_DEFINED U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH'],
  RL: ['remediationLevel', 'X=NOT_DEFINED O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE'],
  RC: ['reportConfidence', 'X=NOT_DEFINED U=UNKNOWN R=REASONABLE C=CONFIRMED'],
  CR: ['confidentialityRequirement', requirement],
  IR: ['integrityRequirement', requirement],
  AR: ['availabilityRequirement', requirement],
};

const impactV2 = 'N=NONE P=PARTIAL C=COMPLETE';

const metricsV2: Metrics = {
  AV: ['accessVector', 'L=LOCAL A=ADJACENT_NETWORK N=NETWORK'],
  AC: ['accessComplexity', 'H=HIGH M=MEDIUM L=LOW'],
  Au: ['authentication', 'M=MULTIPLE S=SINGLE N=NONE'],
  C: ['confidentialityImpact', impactV2],
  I: ['integrityImpact', impactV2],
  A: ['availabilityImpact', impactV2],
  E: ['exploitability', 'U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH ND=NOT_DEFINED'],
  RL: ['remediationLevel', 'OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE ND=NOT_DEFINED'],
  RC: ['reportConfidence', 'UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED ND=NOT_DEFINED'],
  CDP: ['collateralDamagePotential', 'N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH ND=NOT_DEFINED'],
  TD: ['targetDistribution', 'N=NONE L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED'],
  CR: ['confidentialityRequirement', requirement],
  IR: ['integrityRequirement', requirement],
  AR: ['availabilityRequirement', requirement],
};

/** Shown elsewhere on the page. */
const shown = new Set(['version', 'vectorString', 'baseScore', 'baseSeverity']);

/** A score in words: each metric of its vector, then whatever the score says that its vector does not. */
export function metricsOf(cvss: CvssV2 | CvssV3): { name: string; value: string }[] {
  const said = new Map(decode(cvss.vectorString, cvss.version === '2.0' ? metricsV2 : metricsV3));
  const metrics = [...said];
  for (const [key, value] of Object.entries(cvss)) {
    if (!shown.has(key) && said.get(key) !== String(value)) metrics.push([key, String(value)]);
  }
  return metrics.map(([key, value]) => ({ name: wordsOfKey(key), value: words(value) }));
}

function decode(vector: string, metrics: Metrics): [key: string, value: string][] {
  return vector.split('/').flatMap((part): [string, string][] => {
    const [letters = '', letter = ''] = part.split(':');
    const metric = metrics[letters] ?? modified(letters, metrics);
    const value = metric?.[1].split(' ').find((one) => one.startsWith(`${letter}=`));
    return metric === undefined || value === undefined ? [] : [[metric[0], value.slice(letter.length + 1)]];
  });
}

/** `MAV` and its like: the base metric as the environment changes it. */
function modified(letters: string, metrics: Metrics): readonly [string, string] | undefined {
  const base = letters.startsWith('M') ? metrics[letters.slice(1)] : undefined;
  return base && [`modified${base[0].charAt(0).toUpperCase()}${base[0].slice(1)}`, base[1]];
}
