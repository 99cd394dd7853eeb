import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDescriptions } from '../../src/check/csaf/test-descriptions.ts';
import { contentRules } from '../../src/check/rules.ts';
import { assertBothKinds } from './case-coverage.ts';
import { compilationOf, now } from './publication.ts';
import { ruleCases } from './rule-cases.ts';

test('every rule has a case that it passes and one that it fails', () => {
  assertBothKinds(ruleCases, contentRules);
});

for (const { id, find } of contentRules) {
  for (const { name, publication, places = {}, expected } of ruleCases[id] ?? []) {
    test(`${id}: ${name}`, () => {
      const { origins } = compilationOf(publication, places);
      assert.deepEqual(
        find({ publication, origins, now }).map(({ message }) => message),
        expected,
      );
    });
  }
}

test('a rule never replaces a test of CSAF that is graver than itself', () => {
  const graver = contentRules.filter(
    ({ severity, supersedes }) => severity !== 'error' && supersedes.some((one) => one.startsWith('6.1.')),
  );
  assert.deepEqual(graver, []);
  for (const { supersedes } of contentRules) for (const one of supersedes) assert.ok(testDescriptions.has(one), one);
});
