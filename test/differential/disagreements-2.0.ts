import type { Disagreement } from './disagreements.ts';
import { oursOnlyAt, oursOnlyAtText, theirsOnlyAtText } from './grounds.ts';
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
      'A date and time have a `T` between them, and a colon in the offset (RFC 3339 §5.6, which JSON Schema names for `date-time`); the library takes a space, `+0200` and `+02` too.',
    explains: oursOnlyAtText(/^\d{4}-\d\d-\d\d(?: |T.*[+-]\d\d(?:\d\d)?$)/),
  },
  {
    tests: ['schema'],
    versions,
    right: 'ours',
    reason: 'The port of a URL is a number (RFC 3986 §3.2.3); the library takes `https://example.com:port/`.',
    explains: oursOnlyAtText(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*:\d*[^/?#\d]/i),
  },
  {
    tests: ['schema'],
    versions,
    right: 'ours',
    reason: 'A URI may be a scheme and nothing else (RFC 3986 §3, `path-empty`); the library refuses `a:`.',
    explains: theirsOnlyAtText(/^[a-z][a-z\d+.-]*:$/i),
  },
  {
    tests: ['schema', '6.1.8'],
    versions,
    right: 'ours',
    reason: 'CVSS 3.0 has no `PR:U`: the library has an earlier schema of it (§6.1.8).',
    explains: oursOnlyAtText(/^CVSS:3\.0\/(?:.*\/)?M?PR:U/),
  },
  {
    tests: ['6.2.1'],
    versions,
    right: 'ours',
    reason:
      'The product is named by a flag (§3.2.3.5), which is a reference within the document (§6.2.1); the library does not look there.',
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
