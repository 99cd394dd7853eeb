import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { knownRuleText } from '../../src/commands/known-rule-text.ts';
import type { Assessment } from '../../src/pipeline/assess.ts';
import { type ReportFormat, report } from '../../src/report/reporters.ts';
import { parseXml } from '../emit/xml.ts';
import { reportFaults, sarifFaults } from '../report/schemas.ts';
import { assessCase, parseCase, readCases } from './fault-case.ts';

describe('every golden case in every format for programs', () => {
  const assessments = new Map<string, Assessment>();
  before(async () => {
    for (const [name, text] of readCases()) assessments.set(name, await assessCase(parseCase(text)));
  });

  const told = (format: ReportFormat): [name: string, assessment: Assessment, text: string][] =>
    [...assessments].map(([name, assessment]) => {
      const { diagnostics, sources } = assessment;
      const options = { color: false, width: 100, prefix: 'advisories/', ruleText: knownRuleText, version: '1.0.0' };
      return [name, assessment, report(diagnostics, sources, format, { ...options, files: [...sources.keys()] })];
    });

  it('json fits its schema', () => {
    for (const [name, , text] of told('json')) assert.deepEqual(reportFaults(JSON.parse(text)), [], name);
  });

  it('sarif fits the schema of SARIF 2.1.0, and tells about each rule', () => {
    for (const [name, { diagnostics }, text] of told('sarif')) {
      const log = JSON.parse(text);
      assert.deepEqual(sarifFaults(log), [], name);
      const [run] = log.runs;
      assert.equal(run.results.length > 0, diagnostics.length > 0, name);
      for (const { id, help, helpUri } of run.tool.driver.rules) {
        assert.ok(help.text.length > 20, `${name}: ${id}`);
        if (id.startsWith('csaf/')) assert.match(helpUri, /^https:\/\/docs\.oasis-open\.org\/csaf\/.*#/);
      }
      const prints = run.results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints));
      assert.equal(new Set(prints).size, prints.length, name);
    }
  });

  it('gitlab has what a code quality report must have, and no fingerprint twice', () => {
    for (const [name, { diagnostics }, text] of told('gitlab')) {
      const issues: {
        description: string;
        fingerprint: string;
        severity: string;
        location: { path: string; lines: { begin: number } };
      }[] = JSON.parse(text);
      assert.equal(issues.length, diagnostics.length, name);
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length, name);
      for (const { description, severity, location } of issues) {
        assert.ok(description.length > 20, name);
        assert.match(severity, /^(?:info|minor|critical)$/);
        assert.match(location.path, /^advisories\//);
        assert.ok(Number.isInteger(location.lines.begin) && location.lines.begin > 0, name);
      }
    }
  });

  it('junit is XML with a case for each file, of which those with errors fail', () => {
    for (const [name, { diagnostics, sources }, text] of told('junit')) {
      const suite = parseXml(text).children[0]?.children[0];
      const failed = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
      const files = new Set([...sources.keys(), ...diagnostics.map(({ at }) => at.file)]);
      assert.equal(suite?.attributes.tests, String(files.size), name);
      assert.equal(suite?.attributes.failures, String(failed.size), name);
      const failing = suite?.children.filter(({ children }) => children.some((child) => child.name === 'failure'));
      assert.deepEqual(
        new Set(failing?.map(({ attributes }) => attributes.file)),
        new Set([...failed].map((file) => `advisories/${file}`)),
        name,
      );
    }
  });
});
