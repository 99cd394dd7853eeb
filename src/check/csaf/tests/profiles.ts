import type { CsafVersion } from '../conformity-test.ts';
import type { Facts } from '../facts/facts.ts';

/** A document category that stands for a profile with demands of its own (CSAF 2.0 §4, CSAF 2.1 §4). */
export type Profile =
  | 'csaf_deprecated_security_advisory'
  | 'csaf_informational_advisory'
  | 'csaf_security_advisory'
  | 'csaf_security_incident_response'
  | 'csaf_superseded'
  | 'csaf_vex'
  | 'csaf_withdrawn';

const profiles20: readonly Profile[] = [
  'csaf_informational_advisory',
  'csaf_security_advisory',
  'csaf_security_incident_response',
  'csaf_vex',
];

const profiles: Readonly<Record<CsafVersion, ReadonlySet<Profile>>> = {
  '2.0': new Set(profiles20),
  '2.1': new Set([...profiles20, 'csaf_deprecated_security_advisory', 'csaf_superseded', 'csaf_withdrawn']),
};

/** Whether the document has one of these profiles, as far as its version of CSAF knows them. */
export function hasProfile({ category, version }: Facts, wanted: readonly Profile[]): boolean {
  return wanted.some((profile) => profile === category && profiles[version].has(profile));
}
