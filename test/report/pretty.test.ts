import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/workspace.ts';
import { report } from '../../src/report/reporters.ts';
import { diagnosticWith, golden, range, sourceOf } from './golden.ts';

const text = 'id: A-1\nvulnerabilities:\n  - cwee: CWE-22\n    cvss: CVSS:3.1/AV:N\n';
const source = sourceOf('2026/A-1.yaml', text, {
  '/vulnerabilities/0/cwee key': range(3, 5, 3, 9),
  '/vulnerabilities/0/cvss': range(4, 11, 4, 24),
  '/vulnerabilities': range(3, 3, 5, 1),
});

function pretty(diagnostics: Diagnostic[], width = 72, file: SourceFile = source, color = false): string {
  const sources = new Map([[file.path, file]]);
  return report(diagnostics, sources, 'pretty', { color, width, prefix: 'advisories/' });
}

test('nothing to say, nothing said', () => {
  assert.equal(pretty([]), '');
});

test('what, where, why and the mend', () => {
  const advice = diagnosticWith({
    rule: 'csaf/6.2.3',
    severity: 'warning',
    message: 'An affected product has no CVSS score: "gateway@4.2.6".',
    why: 'Readers rank what to mend first by it, and so do most of the programs that they use.',
    mend: 'Give the vulnerability `cvss`.',
    at: { file: '2026/A-1.yaml', pointer: '/vulnerabilities/0/cvss' },
  });
  const expected = golden(`
    error[authoring/unknown-key]: There is no key "cwee" here; did you mean
      "cwe"?
      --> advisories/2026/A-1.yaml:3:5
      |
    3 |   - cwee: CWE-22
      |     ^^^^
      mend: Correct the spelling.

    warning[csaf/6.2.3]: An affected product has no CVSS score:
      "gateway@4.2.6".
      --> advisories/2026/A-1.yaml:4:11
      |
    4 |     cvss: CVSS:3.1/AV:N
      |           ^^^^^^^^^^^^^
       why: Readers rank what to mend first by it, and so do most of the
            programs that they use.
      mend: Give the vulnerability \`cvss\`.

    1 error, 1 warning in 1 file
    `);
  assert.equal(pretty([advice, diagnosticWith()]), expected);
});

test('a mend that shows YAML keeps its lines and their indent', () => {
  const missing = diagnosticWith({
    message: 'There is no policy.yaml.',
    mend: 'Make one:\ncontacts:\n  - psirt@example.com',
    at: { file: 'policy.yaml' },
  });
  assert.match(pretty([missing]), /^ {2}mend: Make one:\n {8}contacts:\n {10}- psirt@example\.com\n/m);
});

test('several lines, and a file as a whole', () => {
  const whole = diagnosticWith({ severity: 'info', message: 'The file is short.', at: { file: 'products.yaml' } });
  const lines = diagnosticWith({
    at: { file: '2026/A-1.yaml', pointer: '/vulnerabilities' },
    message: 'One is enough.',
  });
  const expected = golden(`
    error[authoring/unknown-key]: One is enough.
      --> advisories/2026/A-1.yaml:3:3
      |
    3 |   - cwee: CWE-22
      |   ^^^^^^^^^^^^^^
    4 |     cvss: CVSS:3.1/AV:N
      |     ^^^^^^^^^^^^^^^^^^^
      mend: Correct the spelling.

    info[authoring/unknown-key]: The file is short.
      --> advisories/products.yaml
      mend: Correct the spelling.

    1 error, 1 info in 2 files
    `);
  assert.equal(pretty([whole, lines]), expected);
});

test('the same finding in several places is told once; an exact repetition counts once', () => {
  const elsewhere = [5, 3, 4, 3].map((line) =>
    diagnosticWith({ at: { file: '2026/A-1.yaml', range: range(line, 1, line, 4) }, message: 'No.' }),
  );
  const expected = golden(`
    error[authoring/unknown-key]: No.
      --> advisories/2026/A-1.yaml:3:1
      |
    3 |   - cwee: CWE-22
      | ^^^
      mend: Correct the spelling.
      also: advisories/2026/A-1.yaml:4:1
            advisories/2026/A-1.yaml:5:1

    3 errors in 1 file
    `);
  assert.equal(pretty(elsewhere), expected);
});

test('advice of one rule is told once, whatever its subject', () => {
  const advice = ['"a"', '"b"'].map((subject, index) =>
    diagnosticWith({
      severity: 'info',
      message: `${subject}.`,
      at: { file: '2026/A-1.yaml', range: range(index + 1, 1, 1, 1) },
    }),
  );
  assert.equal(pretty(advice).match(/^info/gm)?.length, 1);
  const errors = advice.map((one) => ({ ...one, severity: 'error' as const }));
  assert.equal(pretty(errors).match(/^error/gm)?.length, 2);
});

test('colour adds nothing but colour', () => {
  const colored = pretty([diagnosticWith()], 72, source, true);
  assert.ok(colored.includes(styleText(['bold', 'red'], 'error[authoring/unknown-key]:', { validateStream: false })));
  assert.equal(stripVTControlCharacters(colored), pretty([diagnosticWith()]));
});

test('no control character of the author reaches the terminal', () => {
  const hostile = '\u001b[2J\u0007\u202e\u009b';
  const file = sourceOf('2026/A-1.yaml', `id: ${hostile}`, { '/id': range(1, 5, 1, 11) });
  const diagnostic = diagnosticWith({
    message: `${hostile}\nnot a line`,
    why: hostile,
    mend: hostile,
    at: { file: '2026/A-1.yaml', pointer: '/id' },
  });
  const shown = pretty([diagnostic], 72, file);
  assert.doesNotMatch(shown, /(?!\n)[\p{Cc}\p{Cf}]/u);
  assert.match(shown, /␛\[2J␇<U\+202E><U\+009B> not a line/);
});
