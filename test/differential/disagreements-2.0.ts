import type { Disagreement } from './disagreements.ts';
import { oursOnlyAt, oursOnlyAtText } from './grounds.ts';
import { mixesVersioning } from './histories.ts';
import { scoredInAnotherItem } from './metrics.ts';
import { refersByFlags } from './product-uses.ts';

const versions = ['2.0'] as const;

/** What the library does in CSAF 2.0 alone. */
export const disagreementsIn20: readonly Disagreement[] = [
  {
    tests: ['schema'],
    versions,
    right: 'ours',
    reason:
      'A date and time have a `T` between them (RFC 3339 §5.6, which JSON Schema names for `date-time`); the library takes a space too.',
    explains: oursOnlyAtText(/^\d{4}-\d\d-\d\d /),
  },
  {
    tests: ['6.2.1'],
    versions,
    right: 'ours',
    reason:
      'The product is named by a flag (§3.2.3.5.4), which is a reference within the document (§6.2.1); the library does not look there.',
    explains: refersByFlags,
  },
  {
    tests: ['6.2.20'],
    versions,
    right: 'ours',
    reason:
      'A key that CVSS does not define: the strict schema of the library leaves CVSS objects open, where §6.2.20 asks for every key of type object.',
    explains: oursOnlyAt(/^\/vulnerabilities\/\d+\/scores\/\d+\/cvss_v[23]\//),
  },
  {
    tests: ['6.1.26'],
    versions,
    right: 'ours',
    reason:
      'The value of a profile without its separators: §6.1.26 forbids the value as well as the name, and removes separators on both sides; the library compares names alone.',
    explains: oursOnlyAtText(/^csaf(?:securityincidentresponse|informationaladvisory|securityadvisory|vex)$/i),
  },
  {
    tests: ['6.1.14', '6.1.16', '6.1.21'],
    versions,
    right: 'open',
    reason:
      'A history that mixes integer and semantic versions, and breaks 6.1.30 by that. The library compares `1` and `1.9.0` its own way; we take `1` for `1.0.0`, as §6.1.14 of CSAF 2.1 asks.',
    explains: mixesVersioning,
  },
  {
    tests: ['6.3.1'],
    versions,
    right: 'ours',
    reason:
      'Another item has a CVSS 3 score for the same products: “The test SHALL pass if a second scoring object is available” (§6.3.1; that of CSAF 2.1 says it product by product). The library looks for it in the same item.',
    explains: scoredInAnotherItem,
  },
];
