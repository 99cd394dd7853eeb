import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type ReportFormat, report, reporters } from '../../src/report/reporters.ts';
import { diagnosticWith, range, sourceOf } from './golden.ts';

const source = sourceOf('2026/A-1.yaml', 'id: A-1\n', { '/id': range(1, 5, 1, 8), '/notes': range(1, 1, 2, 1) });

function format(name: ReportFormat, diagnostics: Diagnostic[]): string {
  return report(diagnostics, new Map([[source.path, source]]), name, {
    color: false,
    width: 80,
    prefix: 'advisories/',
  });
}

test('every format of the table reports', () => {
  assert.deepEqual(Object.keys(reporters), ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit']);
});

test('json has a stable shape', () => {
  const diagnostic = diagnosticWith({
    why: 'Because.',
    at: { file: '2026/A-1.yaml', pointer: '/id' },
    csaf: { id: 'A-1', pointer: '/document/tracking/id' },
  });
  const whole = diagnosticWith({ severity: 'info', at: { file: 'policy.yaml' } });
  assert.deepEqual(JSON.parse(format('json', [whole, diagnostic])), {
    version: 1,
    summary: { errors: 1, warnings: 0, infos: 1, files: 2 },
    diagnostics: [
      {
        rule: 'authoring/unknown-key',
        severity: 'error',
        message: 'There is no key "cwee" here; did you mean "cwe"?',
        why: 'Because.',
        mend: 'Correct the spelling.',
        file: 'advisories/2026/A-1.yaml',
        range: { start: { line: 1, column: 5 }, end: { line: 1, column: 8 } },
        pointer: '/id',
        csaf: { id: 'A-1', pointer: '/document/tracking/id' },
      },
      {
        rule: 'authoring/unknown-key',
        severity: 'info',
        message: 'There is no key "cwee" here; did you mean "cwe"?',
        mend: 'Correct the spelling.',
        file: 'advisories/policy.yaml',
      },
    ],
  });
});

test('json says so when nothing was found', () => {
  assert.deepEqual(JSON.parse(format('json', [])), {
    version: 1,
    summary: { errors: 0, warnings: 0, infos: 0, files: 0 },
    diagnostics: [],
  });
});

const commands: [name: string, changes: Partial<Diagnostic>, expected: string][] = [
  [
    'one line',
    { message: 'No.', at: { file: '2026/A-1.yaml', pointer: '/id' } },
    '::error file=advisories/2026/A-1.yaml,line=1,endLine=1,col=5,endColumn=8,title=authoring/unknown-key::No.%0ACorrect the spelling.\n',
  ],
  [
    'several lines have no columns',
    { message: 'No.', severity: 'warning', at: { file: '2026/A-1.yaml', pointer: '/notes' } },
    '::warning file=advisories/2026/A-1.yaml,line=1,endLine=2,title=authoring/unknown-key::No.%0ACorrect the spelling.\n',
  ],
  [
    'nothing breaks out of the command',
    { message: '100% ::error::\r\nx', severity: 'info', why: 'y', at: { file: 'a,b:c%.yaml' } },
    '::notice file=advisories/a%2Cb%3Ac%25.yaml,title=authoring/unknown-key::100%25 ::error::%0D%0Ax%0Ay%0ACorrect the spelling.\n',
  ],
  [
    'a name with control characters is made harmless',
    { message: 'No.', at: { file: 'a\u001b[2J\u202e.yaml' } },
    '::error file=advisories/a␛[2J<U+202E>.yaml,title=authoring/unknown-key::No.%0ACorrect the spelling.\n',
  ],
];

for (const [name, changes, expected] of commands) {
  test(`github: ${name}`, () => {
    assert.equal(format('github', [diagnosticWith(changes)]), expected);
  });
}
