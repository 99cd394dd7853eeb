import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { report } from '../../src/report/reporters.ts';
import type { RuleTexts } from '../../src/report/rule-text.ts';
import { diagnosticWith, range, sourceOf } from './golden.ts';
import { sarifFaults } from './schemas.ts';

const ruleText: RuleTexts = (rule) =>
  rule === 'csaf/6.1.7' ? { what: 'What.', why: 'Why.', mend: 'Mend.', url: 'https://example.com/#6.1.7' } : undefined;

function logOf(
  diagnostics: readonly Diagnostic[],
  text = 'id: A-1\n',
  ranges = { '/id': range(1, 5, 1, 8) },
  prefix = 'advisories/',
) {
  const source = sourceOf('2026/A-1.yaml', text, ranges);
  const sources = new Map([[source.path, source]]);
  const log = JSON.parse(
    report(diagnostics, sources, 'sarif', { color: false, width: 80, prefix, ruleText, version: '1.2.3' }),
  );
  assert.deepEqual(sarifFaults(log), []);
  return log.runs[0];
}

const at = { file: '2026/A-1.yaml', pointer: '/id' };

test('nothing found is a log without results', () => {
  const { results, tool, columnKind } = logOf([]);
  assert.deepEqual([results, tool.driver.rules, columnKind], [[], [], 'utf16CodeUnits']);
  assert.equal(tool.driver.semanticVersion, '1.2.3');
});

test('a result has its level, its place, and what to do', () => {
  const [result] = logOf([
    diagnosticWith({ rule: 'csaf/6.1.7', severity: 'warning', message: 'No.', why: 'Because.', mend: 'Do.', at }),
  ]).results;
  const { partialFingerprints, ...rest } = result;
  assert.match(partialFingerprints['csafPressFinding/v1'], /^[0-9a-f]{32}:1$/);
  assert.deepEqual(rest, {
    ruleId: 'csaf/6.1.7',
    level: 'warning',
    message: { text: 'No. Do.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'advisories/2026/A-1.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 8 },
        },
      },
    ],
    properties: { mend: 'Do.', why: 'Because.' },
  });
});

interface ToldRule {
  id: string;
  helpUri?: string;
  defaultConfiguration: { level: string };
}

test('a rule is told once, with its section of the standard and the gravest level', () => {
  const severities = ['info', 'error', 'warning'] as const;
  const found = severities.map((severity) => diagnosticWith({ rule: 'csaf/6.1.7', severity, message: severity, at }));
  const { rules } = logOf([...found, diagnosticWith({ rule: 'content/of-nobody', at })]).tool.driver;
  assert.deepEqual(
    rules.map((rule: ToldRule) => [rule.id, rule.helpUri, rule.defaultConfiguration.level]),
    [
      ['content/of-nobody', undefined, 'error'],
      ['csaf/6.1.7', 'https://example.com/#6.1.7', 'error'],
    ],
  );
});

test('a file as a whole has no region; one elsewhere its absolute address; names are percent-encoded', () => {
  const uriOf = (file: string, prefix: string) => {
    const [{ physicalLocation }] = logOf([diagnosticWith({ at: { file } })], '', undefined, prefix).results[0]
      .locations;
    assert.equal(physicalLocation.region, undefined);
    return physicalLocation.artifactLocation;
  };
  assert.deepEqual(uriOf('a b:c%#\ud800.yaml', ''), { uri: 'a%20b%3Ac%25%23%EF%BF%BD.yaml', uriBaseId: '%SRCROOT%' });
  assert.deepEqual(uriOf('policy.yaml', '/srv/advisories/'), { uri: 'file:///srv/advisories/policy.yaml' });
});

test('what SARIF would read as a placeholder or a link stands for itself', () => {
  const text = (message: string) => logOf([diagnosticWith({ message, mend: 'M.', at })]).results[0].message.text;
  assert.equal(text('Write { name: x } or [a](1), {0}.'), 'Write { name: x } or [a\\](1), {{0}}. M.');
});

test('a fingerprint survives that lines move, and tells alike findings apart', () => {
  const finding = diagnosticWith({ message: 'On line 1.', at });
  const other = diagnosticWith({ message: 'Of the same line.', at });
  const printsOf = (...run: Parameters<typeof logOf>): string[] =>
    logOf(...run).results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints['csafPressFinding/v1'],
    );
  const [one, two] = printsOf([finding, other]);
  assert.notEqual(one, two);
  const moved = { ...finding, message: 'On line 3.' };
  assert.deepEqual(printsOf([moved], '# a\n# b\n  id: A-1\n', { '/id': range(3, 7, 3, 10) }), [one]);
  assert.notDeepEqual(printsOf([finding], 'id: A-2\n'), [one]);
  assert.notDeepEqual(printsOf([{ ...finding, rule: 'content/another' }]), [one]);
});

test('other places that a finding is about are related locations', () => {
  const [{ relatedLocations }] = logOf([diagnosticWith({ at, related: ['/id'] })]).results;
  assert.equal(relatedLocations[0].physicalLocation.region.startColumn, 5);
});

test('the schema refuses what is no log', () => {
  assert.notDeepEqual(sarifFaults({ version: '2.1.0', runs: [{}] }), []);
  assert.notDeepEqual(
    sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] }),
    [],
  );
});
