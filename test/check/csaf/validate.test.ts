import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unknownTestNames } from '../../../src/check/csaf/selection.ts';
import type { Services } from '../../../src/check/csaf/services.ts';
import { type Validation, validate, validateWith } from '../../../src/check/csaf/validate.ts';
import { Donors } from '../../differential/donors.ts';
import { mutantOf } from '../../differential/mutants.ts';
import { SeededRandom } from '../../differential/seeded-random.ts';
import { hostileValues } from '../../fuzz/hostile.ts';
import { documentWith } from '../publication.ts';

const plain = documentWith();

function isSound({ findings }: Validation): boolean {
  return !findings.some(({ message }) => message.includes('could not be run'));
}

for (const { name, value } of hostileValues(plain)) {
  test(`a hostile value gives a verdict: ${name}`, () => {
    assert.ok(isSound(validate(value, { tests: ['full'] })));
  });
}

test('no JSON value and no mutant of a document makes it throw', () => {
  const random = new SeededRandom(7);
  const donors = new Donors([plain]);
  for (let count = 0; count < 500; count += 1)
    assert.ok(isSound(validate(mutantOf(plain, donors, random), { tests: ['full'] })));
  fc.assert(fc.property(fc.jsonValue(), (value) => isSound(validate(value, { tests: ['full'] }))));
});

test('a document without fault gives no finding', () => {
  assert.deepEqual(validate(plain, { tests: ['full'] }).findings, []);
});

test('a document that the schema refuses is not tested further', () => {
  const { findings, fitsSchema, isValid } = validate({ ...plain, vulnerabilities: [null] });
  assert.deepEqual([fitsSchema, isValid], [false, false]);
  assert.deepEqual([...new Set(findings.map(({ test: id }) => id))], ['schema']);
});

/** A key of its own, a recommended one's fault, and an informative one's. */
const imperfect = {
  ...plain,
  extra: 1,
  vulnerabilities: [
    { title: 'No CVE', notes: [{ category: 'other', text: 'x' }], ids: [{ system_name: 'x', text: 'CVE-2024-1234' }] },
  ],
};

const selections: [tests: readonly string[] | undefined, ids: readonly string[]][] = [
  [['schema'], []],
  [['basic'], []],
  [['6.2.20'], ['6.2.20']],
  [
    ['6.2.17', '6.3.3'],
    ['6.2.17', '6.3.3'],
  ],
  [['informative'], ['6.3.3', '6.3.4']],
];

for (const [tests, ids] of selections) {
  test(`runs what is asked for: ${tests}`, () => {
    const { findings, isValid } = validate(imperfect, tests === undefined ? {} : { tests });
    assert.deepEqual([...new Set(findings.map(({ test: id }) => id))], ids);
    assert.ok(isValid);
  });
}

test('severities follow the groups', () => {
  const { findings } = validate(imperfect, { tests: ['6.2.17', '6.3.3'] });
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['warning', 'info'],
  );
});

test('names of tests are presets, ids and sections', () => {
  assert.deepEqual(unknownTestNames(['basic', 'full', '6.1.27', '6.1.27.3', '6.3.8']), []);
  assert.deepEqual(unknownTestNames(['all', '6.1', '6.1.99', '6.1.2.1']), ['all', '6.1.99', '6.1.2.1']);
});

test('tests whose service is absent are skipped by name', async () => {
  const { skipped } = validate({ ...plain, document: { ...plain.document, lang: 'en' } }, { tests: ['full'] });
  assert.deepEqual(
    skipped.map(({ test: id }) => id),
    ['6.3.6', '6.3.7', '6.3.8'],
  );
  const spelling: Services['spelling'] = { misspelt: async (text) => text.split(' ').filter((word) => word === 'teh') };
  const title = 'Fix teh gateway';
  const document = { ...plain, document: { ...plain.document, lang: 'en', title } };
  const { findings, skipped: rest } = await validateWith(document, { spelling }, { tests: ['6.3.8', '6.3.6'] });
  assert.deepEqual(
    findings.map(({ test: id, pointer }) => `${id} ${pointer}`),
    ['6.3.8 /document/title'],
  );
  assert.deepEqual(
    rest.map(({ test: id }) => id),
    ['6.3.6'],
  );
});

test('a service that breaks down is a finding, not an exception', async () => {
  const online: Services['online'] = { faultOf: () => Promise.reject(new Error('no network')) };
  const references = [{ category: 'external', summary: 'x', url: 'https://example.com/x' }];
  const document = { ...plain, document: { ...plain.document, references } };
  const { findings } = await validateWith(document, { online }, { tests: ['6.3.6'] });
  assert.match(findings[0]?.message ?? '', /could not be run/);
});
