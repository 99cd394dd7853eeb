import { sortedRevisionHistory } from '../../../../src/check/csaf/tests/6.1.14-sorted-revision-history.ts';
import { latestDocumentVersion } from '../../../../src/check/csaf/tests/6.1.16-latest-document-version.ts';
import { documentStatusDraft } from '../../../../src/check/csaf/tests/6.1.17-document-status-draft.ts';
import { releasedRevisionHistory } from '../../../../src/check/csaf/tests/6.1.18-released-revision-history.ts';
import { revisionHistoryEntriesForPreReleaseVersions } from '../../../../src/check/csaf/tests/6.1.19-revision-history-entries-for-pre-release-versions.ts';
import { nonDraftDocumentVersion } from '../../../../src/check/csaf/tests/6.1.20-non-draft-document-version.ts';
import { missingItemInRevisionHistory } from '../../../../src/check/csaf/tests/6.1.21-missing-item-in-revision-history.ts';
import { multipleDefinitionInRevisionHistory } from '../../../../src/check/csaf/tests/6.1.22-multiple-definition-in-revision-history.ts';
import { mixedIntegerAndSemanticVersioning } from '../../../../src/check/csaf/tests/6.1.30-mixed-integer-and-semantic-versioning.ts';
import { buildMetadataInRevisionHistory } from '../../../../src/check/csaf/tests/6.2.4-build-metadata-in-revision-history.ts';
import { olderInitialReleaseDateThanRevisionHistory } from '../../../../src/check/csaf/tests/6.2.5-older-initial-release-date-than-revision-history.ts';
import { olderCurrentReleaseDateThanRevisionHistory } from '../../../../src/check/csaf/tests/6.2.6-older-current-release-date-than-revision-history.ts';
import { sameTimestampsInRevisionHistory } from '../../../../src/check/csaf/tests/6.2.21-same-timestamps-in-revision-history.ts';
import { type Parts, revisions } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const list = '/document/tracking/revision_history';
const version = '/document/tracking/version';
const status = '/document/tracking/status';

/** A history, and other keys of `tracking`. */
const history = (lines: readonly string[], tracking: object = {}): Parts => ({
  tracking: { revision_history: revisions(...lines), ...tracking },
});

/** Revisions an hour apart. */
const hourly = (...numbers: string[]): string[] =>
  numbers.map((number, index) => `2024-01-21T${String(index).padStart(2, '0')}:00:00Z ${number}`);

const huge = '9'.repeat(400);
const hugeNext = `1${'0'.repeat(400)}`;

testRows(sortedRevisionHistory, [
  { name: 'one revision', parts: history(hourly('7')) },
  { name: 'rising', parts: history(hourly('1.9.0', '1.10.0', '2.0.0-rc', '2.0.0')) },
  { name: 'rising in any order of the list', parts: history(hourly('1', '2', '3').toReversed()) },
  {
    name: 'falling twice is one fault of the list',
    parts: history(hourly('1', '3', '2', '5', '4')),
    fails: [list],
    details: ['"3" comes before "2"'],
    related: [[`${list}/1`, `${list}/2`]],
  },
  {
    name: 'a time zone turns the order',
    parts: history(['2024-01-23T10:00:00+12:00 2', '2024-01-22T23:00:00Z 1']),
    fails: [list],
  },
  {
    name: 'fractions beyond milliseconds count',
    parts: history(['2024-01-23T10:00:00.0000001Z 1', '2024-01-23T10:00:00Z 2']),
    fails: [list],
  },
  {
    name: 'a leap second is after the second before',
    parts: history(['2016-12-31T23:59:60Z 1', '2016-12-31T23:59:59.9Z 2']),
    fails: [list],
  },
  {
    name: 'within one moment the number decides',
    parts: history(['2024-01-23T10:00:00Z 10', '2024-01-23T11:00:00+01:00 9']),
  },
  {
    name: 'numbers that no float holds',
    parts: history(hourly('9007199254740993', '9007199254740992')),
    fails: [list],
  },
  { name: 'numbers of hundreds of digits', parts: history(hourly(huge, hugeNext)) },
  { name: 'a pre-release after its release', parts: history(hourly('1.0.0', '1.0.0-rc')), fails: [list] },
  { name: 'build metadata does not count', parts: history(hourly('1.0.0+b', '1.0.0+a')) },
  { name: 'an integer is compared as a major version', parts: history(hourly('2', '1.9.0')), fails: [list] },
]);

