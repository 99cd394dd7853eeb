import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CvssV2, MetricContent } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { inconsistentEpssTimestamp } from '../../../../src/check/csaf/tests/6.1.51-inconsistent-epss-timestamp.ts';
import { inconsistentFirstKnownExploitationDates } from '../../../../src/check/csaf/tests/6.1.52-inconsistent-first-known-exploitation-dates.ts';
import { inconsistentExploitationDate } from '../../../../src/check/csaf/tests/6.1.53-inconsistent-exploitation-date.ts';
import { useOfCvssAndQualitativeSeverityRating } from '../../../../src/check/csaf/tests/6.1.56-use-of-cvss-and-qualitative-severity-rating.ts';
import { oldEpssTimestamp } from '../../../../src/check/csaf/tests/6.2.41-old-epss-timestamp.ts';
import { useOfQualitativeSeverityRatingByIssuingParty } from '../../../../src/check/csaf/tests/6.2.47-use-of-qualitative-severity-rating-by-issuing-party.ts';
import { useOfQualitativeSeverityRating } from '../../../../src/check/csaf/tests/6.3.18-use-of-qualitative-severity-rating.ts';
import { type Advisory21, type Case, metric, pointersOf } from './advisory-21.ts';

const metrics = '/vulnerabilities/0/metrics';
const exploitation = '/vulnerabilities/0/first_known_exploitation_dates/0';
const blog = 'https://blog.example/post';
const canonical = 'https://example.com/2024/ex-1.json';

const score: CvssV2 = { version: '2.0', vectorString: 'AV:N/AC:L/Au:S/C:P/I:P/A:N', baseScore: 5.5 };
const scored: MetricContent = { cvss_v2: score };
const rated: MetricContent = { qualitative_severity_rating: 'high' };

function epss(...timestamps: string[]): Advisory21 {
  const items = timestamps.map((timestamp) => metric({ epss: { percentile: '0.9', probability: '0.9', timestamp } }));
  return { vulnerabilities: [{ metrics: items }] };
}

function exploited(date: string, exploitation_date: string): Advisory21 {
  return { vulnerabilities: [{ first_known_exploitation_dates: [{ date, exploitation_date, product_ids: ['P1'] }] }] };
}

function measured(...items: Parameters<typeof metric>[]): Advisory21 {
  return { vulnerabilities: [{ metrics: items.map((item) => metric(...item)) }] };
}

function self(advisory: Advisory21, category: 'self' | 'external' = 'self'): Advisory21 {
  return { ...advisory, meta: { references: [{ category, summary: 'The document.', url: canonical }] } };
}

