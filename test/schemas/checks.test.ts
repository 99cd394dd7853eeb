import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checksFile, checksPage } from '../../schemas/generate/checks.ts';
import { testDescriptions } from '../../src/check/csaf/test-descriptions.ts';

test('CHECKS.md is what the tests say about themselves', async () => {
  const present = await readFile(checksFile, 'utf8');
  assert.ok(checksPage(present) === present, 'CHECKS.md is out of date: npm run checks:md');
});

test('the page has a row for each test, and keeps the figures', () => {
  const page = checksPage('before <!-- figures: written by hand -->\n| kept |\n<!-- end of figures --> behind');
  for (const id of testDescriptions.keys()) if (id !== 'schema') assert.ok(page.includes(`\n| **${id}** `), id);
  assert.ok(page.includes('<!-- figures: written by hand -->\n| kept |\n<!-- end of figures -->'));
  assert.ok(!page.includes('behind'));
  assert.equal(checksPage(page), page);
});
