import type { Disagreement } from './disagreements.ts';
import {
  both,
  either,
  type Ground,
  itemAt,
  officialAgrees,
  officialCvssAgrees,
  oursOnlyAt,
  oursOnlyAtText,
  textAt,
  theirsOnlyAt,
} from './grounds.ts';
import { mixesVersioning } from './histories.ts';
import { hasNoCvss, hasOverallCvss4, hasUnknownKeysInRefusedCvss } from './metrics.ts';
import { unknownKeys } from './official-schema.ts';
import { definedByPaths, refersBySomethingNew } from './product-uses.ts';

const versions = ['2.1'] as const;

const newProfile: Ground = textAt('/document/category', /^csaf_(?:deprecated_security_advisory|superseded|withdrawn)$/);

/** What the library does in CSAF 2.1 alone. It follows an earlier draft, and takes many tests over from CSAF 2.0. */
export const disagreementsIn21: readonly Disagreement[] = [
  {
    tests: ['schema'],
    versions,
    right: 'ours',
    reason:
      'The library has the schema of an earlier draft: `relationships` and `ssvc_v1`; no `product_paths`, `x_extensions`, `ssvc_v2` and `qualitative_severity_rating`; other patterns of package URLs and hashes. The official schema of CSD03 says of each such document what we say.',
    explains: officialAgrees,
  },
  {
    tests: ['6.1.8'],
    versions,
    right: 'ours',
    reason:
      'The library has an earlier schema of CVSS 4.0 (2024), with `threatScore` and `environmentalScore` and a `baseScore` by base metrics alone. The one that CSD03 refers to says of each such document what we say.',
    explains: officialCvssAgrees,
  },
  {
    tests: ['6.2.20'],
    versions,
    right: 'ours',
    reason:
      'The library applies the strict schema of CSAF 2.0. The official schema of CSD03, closed to other keys as §6.2.20 proposes, says of each such document what we say.',
    explains: ({ version, document, ours }) => ours.length > 0 === unknownKeys(version, document).length > 0,
  },
  {
    tests: ['6.2.20'],
    versions,
    right: 'open',
    reason:
      'The only unknown keys stand in CVSS objects that 6.1.8 refuses, whose `version` names no schema to know them by. The library fails the document by the strict schema of CSAF 2.0 anyway.',
    explains: hasUnknownKeysInRefusedCvss,
  },
  {
    tests: ['6.1.1'],
    versions,
    right: 'ours',
    reason:
      'The product is defined by a product path (§3.2.3.4); the library knows the `relationships` of an earlier draft.',
    explains: definedByPaths,
  },
  {
    tests: ['6.1.1', '6.1.4'],
    versions,
    right: 'ours',
    reason:
      'The reference stands where CSAF 2.1 has new ones: notes, ids, involvements, flags, dates of exploitation, status `unknown`, product paths (relevant paths of §6.1.1 and §6.1.4); the library does not look there.',
    explains: oursOnlyAt(
      /^\/document\/notes\/|^\/vulnerabilities\/\d+\/(?:notes|ids|involvements|flags|first_known_exploitation_dates|product_status\/unknown)\/|^\/product_tree\/product_paths\//,
    ),
  },
  {
    tests: ['6.1.2', '6.1.3', '6.1.13', '6.1.42', '6.1.43', '6.1.44', '6.2.1', '6.2.8', '6.2.9', '6.2.16', '6.3.5'],
    versions,
    right: 'ours',
    reason: 'In a product path (§3.2.3.4), which the library does not know.',
    explains: oursOnlyAt(/^\/product_tree\/product_paths\//),
  },
  {
    tests: ['6.1.13'],
    versions,
    right: 'ours',
    reason:
      'A package URL of type `deb` without namespace, with an `@` and nothing after it, or with a qualifier or a `?` twice: §6.1.13 of CSAF 2.1 asks for ECMA-427, whose types and grammar forbid these; the library uses a parser that does not know the rules.',
    explains: oursOnlyAtText(/^pkg:deb\/[^/]+$|@(?=[?#]|$)|[?&]([^=&#]+)=[^#]*&\1=|\?[^#]*\?/),
  },
  {
    tests: ['6.2.1'],
    versions,
    right: 'ours',
    reason:
      'The product is named where CSAF 2.1 has something new, most often in `metrics` (§6.2.1: “referenced somewhere within the same document”); the library uses its test of CSAF 2.0.',
    explains: refersBySomethingNew,
  },
  {
    tests: ['6.1.9'],
    versions,
    right: 'ours',
    reason:
      'The `baseScore` of CVSS 4.0 takes in the threat and environmental metrics that are given (the cases 6-1-09-15 and -16 of OASIS say so); the library takes the base metrics alone.',
    explains: hasOverallCvss4,
  },
  {
    tests: ['6.1.14', '6.1.16', '6.1.21'],
    versions,
    right: 'ours',
    reason:
      'A history that mixes integer and semantic versions, and breaks 6.1.30 by that: §6.1.14 asks to take `1` for `1.0.0` in its order. The library compares the two its own way.',
    explains: mixesVersioning,
  },
  {
    tests: ['6.1.26'],
    versions,
    right: 'ours',
    reason:
      'A name or value that only §6.1.26 of CSAF 2.1 reserves: of its new profiles, values without separators, and with any dash or space of Unicode; the library uses its test of CSAF 2.0.',
    explains: either(oursOnlyAtText(/withdrawn|superseded|deprecated/i), oursOnlyAtText(/^csaf[^_]|[^ -~]/i)),
  },
  {
    tests: ['6.1.26'],
    versions,
    right: 'ours',
    reason: 'A profile that is new in CSAF 2.1 (§4); the library fails its value for the prefix.',
    explains: both(theirsOnlyAt(/^\/document\/category$/), newProfile),
  },
  {
    tests: ['6.1.27.3', '6.1.27.4', '6.1.27.5', '6.1.27.6', '6.1.27.11'],
    versions,
    right: 'ours',
    reason:
      'A profile that is new in CSAF 2.1 (§6.1.27): the library uses its test of CSAF 2.0, which does not know it.',
    explains: both(newProfile, oursOnlyAt(/^(?:\/vulnerabilities(?:\/\d+)?)?$/)),
  },
  {
    tests: ['6.1.27.8'],
    versions,
    right: 'ours',
    reason: 'All `ids` are for some products, and one has none: the second rule of §6.1.27.8 is new in CSAF 2.1.',
    explains: oursOnlyAt(/^\/vulnerabilities\/\d+\/product_status\//),
  },
  {
    tests: ['6.1.27.19'],
    versions,
    right: 'ours',
    reason:
      '“At least one item” is as §6.1.27.19 asks; the library fails the document for another one that begins so and is not `external`.',
    explains: both(
      theirsOnlyAt(/^\/document\/references\/\d+$/),
      itemAt('/document/references', { summary: /^Superseding Document/, category: /^external$/ }),
    ),
  },
  {
    tests: ['6.2.19'],
    versions,
    right: 'ours',
    reason:
      'CSAF 2.1 has `metrics` where 2.0 had `scores` (§3.2.4.10); the library uses its test of CSAF 2.0, which finds no score.',
    explains: oursOnlyAt(/^\/vulnerabilities\/\d+\/product_status\/(?:first_)?fixed\//),
  },
  {
    tests: ['6.3.12'],
    versions,
    right: 'ours',
    reason: 'An affected product without any CVSS: the second sentence of §6.3.12, which the library does not test.',
    explains: oursOnlyAt(/^\/vulnerabilities\/\d+\/product_status\/(?:first_affected|known_affected|last_affected)\//),
  },
  {
    tests: ['6.3.12'],
    versions,
    right: 'ours',
    reason: 'A metric without any CVSS object: §6.3.12 is about those that contain one.',
    explains: hasNoCvss,
  },
];
