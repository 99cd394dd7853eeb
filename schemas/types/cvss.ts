/** A CVSS score between 0 and 10, with one decimal. */
export type CvssScore = number;

/** The qualitative severity of a CVSS v3 or v4 score, as FIRST's severity rating scale names it. */
export type CvssSeverity = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

/** How much of confidentiality, integrity or availability is lost in CVSS v2. */
export type CvssV2Impact = 'NONE' | 'PARTIAL' | 'COMPLETE';

/** How much a deployment needs confidentiality, integrity or availability, in CVSS v2 and later. */
export type CvssRequirement = 'LOW' | 'MEDIUM' | 'HIGH' | 'NOT_DEFINED';

/** How complete the mend is, in CVSS v2 and v3. */
export type CvssRemediationLevel = 'OFFICIAL_FIX' | 'TEMPORARY_FIX' | 'WORKAROUND' | 'UNAVAILABLE' | 'NOT_DEFINED';

/** How ready an exploit is, in CVSS v2 and v3. */
export type CvssExploitability = 'UNPROVEN' | 'PROOF_OF_CONCEPT' | 'FUNCTIONAL' | 'HIGH' | 'NOT_DEFINED';

/** A CVSS v2 score as FIRST's JSON form writes it (CSAF 2.0 §3.2.3.13). */
export interface CvssV2 {
  version: '2.0';
  vectorString: string;
  accessVector?: 'NETWORK' | 'ADJACENT_NETWORK' | 'LOCAL';
  accessComplexity?: 'HIGH' | 'MEDIUM' | 'LOW';
  authentication?: 'MULTIPLE' | 'SINGLE' | 'NONE';
  confidentialityImpact?: CvssV2Impact;
  integrityImpact?: CvssV2Impact;
  availabilityImpact?: CvssV2Impact;
  baseScore: CvssScore;
  exploitability?: CvssExploitability;
  remediationLevel?: CvssRemediationLevel;
  reportConfidence?: 'UNCONFIRMED' | 'UNCORROBORATED' | 'CONFIRMED' | 'NOT_DEFINED';
  temporalScore?: CvssScore;
  collateralDamagePotential?: 'NONE' | 'LOW' | 'LOW_MEDIUM' | 'MEDIUM_HIGH' | 'HIGH' | 'NOT_DEFINED';
  targetDistribution?: 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'NOT_DEFINED';
  confidentialityRequirement?: CvssRequirement;
  integrityRequirement?: CvssRequirement;
  availabilityRequirement?: CvssRequirement;
  environmentalScore?: CvssScore;
}

/** From where a CVSS v3 attack is possible. */
export type CvssV3AttackVector = 'NETWORK' | 'ADJACENT_NETWORK' | 'LOCAL' | 'PHYSICAL';

/** Three steps that CVSS v3 uses for privileges required and for the impact metrics. */
export type CvssV3Level = 'NONE' | 'LOW' | 'HIGH';

/** A CVSS v3.0 or v3.1 score as FIRST's JSON form writes it (CSAF 2.0 §3.2.3.13). */
export interface CvssV3 {
  version: '3.0' | '3.1';
  vectorString: string;
  attackVector?: CvssV3AttackVector;
  attackComplexity?: 'HIGH' | 'LOW';
  privilegesRequired?: CvssV3Level;
  userInteraction?: 'NONE' | 'REQUIRED';
  scope?: 'UNCHANGED' | 'CHANGED';
  confidentialityImpact?: CvssV3Level;
  integrityImpact?: CvssV3Level;
  availabilityImpact?: CvssV3Level;
  baseScore: CvssScore;
  baseSeverity: CvssSeverity;
  exploitCodeMaturity?: CvssExploitability;
  remediationLevel?: CvssRemediationLevel;
  reportConfidence?: 'UNKNOWN' | 'REASONABLE' | 'CONFIRMED' | 'NOT_DEFINED';
  temporalScore?: CvssScore;
  temporalSeverity?: CvssSeverity;
  confidentialityRequirement?: CvssRequirement;
  integrityRequirement?: CvssRequirement;
  availabilityRequirement?: CvssRequirement;
  modifiedAttackVector?: CvssV3AttackVector | 'NOT_DEFINED';
  modifiedAttackComplexity?: 'HIGH' | 'LOW' | 'NOT_DEFINED';
  modifiedPrivilegesRequired?: CvssV3Level | 'NOT_DEFINED';
  modifiedUserInteraction?: 'NONE' | 'REQUIRED' | 'NOT_DEFINED';
  modifiedScope?: 'UNCHANGED' | 'CHANGED' | 'NOT_DEFINED';
  modifiedConfidentialityImpact?: CvssV3Level | 'NOT_DEFINED';
  modifiedIntegrityImpact?: CvssV3Level | 'NOT_DEFINED';
  modifiedAvailabilityImpact?: CvssV3Level | 'NOT_DEFINED';
  environmentalScore?: CvssScore;
  environmentalSeverity?: CvssSeverity;
}

