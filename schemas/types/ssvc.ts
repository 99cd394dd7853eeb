/** A list of SSVC decision points and the values chosen, version 2 of CERT/CC's form (CSAF 2.1 §3.2.4.10.1). */
export interface SsvcSelectionList {
  timestamp: string;
  schemaVersion: '2.0.0';
  target_ids?: string[];
  selections: SsvcSelection[];
  decision_point_resources?: SsvcReference[];
  references?: SsvcReference[];
}

/** One decision point and the values chosen for it (CSAF 2.1 §3.2.4.10.1). */
export interface SsvcSelection {
  namespace: string;
  key: string;
  version: string;
  name?: string;
  definition?: string;
  values: SsvcValue[];
}

/** A value chosen for a decision point (CSAF 2.1 §3.2.4.10.1). */
export interface SsvcValue {
  name?: string;
  definition?: string;
  key: string;
}

/** A resource that defines decision points or supports the choice (CSAF 2.1 §3.2.4.10.1). */
export interface SsvcReference {
  uri: string;
  summary: string;
}
