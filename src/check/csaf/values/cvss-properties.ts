import type { CvssVersion } from '../../../standard/cvss-metrics.ts';

/** A metric as the JSON schemas of CVSS write it. */
export interface CvssProperty {
  /** The key: `attackVector`. */
  name: string;
  /** The metric in a vector: `AV`. */
  metric: string;
  /** What the schema calls each value of the metric: `N` is `NETWORK`. */
  words: ReadonlyMap<string, string>;
}

/** All metrics of a version that have a key of their own in its JSON schema. */
export function cvssProperties(version: CvssVersion): readonly CvssProperty[] {
  return properties[version];
}

const requirement = 'L=LOW M=MEDIUM H=HIGH';

const version2 = parse('ND=NOT_DEFINED', [
  'accessVector AV N=NETWORK A=ADJACENT_NETWORK L=LOCAL',
  'accessComplexity AC H=HIGH M=MEDIUM L=LOW',
  'authentication Au M=MULTIPLE S=SINGLE N=NONE',
  'confidentialityImpact C N=NONE P=PARTIAL C=COMPLETE',
  'integrityImpact I N=NONE P=PARTIAL C=COMPLETE',
  'availabilityImpact A N=NONE P=PARTIAL C=COMPLETE',
  'exploitability E U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH',
  'remediationLevel RL OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE',
  'reportConfidence RC UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED',
  'collateralDamagePotential CDP N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH',
  'targetDistribution TD N=NONE L=LOW M=MEDIUM H=HIGH',
  `confidentialityRequirement CR ${requirement}`,
  `integrityRequirement IR ${requirement}`,
  `availabilityRequirement AR ${requirement}`,
]);

const version3 = parse('X=NOT_DEFINED', [
  ...modifiable([
    'attackVector AV N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL',
    'attackComplexity AC L=LOW H=HIGH',
    'privilegesRequired PR N=NONE L=LOW H=HIGH',
    'userInteraction UI N=NONE R=REQUIRED',
    'scope S U=UNCHANGED C=CHANGED',
    'confidentialityImpact C N=NONE L=LOW H=HIGH',
    'integrityImpact I N=NONE L=LOW H=HIGH',
    'availabilityImpact A N=NONE L=LOW H=HIGH',
  ]),
  'exploitCodeMaturity E U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH',
  'remediationLevel RL O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE',
  'reportConfidence RC U=UNKNOWN R=REASONABLE C=CONFIRMED',
  `confidentialityRequirement CR ${requirement}`,
  `integrityRequirement IR ${requirement}`,
  `availabilityRequirement AR ${requirement}`,
]);

const version4 = parse('X=NOT_DEFINED', [
  ...modifiable([
    'attackVector AV N=NETWORK A=ADJACENT L=LOCAL P=PHYSICAL',
    'attackComplexity AC L=LOW H=HIGH',
    'attackRequirements AT N=NONE P=PRESENT',
    'privilegesRequired PR N=NONE L=LOW H=HIGH',
    'userInteraction UI N=NONE P=PASSIVE A=ACTIVE',
    'vulnConfidentialityImpact VC N=NONE L=LOW H=HIGH',
    'vulnIntegrityImpact VI N=NONE L=LOW H=HIGH',
    'vulnAvailabilityImpact VA N=NONE L=LOW H=HIGH',
  ]),
  'subConfidentialityImpact SC N=NONE L=LOW H=HIGH',
  'subIntegrityImpact SI N=NONE L=LOW H=HIGH',
  'subAvailabilityImpact SA N=NONE L=LOW H=HIGH',
  'modifiedSubConfidentialityImpact MSC N=NEGLIGIBLE L=LOW H=HIGH',
  'modifiedSubIntegrityImpact MSI N=NEGLIGIBLE L=LOW H=HIGH S=SAFETY',
  'modifiedSubAvailabilityImpact MSA N=NEGLIGIBLE L=LOW H=HIGH S=SAFETY',
  'exploitMaturity E A=ATTACKED P=PROOF_OF_CONCEPT U=UNREPORTED',
  `confidentialityRequirement CR ${requirement}`,
  `integrityRequirement IR ${requirement}`,
  `availabilityRequirement AR ${requirement}`,
  'Safety S N=NEGLIGIBLE P=PRESENT',
  'Automatable AU N=NO Y=YES',
  'Recovery R A=AUTOMATIC U=USER I=IRRECOVERABLE',
  'valueDensity V D=DIFFUSE C=CONCENTRATED',
  'vulnerabilityResponseEffort RE L=LOW M=MODERATE H=HIGH',
  'providerUrgency U Clear=CLEAR Green=GREEN Amber=AMBER Red=RED',
]);

const properties: Readonly<Record<CvssVersion, readonly CvssProperty[]>> = {
  '2.0': version2,
  '3.0': version3,
  '3.1': version3,
  '4.0': version4,
};

/** Each metric, and after it the one that modifies it for an environment. */
function modifiable(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [name = '', metric = '', ...words] = line.split(' ');
    const modified = [`modified${name.charAt(0).toUpperCase()}${name.slice(1)}`, `M${metric}`, ...words].join(' ');
    return [line, modified];
  });
}

/** A base metric never has the value for what is not defined; that its table lists it does no harm. */
function parse(undefinedValue: string, lines: readonly string[]): CvssProperty[] {
  return lines.map((line) => {
    const [name = '', metric = '', ...pairs] = line.split(' ');
    return { name, metric, words: new Map([...pairs, undefinedValue].map(parsePair)) };
  });
}

function parsePair(pair: string): [string, string] {
  const [value = '', word = ''] = pair.split('=');
  return [value, word];
}
