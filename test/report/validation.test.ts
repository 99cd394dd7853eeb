import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { FileOutcome, ValidatedFile, ValidationFinding } from '../../src/model/validation.ts';
import { reportFile } from '../../src/report/validation.ts';
import { jsonFrame } from '../../src/report/validation-json.ts';
import { formatValidationSummary } from '../../src/report/validation-summary.ts';
import { ValidationTally } from '../../src/report/validation-tally.ts';
import { golden } from './golden.ts';

const ids = Array.from({ length: 25 }, (_, index) => `P${index}`);
const text = JSON.stringify({ ids, twice: { first: 1, second: 2 } }, undefined, 2);

function findingWith(changes: Partial<ValidationFinding> = {}): ValidationFinding {
  return {
    test: '6.1.1',
    group: 'mandatory',
    severity: 'error',
    pointer: '/ids/0',
    message: 'A product is missing',
    why: 'It matters.',
    mend: 'Mend it.',
    ...changes,
  };
}

function fileWith(findings: readonly ValidationFinding[], changes: Partial<ValidatedFile> = {}): ValidatedFile {
  const status = findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid';
  return { file: 'a.json', status, version: '2.0', findings, skipped: [], text, ...changes };
}

const options = { format: 'pretty', info: false, color: false, width: 72 } as const;
const pretty = (...findings: ValidationFinding[]): string => reportFile(fileWith(findings), options).report;

test('findings of one test are told together, ten of them, and the rest as a number', () => {
  const findings = ids.map((id, index) => findingWith({ pointer: `/ids/${index}`, subject: `"${id}"` }));
  const expected = golden(`
    error[csaf/6.1.1]: A product is missing: "P0".
      --> a.json:3:5
      |
    3 |     "P0",
      |     ^^^^
       why: It matters.
      mend: Mend it.
      also: a.json:4:5  "P1"
            a.json:5:5  "P2"
            a.json:6:5  "P3"
            a.json:7:5  "P4"
            a.json:8:5  "P5"
            a.json:9:5  "P6"
            a.json:10:5  "P7"
            a.json:11:5  "P8"
            a.json:12:5  "P9"

    … and 15 more of csaf/6.1.1 in a.json; --format json lists all.

    `);
  assert.equal(pretty(...findings), expected);
});

test('what a finding is also about is named with its place', () => {
  const expected = golden(`
    error[csaf/6.1.1]: A product is missing: 2.
       --> a.json:31:15
       |
    31 |     "second": 2
       |               ^
       why: It matters.
      mend: Mend it.
       see: a.json:30:14

    `);
  assert.equal(pretty(findingWith({ pointer: '/twice/second', subject: '2', related: ['/twice/first'] })), expected);
});

test('the schema has no headline: its findings are told with all of their words', () => {
  const schema = { test: 'schema', group: 'schema' } as const;
  const out = pretty(
    findingWith({ ...schema, message: '`ids` must be a list' }),
    findingWith({ ...schema, message: '`twice` is missing', pointer: '/twice' }),
  );
  assert.match(out, /^error\[csaf\/schema\]: `ids` must be a list\.\n/);
  assert.match(out, /^ {2}also: a\.json:29:3 {2}`twice` is missing$/m);
});

test('a fault of the file itself has no frame, and needs no text', () => {
  const missing = findingWith({ test: 'file/missing', group: 'file', pointer: '', message: 'There is no file' });
  const { report } = reportFile({ file: 'b.json', status: 'broken', findings: [missing], skipped: [] }, options);
  assert.equal(
    report,
    'error[file/missing]: There is no file.\n  --> b.json\n   why: It matters.\n  mend: Mend it.\n\n',
  );
});

test('advice is shown when it is wanted, and counted always', () => {
  const advice = findingWith({ severity: 'info', group: 'informative', test: '6.3.1' });
  const hidden = reportFile(fileWith([advice]), options);
  assert.equal(hidden.report, '');
  assert.deepEqual(hidden.counts, { error: 0, warning: 0, info: 1 });
  assert.match(reportFile(fileWith([advice]), { ...options, info: true }).report, /^info\[csaf\/6\.3\.1\]/);
});

