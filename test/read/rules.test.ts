import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readRules } from '../../src/read/rules.ts';

describe('the rules of reading', () => {
  const folder = new URL('./', import.meta.url);
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'rules.test.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  for (const [id, { what, why, mend }] of Object.entries(readRules)) {
    it(`${id} has a case and says what, why and the mend`, () => {
      assert.ok(cases.includes(`${id} `), 'no expected diagnostic names it');
      for (const words of [what, why, mend]) assert.match(words, /^[A-Z`].*\.$/s);
    });
  }
});