testRows(latestDocumentVersion, [
  { name: 'the newest by date, wherever it stands', parts: history(hourly('1', '2').toReversed(), { version: '2' }) },
  {
    name: 'an older one',
    parts: history(hourly('1', '2'), { version: '1' }),
    fails: [version],
    details: ['"1", and the newest revision is "2"'],
    related: [[`${list}/1/number`]],
  },
  { name: 'a newer one', parts: history(hourly('1', '2'), { version: '3' }), fails: [version] },
  { name: 'build metadata does not count', parts: history(hourly('1.0.0+a'), { version: '1.0.0+b' }) },
  {
    name: 'a pre-release of a released document counts',
    parts: history(hourly('1.0.0'), { version: '1.0.0-rc' }),
    fails: [version],
  },
  {
    name: 'a pre-release of a draft does not',
    parts: history(hourly('1.0.0-a'), { version: '1.0.0-b+c', status: 'draft' }),
  },
  {
    name: 'the rest of the version of a draft does',
    parts: history(hourly('1.0.0'), { version: '1.0.1-b', status: 'draft' }),
    fails: [version],
  },
  { name: '2 is not written as 2.0.0', parts: history(hourly('2.0.0'), { version: '2' }), fails: [version] },
  { name: 'numbers of hundreds of digits', parts: history(hourly(hugeNext), { version: huge }), fails: [version] },
  {
    name: 'the newest by time zone',
    parts: history(['2024-01-23T10:00:00+12:00 1', '2024-01-22T23:00:00Z 2'], { version: '2' }),
  },
]);

testRows(documentStatusDraft, [
  ...['0', '0.9.5', '0.0.0', '1.0.0-alpha', '0.1.0+b'].flatMap((number) =>
    ['final', 'interim'].map((state) => ({
      name: `${state} with ${number}`,
      parts: { tracking: { status: state, version: number } },
      fails: [status],
      related: [[version]],
    })),
  ),
  ...['0', '0.9.5', '1.0.0-alpha', '3'].map((number) => ({
    name: `a draft with ${number}`,
    parts: { tracking: { status: 'draft', version: number } },
  })),
  ...['1', '1.0.0', '10.0.0+0-rc', huge].map((number) => ({
    name: `final with ${number}`,
    parts: { tracking: { version: number } },
  })),
]);

testRows(releasedRevisionHistory, [
  { name: 'final', parts: history(hourly('0', '1', '0.3.0')), fails: [`${list}/0/number`, `${list}/2/number`] },
  { name: 'interim', parts: history(hourly('0.0.0-rc'), { status: 'interim' }), fails: [`${list}/0/number`] },
  { name: 'a draft', parts: history(hourly('0', '0.1.0'), { status: 'draft' }) },
  { name: 'no such revision', parts: history(hourly('1', '10', '1.0.0')) },
]);

testRows(revisionHistoryEntriesForPreReleaseVersions, [
  {
    name: 'two of four',
    parts: history(hourly('1.0.0-rc', '1.0.0', '1.0.0-0+a', '2')),
    fails: [`${list}/0/number`, `${list}/2/number`],
  },
  { name: 'a hyphen in build metadata', parts: history(hourly('1.0.0+a-b')) },
  { name: 'a draft too', parts: history(hourly('1.0.0-rc'), { status: 'draft' }), fails: [`${list}/0/number`] },
]);