test('no control character of a document or a name reaches the terminal', () => {
  const hostile = findingWith({ subject: '"\u001b[31mred\u202e"', pointer: '/ids/1' });
  const file = fileWith([hostile, hostile], { file: 'a\u001b]0;x\u0007.json', text: '{"ids":["\u001b[2J"]}' });
  const tally = new ValidationTally();
  const outcome = reportFile(file, options);
  tally.add(outcome);
  const summary = formatValidationSummary(tally, { color: false, width: 72, tests: ['basic'], remedyOf: () => '' });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  assert.doesNotMatch(outcome.report + summary, /[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('colour adds nothing but colour', () => {
  const file = fileWith([findingWith({ subject: '"P0"' })]);
  const plain = reportFile(file, options).report;
  const painted = reportFile(file, { ...options, color: true }).report;
  assert.notEqual(painted, plain);
  assert.equal(stripVTControlCharacters(painted), plain);
});

const outcome: FileOutcome = {
  file: 'a.json',
  version: '2.1',
  status: 'valid',
  counts: { error: 0, warning: 2, info: 0 },
  tests: [
    {
      test: '6.2.1',
      severity: 'warning',
      what: 'A product is not used, and nobody can tell what it is there for',
      count: 2,
    },
  ],
  skipped: [{ test: '6.3.8', reason: 'needs the service `spelling`' }],
  report: '',
};
const invalid: FileOutcome = {
  ...outcome,
  status: 'invalid',
  counts: { error: 12, warning: 0, info: 1 },
  tests: [{ test: '6.1.1', severity: 'error', what: 'A product is missing', count: 12 }],
};
const summaryOptions = { color: false, width: 72, tests: ['extended', '6.3.8'], remedyOf: () => 'needs --spell' };

function summaryOf(...outcomes: FileOutcome[]): string {
  const tally = new ValidationTally();
  for (const each of outcomes) tally.add(each);
  return formatValidationSummary(tally, summaryOptions);
}

test('one document is summed up in a sentence', () => {
  assert.equal(
    summaryOf(outcome),
    'a.json is a valid CSAF 2.1 document: 2 warnings.\nNot run: 6.3.8 (needs --spell).\n',
  );
  const { version, ...unknown } = invalid;
  assert.match(summaryOf(unknown), /^a\.json is no valid CSAF document: 12 errors, 1 info\.\n/);
});

test('many documents are summed up in a table', () => {
  const other: FileOutcome = {
    ...outcome,
    status: 'other',
    counts: { error: 0, warning: 0, info: 0 },
    tests: [],
    skipped: [],
  };
  assert.equal(
    summaryOf(outcome, invalid, outcome, other),
    [
      '  files       3, and 1 JSON file that is no CSAF document',
      '  valid       2',
      '  invalid     1',
      '  tests       extended, 6.3.8',
      '  findings    12 errors, 4 warnings, 1 info',
      '  most often  6.1.1  12 × in 1 file   A product is missing',
      '              6.2.1   4 × in 2 files  A product is not used, and nobody…',
      '  not run     6.3.8 (needs --spell)',
      '',
    ].join('\n'),
  );
});

test('the JSON report is JSON, however many documents it has', () => {
  for (const count of [0, 1, 3]) {
    const tally = new ValidationTally();
    let written = jsonFrame.head;
    for (let index = 0; index < count; index += 1) {
      const file = reportFile(fileWith([findingWith({ subject: '"P0"' })]), { ...options, format: 'json' });
      written += jsonFrame.before(index === 0) + file.report;
      tally.add(file);
    }
    const report = JSON.parse(written + jsonFrame.tail(tally));
    assert.equal(report.documents.length, count);
    assert.equal(report.summary.files, count);
    assert.equal(report.summary.errors, count);
    for (const document of report.documents) {
      assert.deepEqual(document.findings[0].range, { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } });
    }
  }
});
