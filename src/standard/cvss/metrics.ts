/** A version of CVSS. */
export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

/** Groups of metrics: those of the base group are all mandatory, others optional. `threat` is called temporal before CVSS 4.0. */
export type CvssGroup = 'base' | 'threat' | 'environmental' | 'supplemental';

/** A metric of CVSS. */
export interface CvssMetric {
  /** In a vector: `AV`. */
  metric: string;
  /** Key in the JSON schema: `attackVector`. */
  name: string;
  group: CvssGroup;
  /** What the JSON schema calls each of its values: `N` is `NETWORK`. An optional metric may also be `NOT_DEFINED`. */
  words: ReadonlyMap<string, string>;
}

/** Metrics of a version by their names in a vector, base metrics first. */
export function cvssMetrics(version: CvssVersion): ReadonlyMap<string, CvssMetric> {
  return metrics[version];
}

/** Metrics of a version, each of which has a key of its own in its JSON schema. */
export function cvssProperties(version: CvssVersion): Iterable<CvssMetric> {
  return metrics[version].values();
}

const requirements = [
  'CR confidentialityRequirement L=LOW M=MEDIUM H=HIGH',
  'IR integrityRequirement L=LOW M=MEDIUM H=HIGH',
  'AR availabilityRequirement L=LOW M=MEDIUM H=HIGH',
];

const version2 = read('ND', {
  base: [
    'AV accessVector L=LOCAL A=ADJACENT_NETWORK N=NETWORK',
    'AC accessComplexity H=HIGH M=MEDIUM L=LOW',
    'Au authentication M=MULTIPLE S=SINGLE N=NONE',
    'C confidentialityImpact N=NONE P=PARTIAL C=COMPLETE',
    'I integrityImpact N=NONE P=PARTIAL C=COMPLETE',
    'A availabilityImpact N=NONE P=PARTIAL C=COMPLETE',
  ],
  threat: [
    'E exploitability U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH',
    'RL remediationLevel OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE',
    'RC reportConfidence UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED',
  ],
  environmental: [
    'CDP collateralDamagePotential N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH',
    'TD targetDistribution N=NONE L=LOW M=MEDIUM H=HIGH',
    ...requirements,
  ],
});

const base3 = [
  'AV attackVector N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL',
  'AC attackComplexity L=LOW H=HIGH',
  'PR privilegesRequired N=NONE L=LOW H=HIGH',
  'UI userInteraction N=NONE R=REQUIRED',
  'S scope U=UNCHANGED C=CHANGED',
  'C confidentialityImpact N=NONE L=LOW H=HIGH',
  'I integrityImpact N=NONE L=LOW H=HIGH',
  'A availabilityImpact N=NONE L=LOW H=HIGH',
];

const version3 = read('X', {
  base: base3,
  threat: [
    'E exploitCodeMaturity U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH',
    'RL remediationLevel O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE',
    'RC reportConfidence U=UNKNOWN R=REASONABLE C=CONFIRMED',
  ],
  environmental: [...requirements, ...base3.map(modified)],
});

const vulnerableSystem4 = [
  'AV attackVector N=NETWORK A=ADJACENT L=LOCAL P=PHYSICAL',
  'AC attackComplexity L=LOW H=HIGH',
  'AT attackRequirements N=NONE P=PRESENT',
  'PR privilegesRequired N=NONE L=LOW H=HIGH',
  'UI userInteraction N=NONE P=PASSIVE A=ACTIVE',
  'VC vulnConfidentialityImpact H=HIGH L=LOW N=NONE',
  'VI vulnIntegrityImpact H=HIGH L=LOW N=NONE',
  'VA vulnAvailabilityImpact H=HIGH L=LOW N=NONE',
];

const version4 = read('X', {
  base: [
    ...vulnerableSystem4,
    'SC subConfidentialityImpact H=HIGH L=LOW N=NONE',
    'SI subIntegrityImpact H=HIGH L=LOW N=NONE',
    'SA subAvailabilityImpact H=HIGH L=LOW N=NONE',
  ],
  threat: ['E exploitMaturity A=ATTACKED P=PROOF_OF_CONCEPT U=UNREPORTED'],
  environmental: [
    ...requirements,
    ...vulnerableSystem4.map(modified),
    'MSC modifiedSubConfidentialityImpact H=HIGH L=LOW N=NEGLIGIBLE',
    'MSI modifiedSubIntegrityImpact S=SAFETY H=HIGH L=LOW N=NEGLIGIBLE',
    'MSA modifiedSubAvailabilityImpact S=SAFETY H=HIGH L=LOW N=NEGLIGIBLE',
  ],
  supplemental: [
    'S Safety N=NEGLIGIBLE P=PRESENT',
    'AU Automatable N=NO Y=YES',
    'R Recovery A=AUTOMATIC U=USER I=IRRECOVERABLE',
    'V valueDensity D=DIFFUSE C=CONCENTRATED',
    'RE vulnerabilityResponseEffort L=LOW M=MODERATE H=HIGH',
    'U providerUrgency Clear=CLEAR Green=GREEN Amber=AMBER Red=RED',
  ],
});

const metrics: Readonly<Record<CvssVersion, ReadonlyMap<string, CvssMetric>>> = {
  '2.0': version2,
  '3.0': version3,
  '3.1': version3,
  '4.0': version4,
};

/** The metric that modifies a base metric for an environment. */
function modified(line: string): string {
  return line.replace(
    /^(\S+) (\S)/,
    (_, metric: string, initial: string) => `M${metric} modified${initial.toUpperCase()}`,
  );
}

function read(unset: string, groups: Partial<Record<CvssGroup, readonly string[]>>): ReadonlyMap<string, CvssMetric> {
  const found = new Map<string, CvssMetric>();
  for (const group of ['base', 'threat', 'environmental', 'supplemental'] as const) {
    for (const line of groups[group] ?? []) {
      const [metric = '', name = '', ...pairs] = line.split(' ');
      const all = group === 'base' ? pairs : [`${unset}=NOT_DEFINED`, ...pairs];
      found.set(metric, { metric, name, group, words: new Map(all.map(readPair)) });
    }
  }
  return found;
}

function readPair(pair: string): [string, string] {
  const [value = '', word = ''] = pair.split('=');
  return [value, word];
}
