import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { testDescriptions } from '../../src/check/csaf/test-descriptions.ts';
import { contentRules } from '../../src/check/rules.ts';
import { compileRules } from '../../src/compile/compile-rules.ts';
import { readRules } from '../../src/read/rules.ts';
import { formatPretty } from '../../src/report/pretty.ts';
import { caseFolder, parseCase, readCases, runCase } from './fault-case.ts';
import { unreachableRules } from './unreachable-rules.ts';

const cases = [...readCases()].map(([name, text]) => ({ name, text }));

describe('one fault in a file', () => {
  for (const { name, text } of cases) {
    it(name, async () => {
      const one = parseCase(text);
      const located = await runCase(one);
      const report = formatPretty(located, { color: false, width: 100 });
      // `UPDATE_GOLDEN=1 node --test test/golden/faults.test.ts` writes reports anew, never what is expected of them.
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(caseFolder, name), withReport(text, report));
      else assert.equal(report, one.report);
      const [first] = located;
      const line = first?.range === undefined ? '' : `:${first.range.start.line}`;
      assert.equal(`${first?.diagnostic.rule} at ${first?.file}${line}`, `${one.rule} at ${one.place}`);
    });
  }
});

function withReport(text: string, report: string): string {
  return `${text.replace(/^-- report --\n[\s\S]*$/m, '')}-- report --\n${report}`;
}

describe('the cases', () => {
  const covered = new Set(cases.map(({ text }) => parseCase(text).rule));
  const tests = [...testDescriptions.values()].filter(({ versions }) => versions.includes('2.0'));
  const rules = [
    ...Object.keys(readRules),
    ...Object.keys(compileRules),
    ...contentRules.map(({ id }) => id),
    ...tests.map(({ id }) => `csaf/${id}`),
  ];

  it('are at least 150', () => assert.ok(cases.length >= 150));

  it('cover every rule of read, compile and check, and every test of CSAF 2.0 that YAML can fail', () => {
    assert.deepEqual(
      rules.filter((rule) => !covered.has(rule)),
      rules.filter((rule) => Object.hasOwn(unreachableRules, rule)),
    );
  });

  it('name rules that are there', () => {
    assert.deepEqual(
      [...covered, ...Object.keys(unreachableRules)].filter((rule) => !rules.includes(rule)),
      [],
    );
  });
});