testRows(nonDraftDocumentVersion, [
  { name: 'final', parts: { tracking: { version: '1.0.0-alpha' } }, fails: [version] },
  { name: 'interim', parts: { tracking: { version: '1.0.0-a+b', status: 'interim' } }, fails: [version] },
  { name: 'a draft', parts: { tracking: { version: '1.0.0-alpha', status: 'draft' } } },
  { name: 'a hyphen in build metadata', parts: { tracking: { version: '1.0.0+a-b' } } },
]);

testRows(missingItemInRevisionHistory, [
  ...[['0'], ['1'], ['0.9.0'], ['1.7.3'], ['0', '1', '2'], ['1.0.0', '1.5.0', '2.3.0'], ['1', '1']].map((numbers) => ({
    name: `nothing is missing in ${numbers.join(', ')}`,
    parts: history(hourly(...numbers)),
  })),
  {
    name: 'the beginning and all that is before it',
    parts: history(hourly('3')),
    fails: [list, list, list],
    details: ['the oldest item is "3" and should be `0` or `1`', '"1" is not there at all', '"2" is not there at all'],
  },
  {
    name: 'one in the middle',
    parts: history(hourly('1', '3')),
    fails: [list],
    details: ['"2" is not there at all'],
    related: [[`${list}/0`, `${list}/1`]],
  },
  { name: 'after a draft', parts: history(hourly('0', '2')), fails: [list], details: ['"1" is not there at all'] },
  {
    name: 'one that stands at another place',
    parts: history(hourly('1', '3', '2')),
    fails: [list],
    details: ['"2" is missing between "2024-01-21T00:00:00Z" and "2024-01-21T01:00:00Z", and stands elsewhere'],
  },
  {
    name: 'the beginning stands at another place',
    parts: history(hourly('2.0.0', '1.0.0')),
    fails: [list, list],
    details: ['the oldest item is "2.0.0"', '"1.0.0" is missing before "2024-01-21T00:00:00Z"'],
  },
  {
    name: 'a time zone puts it in its place',
    parts: history(['2024-01-21T10:00:00Z 1', '2024-01-21T12:00:00Z 3', '2024-01-21T12:30:00+01:00 2']),
  },
  { name: 'a number of four hundred digits', parts: history(hourly('1', huge)), fails: [list] },
  {
    name: 'all but the next number of four hundred digits',
    parts: history(hourly('1', huge, hugeNext)),
    fails: [list],
    details: ['everything from "2" to "99999'],
  },
  {
    name: 'one number of twenty digits',
    parts: history(hourly('0', '1', `9${'0'.repeat(18)}1`, `9${'0'.repeat(18)}3`)),
    fails: [list, list],
    details: ['everything from "2"', `"9${'0'.repeat(18)}2" is missing between`],
  },
  {
    name: 'many, the rest of which are told together, gap by gap',
    parts: history(hourly('1', '1000', '2000')),
    fails: Array.from({ length: 52 }, () => list),
    details: [
      ...Array.from({ length: 50 }, (_, index) => `"${index + 2}" is not there at all`),
      'everything from "52" to "999" is missing between',
      'everything from "1001" to "1999" is missing between',
    ],
  },
  {
    name: 'one more than are told one by one',
    parts: history(hourly('1.0.0', '53.0.0')),
    fails: Array.from({ length: 51 }, () => list),
    details: [...Array.from({ length: 50 }, (_, index) => `"${index + 2}.0.0"`), '"52.0.0" is missing'],
  },
]);

testRows(multipleDefinitionInRevisionHistory, [
  {
    name: 'three times',
    parts: history(hourly('1', '2', '1', '1')),
    fails: [`${list}/2/number`, `${list}/3/number`],
    related: [[`${list}/0/number`], [`${list}/0/number`]],
  },
  { name: 'versions that are written differently', parts: history(hourly('1', '1.0.0', '1.0.0+a', '1.0.0+b')) },
]);

