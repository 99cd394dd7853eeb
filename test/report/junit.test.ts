import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { report } from '../../src/report/reporters.ts';
import { type Element, parseXml } from '../emit/xml.ts';
import { diagnosticWith, golden, range, sourceOf } from './golden.ts';

const source = sourceOf('2026/A-1.yaml', 'id: A-1\n', { '/id': range(1, 5, 1, 8) });
const at = { file: '2026/A-1.yaml', pointer: '/id' };

function junit(diagnostics: readonly Diagnostic[], files = ['2026/A-1.yaml', '2026/A-2.yaml']): string {
  return report(diagnostics, new Map([[source.path, source]]), 'junit', {
    color: true,
    width: 80,
    prefix: 'advisories/',
    files,
  });
}

test('a case for each file, a failure for each error, the rest as output', () => {
  const found = [
    diagnosticWith({ message: 'No "a" & <b>.', mend: 'Do.', at }),
    diagnosticWith({ severity: 'warning', message: 'Hm.', mend: 'Look.', at }),
  ];
  assert.equal(
    junit(found),
    golden(`
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="csaf-press" tests="2" failures="1" errors="0">
        <testsuite name="csaf-press" tests="2" failures="1" errors="0" skipped="0">
          <testcase name="advisories/2026/A-1.yaml" classname="csaf-press" file="advisories/2026/A-1.yaml">
            <failure type="authoring/unknown-key" message="No &quot;a&quot; &amp; &lt;b&gt;.">
      error[authoring/unknown-key]: No "a" &amp; &lt;b&gt;.
        --&gt; advisories/2026/A-1.yaml:1:5
        |
      1 | id: A-1
        |     ^^^
        mend: Do.
      </failure>
            <system-out>
      warning[authoring/unknown-key]: Hm.
        --&gt; advisories/2026/A-1.yaml:1:5
        |
      1 | id: A-1
        |     ^^^
        mend: Look.
      </system-out>
          </testcase>
          <testcase name="advisories/2026/A-2.yaml" classname="csaf-press" file="advisories/2026/A-2.yaml"/>
        </testsuite>
      </testsuites>
      `),
  );
});

test('a file that is missing is a case of its own', () => {
  const suite = parseXml(junit([diagnosticWith({ at: { file: 'policy.yaml' } })])).children[0]?.children[0];
  assert.deepEqual(
    suite?.children.map(({ attributes }) => attributes.name),
    ['advisories/2026/A-1.yaml', 'advisories/2026/A-2.yaml', 'advisories/policy.yaml'],
  );
});

/** What could end an element, what XML cannot hold, and what is more than one code unit. */
const hostile = [
  ']]>',
  '<![CDATA[',
  '</failure>',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\ud800',
  '\uffff',
  '\u202e',
  '😀',
  '👩‍👩‍👧',
  '&#0;',
  '\r\n',
  '"',
];

test('whatever a message holds, the XML is well-formed and loses no text', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, text, (message, file) => {
      const diagnostics = [
        diagnosticWith({ message: `x${message.join('')}y`, mend: message.join('z'), at: { file: file.join('') } }),
      ];
      const failure = find(parseXml(junit(diagnostics, [])), 'failure');
      assert.match(failure?.attributes.message ?? '', /^x.*y$/su);
    }),
  );
});

function find(element: Element, name: string): Element | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