/** From where a CVSS v4 attack is possible. */
export type CvssV4AttackVector = 'NETWORK' | 'ADJACENT' | 'LOCAL' | 'PHYSICAL';

/** Three steps that CVSS v4 uses for privileges required and for the impact metrics. */
export type CvssV4Level = 'NONE' | 'LOW' | 'HIGH';

/** How much a user must take part in a CVSS v4 attack. */
export type CvssV4UserInteraction = 'NONE' | 'PASSIVE' | 'ACTIVE';

/** The impact on a subsequent system as its environment changes it; CVSS v4 calls the lowest step negligible. */
export type CvssV4ModifiedSubImpact = 'NEGLIGIBLE' | 'LOW' | 'HIGH' | 'NOT_DEFINED';

/** A CVSS v4.0 score as FIRST's JSON form writes it (CSAF 2.1 §3.2.4.10.1). */
export interface CvssV4 {
  version: '4.0';
  vectorString: string;
  baseScore: CvssScore;
  baseSeverity: CvssSeverity;
  attackVector?: CvssV4AttackVector;
  attackComplexity?: 'HIGH' | 'LOW';
  attackRequirements?: 'NONE' | 'PRESENT';
  privilegesRequired?: CvssV4Level;
  userInteraction?: CvssV4UserInteraction;
  vulnConfidentialityImpact?: CvssV4Level;
  vulnIntegrityImpact?: CvssV4Level;
  vulnAvailabilityImpact?: CvssV4Level;
  subConfidentialityImpact?: CvssV4Level;
  subIntegrityImpact?: CvssV4Level;
  subAvailabilityImpact?: CvssV4Level;
  exploitMaturity?: 'UNREPORTED' | 'PROOF_OF_CONCEPT' | 'ATTACKED' | 'NOT_DEFINED';
  confidentialityRequirement?: CvssRequirement;
  integrityRequirement?: CvssRequirement;
  availabilityRequirement?: CvssRequirement;
  modifiedAttackVector?: CvssV4AttackVector | 'NOT_DEFINED';
  modifiedAttackComplexity?: 'HIGH' | 'LOW' | 'NOT_DEFINED';
  modifiedAttackRequirements?: 'NONE' | 'PRESENT' | 'NOT_DEFINED';
  modifiedPrivilegesRequired?: CvssV4Level | 'NOT_DEFINED';
  modifiedUserInteraction?: CvssV4UserInteraction | 'NOT_DEFINED';
  modifiedVulnConfidentialityImpact?: CvssV4Level | 'NOT_DEFINED';
  modifiedVulnIntegrityImpact?: CvssV4Level | 'NOT_DEFINED';
  modifiedVulnAvailabilityImpact?: CvssV4Level | 'NOT_DEFINED';
  modifiedSubConfidentialityImpact?: CvssV4ModifiedSubImpact;
  modifiedSubIntegrityImpact?: CvssV4ModifiedSubImpact | 'SAFETY';
  modifiedSubAvailabilityImpact?: CvssV4ModifiedSubImpact | 'SAFETY';
  Safety?: 'NEGLIGIBLE' | 'PRESENT' | 'NOT_DEFINED';
  Automatable?: 'NO' | 'YES' | 'NOT_DEFINED';
  Recovery?: 'AUTOMATIC' | 'USER' | 'IRRECOVERABLE' | 'NOT_DEFINED';
  valueDensity?: 'DIFFUSE' | 'CONCENTRATED' | 'NOT_DEFINED';
  vulnerabilityResponseEffort?: 'LOW' | 'MODERATE' | 'HIGH' | 'NOT_DEFINED';
  providerUrgency?: 'CLEAR' | 'GREEN' | 'AMBER' | 'RED' | 'NOT_DEFINED';
}
