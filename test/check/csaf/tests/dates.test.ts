import { dateAndTime } from '../../../../src/check/csaf/tests/6.1.37-date-and-time.ts';
import { inconsistentDisclosureDate } from '../../../../src/check/csaf/tests/6.1.45-inconsistent-disclosure-date.ts';
import { disclosureDateNewerThanRevisionHistory } from '../../../../src/check/csaf/tests/6.2.33-disclosure-date-newer-than-revision-history.ts';
import { type Parts, revisions } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const disclosure = '/vulnerabilities/0/disclosure_date';

const goodDates = [
  '2024-01-24T10:00:00Z',
  '2024-02-29T23:59:59.9999999999+23:59',
  '2000-02-29T00:00:00-00:00',
  '0000-01-01T00:00:00-23:59',
  '9999-12-31T23:59:59Z',
];

const badDates = [
  ['2024-01-24t10:00:00Z', 'upper case'],
  ['2024-01-24T10:00:00z', 'upper case'],
  ['2024-01-24 10:00:00Z', 'the letter `T`'],
  ['2024-01-24T10:00:00', 'time zone'],
  ['2024-01-24T10:00:00+01', 'time zone'],
  ['2024-01-24T10:00:00+0100', 'time zone'],
  ['2024-01-24T10:00:00,5Z', 'written as'],
  ['2024-01-24T10:00:00.Z', 'written as'],
  ['2024-01-24T10:00Z', 'written as'],
  ['2024-1-24T10:00:00Z', 'written as'],
  ['+002024-01-24T10:00:00Z', 'written as'],
  ['2023-02-29T10:00:00Z', 'no such day'],
  ['1900-02-29T10:00:00Z', 'no such day'],
  ['2024-04-31T10:00:00Z', 'no such day'],
  ['2024-13-01T10:00:00Z', 'no such day'],
  ['2024-00-01T10:00:00Z', 'no such day'],
  ['2024-01-00T10:00:00Z', 'no such day'],
  ['2024-01-24T24:00:00Z', 'no such time of day'],
  ['2024-01-24T10:60:00Z', 'no such time of day'],
  ['2024-01-24T10:00:61Z', 'no such time of day'],
  ['2016-12-31T23:59:60Z', 'leap seconds'],
  ['2017-01-01T02:59:60.5+03:00', 'leap seconds'],
  ['2024-01-24T10:00:00+24:00', 'no such time zone'],
  ['2024-01-24T10:00:00-12:60', 'no such time zone'],
] as const;

const bad = '2016-12-31T23:59:60Z';

testRows(dateAndTime, [
  ...goodDates.map((date) => ({ name: date, parts: { vulnerabilities: [{ disclosure_date: date }] } })),
  ...badDates.map(([date, detail]) => ({
    name: date,
    parts: { vulnerabilities: [{ disclosure_date: date }] },
    fails: [disclosure],
    details: [detail],
  })),
  {
    name: 'every date of a document',
    parts: {
      tracking: {
        current_release_date: bad,
        generator: { date: bad, engine: { name: 'e' } },
        initial_release_date: bad,
        revision_history: revisions(`${bad} 1`, '2024-01-24T10:00:00Z 2', `${bad} 3`),
      },
      vulnerabilities: [
        {},
        {
          disclosure_date: bad,
          discovery_date: bad,
          first_known_exploitation_dates: [{ date: bad, exploitation_date: bad }],
          flags: [{ label: 'component_not_present' }, { label: 'component_not_present', date: bad }],
          involvements: [{ party: 'vendor', status: 'open', date: bad }],
          metrics: [
            { content: { epss: { timestamp: bad } }, products: ['A'] },
            { content: { ssvc_v2: { timestamp: bad } }, products: ['A'] },
          ],
          remediations: [{ category: 'workaround', details: 'd', date: bad }],
          threats: [{ category: 'impact', details: 'd', date: bad }],
          release_date: bad,
        },
      ],
    },
    fails: [
      '/document/tracking/current_release_date',
      '/document/tracking/generator/date',
      '/document/tracking/initial_release_date',
      '/document/tracking/revision_history/0/date',
      '/document/tracking/revision_history/2/date',
      '/vulnerabilities/1/disclosure_date',
      '/vulnerabilities/1/discovery_date',
      '/vulnerabilities/1/first_known_exploitation_dates/0/date',
      '/vulnerabilities/1/first_known_exploitation_dates/0/exploitation_date',
      '/vulnerabilities/1/flags/1/date',
      '/vulnerabilities/1/involvements/0/date',
      '/vulnerabilities/1/metrics/0/content/epss/timestamp',
      '/vulnerabilities/1/metrics/1/content/ssvc_v2/timestamp',
      '/vulnerabilities/1/remediations/0/date',
      '/vulnerabilities/1/threats/0/date',
    ],
  },
]);

/** A history whose newest item stands first, and the disclosure of a vulnerability. */
const disclosed = (disclosure_date: string, label = 'CLEAR', status = 'final'): Parts => ({
  document: { distribution: { tlp: { label } } },
  tracking: { status, revision_history: revisions('2024-02-24T10:00:00Z 2', '2024-01-24T10:00:00Z 1') },
  vulnerabilities: [{ disclosure_date }, {}],
});

const newest = ['/document/tracking/revision_history/0/date'];

testRows(inconsistentDisclosureDate, [
  {
    name: 'after the newest revision',
    parts: disclosed('2024-02-24T10:00:01Z'),
    fails: [disclosure],
    related: [newest],
  },
  { name: 'after it by a fraction', parts: disclosed('2024-02-24T10:00:00.0000001Z'), fails: [disclosure] },
  { name: 'after it by the zone', parts: disclosed('2024-02-24T10:00:00-00:01'), fails: [disclosure] },
  { name: 'interim', parts: disclosed('2025-01-01T00:00:00Z', 'CLEAR', 'interim'), fails: [disclosure] },
  { name: 'a draft', parts: disclosed('2025-01-01T00:00:00Z', 'CLEAR', 'draft') },
  { name: 'not public', parts: disclosed('2025-01-01T00:00:00Z', 'GREEN') },
  { name: 'the same moment', parts: disclosed('2024-02-24T12:00:00.000+02:00') },
  { name: 'before', parts: disclosed('2024-02-24T11:00:00+02:00') },
]);

const now = '2024-06-01T12:00:00+02:00';

testRows(disclosureDateNewerThanRevisionHistory, [
  {
    name: 'disclosed since',
    now,
    parts: disclosed('2024-03-01T00:00:00Z', 'GREEN'),
    fails: [disclosure],
    related: [newest],
  },
  { name: 'a draft too', now, parts: disclosed('2024-03-01T00:00:00Z', 'RED', 'draft'), fails: [disclosure] },
  { name: 'a moment ago', now, parts: disclosed('2024-06-01T09:59:59.999Z'), fails: [disclosure] },
  { name: 'now', now, parts: disclosed('2024-06-01T10:00:00Z') },
  { name: 'in the future', now, parts: disclosed('9999-12-31T23:59:59-23:59') },
  { name: 'at the newest revision', now, parts: disclosed('2024-02-24T11:00:00+01:00') },
  { name: 'nobody tells the time', parts: disclosed('2024-03-01T00:00:00Z') },
]);
