import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { examplesFile, examplesModule } from './rule-examples.ts';

test('the examples of `explain` are those of the golden cases', () => {
  const path = join(import.meta.dirname, '../..', examplesFile);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, examplesModule());
  else assert.equal(readFileSync(path, 'utf8'), examplesModule(), `write ${examplesFile} anew with UPDATE_GOLDEN=1`);
});