const cases: [ConformityTest, Case[]][] = [
  [
    inconsistentEpssTimestamp,
    [
      ['at the newest revision', epss('2024-01-24T11:00:00+01:00'), []],
      ['after it', epss('2024-01-24T10:00:00Z', '2024-01-24T10:00:00.001Z'), [`${metrics}/1/content/epss/timestamp`]],
      [
        'the newest revision stands first in the history',
        { ...epss('2024-02-01T00:00:00Z'), revisions: ['2024-03-01T00:00:00Z', '2024-01-01T00:00:00Z'] },
        [],
      ],
      ['after it, in a draft', { ...epss('2025-01-24T10:00:00Z'), status: 'draft' }, []],
      [
        'after it, in an interim document',
        { ...epss('2025-01-24T10:00:00Z'), status: 'interim' },
        [`${metrics}/0/content/epss/timestamp`],
      ],
    ],
  ],
  [
    inconsistentFirstKnownExploitationDates,
    [
      ['both before the newest revision', exploited('2024-01-24T10:00:00Z', '2023-01-24T10:00:00Z'), []],
      ['one after it', exploited('2024-01-24T10:00:00.0000001Z', '2023-01-24T10:00:00Z'), [`${exploitation}/date`]],
      [
        'both after it',
        exploited('2024-01-25T10:00:00Z', '2024-01-24T20:00:00Z'),
        [`${exploitation}/date`, `${exploitation}/exploitation_date`],
      ],
      [
        'both after it, in a draft',
        { ...exploited('2025-01-25T10:00:00Z', '2025-01-24T20:00:00Z'), status: 'draft' },
        [],
      ],
    ],
  ],
  [
    inconsistentExploitationDate,
    [
      ['the same moment', exploited('2024-01-24T10:00:00Z', '2024-01-24T15:00:00+05:00'), []],
      [
        'known before it happened',
        exploited('2024-01-24T10:00:00Z', '2024-01-24T09:00:00-01:01'),
        [`${exploitation}/exploitation_date`],
      ],
      [
        'even in a draft',
        { ...exploited('2024-01-24T10:00:00Z', '2024-01-24T10:00:00.00001Z'), status: 'draft' },
        [`${exploitation}/exploitation_date`],
      ],
    ],
  ],
  [
    useOfCvssAndQualitativeSeverityRating,
    [
      ['both for a product', measured([scored], [rated]), [`${metrics}/1/content/qualitative_severity_rating`]],
      ['both in one metric', measured([{ ...scored, ...rated }]), [`${metrics}/0/content/qualitative_severity_rating`]],
      ['the rating first', measured([rated], [scored]), [`${metrics}/0/content/qualitative_severity_rating`]],
      ['from different sources', measured([scored], [rated, blog]), []],
      [
        'from the same source',
        measured([scored, blog, ['P1', 'P2']], [rated, blog, ['P3', 'P2']]),
        [`${metrics}/1/content/qualitative_severity_rating`],
      ],
      ['for different products', measured([scored, blog, ['P1']], [rated, blog, ['P2', '__proto__']]), []],
      [
        'for different vulnerabilities',
        { vulnerabilities: [{ metrics: [metric(scored)] }, { metrics: [metric(rated)] }] },
        [],
      ],
    ],
  ],
  [
    oldEpssTimestamp,
    [
      ['15 days', epss('2024-01-09T11:00:00+01:00'), []],
      ['a moment more', epss('2024-01-09T09:59:59.999Z'), [`${metrics}/0/content/epss/timestamp`]],
      [
        'an old one beside a young one',
        epss('2020-01-01T00:00:00Z', '2024-01-24T00:00:00Z', '2021-01-01T00:00:00Z'),
        [],
      ],
      [
        'the younger of two old ones',
        epss('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'),
        [`${metrics}/1/content/epss/timestamp`],
      ],
      ['in a draft', { ...epss('2020-01-01T00:00:00Z'), status: 'draft' }, []],
      ['a leap second', { ...epss('2016-12-17T00:00:00Z'), revisions: ['2016-12-31T23:59:60Z'] }, []],
      ['the beginning of time', { ...epss('0000-01-01T00:00:00Z'), revisions: ['0000-01-01T00:00:00Z'] }, []],
    ],
  ],
  [
    useOfQualitativeSeverityRatingByIssuingParty,
    [
      ['without a source', measured([scored], [rated]), [`${metrics}/1/content/qualitative_severity_rating`]],
      [
        'by the canonical URL',
        self(measured([rated, canonical])),
        [`${metrics}/0/content/qualitative_severity_rating`],
      ],
      ['by a URL that is not canonical', self(measured([rated, canonical]), 'external'), []],
      ['by a third party', self(measured([rated, blog])), []],
    ],
  ],
  [
    useOfQualitativeSeverityRating,
    [
      [
        'whoever gives it',
        measured([rated], [scored], [rated, blog]),
        [`${metrics}/0/content/qualitative_severity_rating`, `${metrics}/2/content/qualitative_severity_rating`],
      ],
      ['a score', measured([scored, blog]), []],
    ],
  ],
];

for (const [conformityTest, group] of cases) {
  for (const [name, advisory, pointers] of group) {
    test(`${conformityTest.id}: ${name}`, () => assert.deepEqual(pointersOf(conformityTest, advisory), pointers));
  }
}
