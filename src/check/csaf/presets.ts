import type { CsafVersion, TestGroup } from './conformity-test.ts';

/** A named set of tests. */
export interface Preset {
  /** What it is for, in one sentence. */
  what: string;
  /** The version that it is about; all where it is absent. */
  version?: CsafVersion;
  /** Whole groups. */
  groups: readonly TestGroup[];
  /** Single tests beside the groups. */
  tests?: readonly string[];
  /** Tests of the groups that are left out. */
  without?: readonly string[];
}

const extensionsExist: readonly string[] = [
  '6.3.21.3',
  '6.3.21.4',
  '6.3.21.5',
  '6.3.21.6',
  '6.3.21.7',
  '6.3.21.8',
  '6.3.21.9',
];

/** The official presets of CSAF 2.1 §6.4; they serve for 2.0 as well, where `optional` is the name of `recommended`. */
export const presets: ReadonlyMap<string, Preset> = new Map<string, Preset>([
  ['schema', { what: 'the JSON schema alone', groups: [] }],
  ['mandatory', { what: 'all tests of §6.1', groups: ['mandatory'] }],
  ['recommended', { what: 'all tests of §6.2', groups: ['recommended'] }],
  ['optional', { what: 'all tests of §6.2, as CSAF 2.0 calls them', groups: ['recommended'] }],
  ['informative', { what: 'all tests of §6.3', groups: ['informative'] }],
  ['basic', { what: 'what a valid document must pass', groups: ['mandatory'] }],
  ['extended', { what: 'basic and the recommended tests', groups: ['mandatory', 'recommended'] }],
  ['full', { what: 'every test', groups: ['mandatory', 'recommended', 'informative'] }],
  [
    'external-request-free',
    {
      what: 'every test that needs no network',
      groups: ['mandatory', 'recommended', 'informative'],
      without: ['6.3.6', '6.3.7'],
    },
  ],
  [
    'consistent-revision-history',
    {
      what: 'a revision history without contradictions',
      groups: [],
      tests: [
        '6.1.14',
        '6.1.18',
        '6.1.19',
        '6.1.21',
        '6.1.22',
        '6.1.37',
        '6.2.4',
        '6.2.5',
        '6.2.6',
        '6.2.21',
        '6.2.33',
      ],
    },
  ],
  [
    'consistent-date-times',
    {
      what: 'dates and times without contradictions',
      groups: [],
      tests: ['6.1.37', '6.1.45', '6.1.49', '6.1.51', '6.1.52', '6.1.53'],
    },
  ],
  [
    'ssvc',
    {
      what: 'everything about SSVC',
      version: '2.1',
      groups: [],
      tests: [
        '6.1.46',
        '6.1.47',
        '6.1.48',
        '6.1.49',
        '6.2.3',
        '6.2.34',
        '6.2.35',
        '6.2.36',
        '6.2.37',
        '6.3.13',
        '6.3.14',
        '6.3.15',
      ],
    },
  ],
  [
    'extensions',
    {
      what: 'everything about extensions',
      groups: [],
      tests: [
        '6.1.60.1',
        '6.1.60.2',
        '6.1.60.3',
        '6.2.39.5',
        '6.2.54.1',
        '6.2.54.2',
        '6.2.54.3',
        '6.2.54.4',
        '6.3.21.1',
        '6.3.21.2',
        ...extensionsExist,
      ],
    },
  ],
  ['extensions-exist', { what: 'where a document uses extensions', groups: [], tests: extensionsExist }],
]);