testRows(mixedIntegerAndSemanticVersioning, [
  { name: 'integers', parts: history(hourly('0', '1', '2'), { version: '2' }) },
  { name: 'semantic versions', parts: history(hourly('1.0.0', '2.0.0'), { version: '2.0.0' }) },
  {
    name: 'both in the history',
    parts: history(hourly('1.0.0', '2'), { version: '2' }),
    fails: [list],
    details: ['"2" and "1.0.0"'],
    related: [[`${list}/1/number`, `${list}/0/number`]],
  },
  {
    name: 'the document alone',
    parts: history(hourly('1', '2'), { version: '2.0.0' }),
    fails: [version],
    related: [[`${list}/1/number`]],
  },
  { name: 'both', parts: history(hourly('1', '2.0.0'), { version: '2' }), fails: [list, version] },
]);

testRows(buildMetadataInRevisionHistory, [
  {
    name: 'two of three',
    parts: history(hourly('1.0.0+a', '1.0.0-b', '2.0.0-b+a')),
    fails: [`${list}/0/number`, `${list}/2/number`],
  },
  { name: 'the document may have it', parts: history(hourly('1.0.0'), { version: '1.0.0+a' }) },
]);

const initial = (initial_release_date: string, ...lines: string[]): Parts => history(lines, { initial_release_date });
const current = (current_release_date: string, ...lines: string[]): Parts => history(lines, { current_release_date });

testRows(olderInitialReleaseDateThanRevisionHistory, [
  { name: 'the same moment in another zone', parts: initial('2024-01-21T10:00:00Z', '2024-01-21T12:00:00.0+02:00 1') },
  {
    name: 'later than the oldest',
    parts: initial('2024-01-21T10:00:00Z', '2024-01-22T10:00:00Z 2', '2024-01-21T09:59:59.999Z 1'),
  },
  {
    name: 'by a zone',
    parts: initial('2024-01-21T10:00:00+02:00', '2024-01-22T10:00:00Z 2', '2024-01-21T10:00:00Z 1'),
    fails: ['/document/tracking/initial_release_date'],
    related: [[`${list}/1/date`]],
  },
  {
    name: 'by less than a millisecond',
    parts: initial('2024-01-21T10:00:00Z', '2024-01-21T10:00:00.00001Z 1'),
    fails: ['/document/tracking/initial_release_date'],
  },
]);

testRows(olderCurrentReleaseDateThanRevisionHistory, [
  { name: 'the same moment in another zone', parts: current('2024-01-21T10:00:00Z', '2024-01-21T12:00:00.0+02:00 1') },
  {
    name: 'later than the newest',
    parts: current('2024-01-23T10:00:00Z', '2024-01-22T10:00:00Z 2', '2024-01-21T10:00:00Z 1'),
  },
  {
    name: 'later than the last one of the list, not than the newest',
    parts: current('2024-01-21T10:00:00Z', '2024-01-21T10:00:00-00:30 2', '2024-01-21T10:00:00Z 1'),
    fails: ['/document/tracking/current_release_date'],
    related: [[`${list}/0/date`]],
  },
  {
    name: 'by a leap second',
    parts: current('2016-12-31T23:59:59.99Z', '2016-12-31T23:59:60Z 1'),
    fails: ['/document/tracking/current_release_date'],
  },
]);

testRows(sameTimestampsInRevisionHistory, [
  {
    name: 'the same moment, written in three ways',
    parts: history(['2024-01-21T10:00:00Z 1', '2024-01-21T11:00:00+01:00 2', '2024-01-21T10:00:00.000Z 3']),
    fails: [`${list}/1/date`, `${list}/2/date`],
    related: [[`${list}/0/date`], [`${list}/0/date`]],
  },
  { name: 'the same digits in other zones', parts: history(['2024-01-21T10:00:00Z 1', '2024-01-21T10:00:00+01:00 2']) },
  {
    name: 'less than a millisecond apart',
    parts: history(['2024-01-21T10:00:00.0001Z 1', '2024-01-21T10:00:00.00011Z 2']),
  },
]);
