import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasDecisionPoints,
  latestVersionsOn,
  versionsOfDecisionPoint,
} from '../../../../src/check/csaf/values/ssvc-decision-point.ts';
import { registry } from '../../../../src/check/csaf/values/ssvc-registry.ts';

test('the versions of a decision point, in ascending order', () => {
  assert.deepEqual(
    versionsOfDecisionPoint('ssvc', 'SI').map(({ version, name }) => `${name} ${version}`),
    ['Safety Impact 1.0.0', 'Safety Impact 2.0.0', 'Safety Impact 2.0.1'],
  );
});

test('values keep their order and names of several words', () => {
  const [point] = versionsOfDecisionPoint('ssvc', 'MI');
  assert.deepEqual([...(point?.values ?? [])].slice(0, 3), [
    ['N', 'None'],
    ['NED', 'Non-Essential Degraded'],
    ['MSC', 'MEF Support Crippled'],
  ]);
  assert.equal(versionsOfDecisionPoint('basic', 'IKE')[0]?.name, 'Do, Schedule, Delegate, Delete');
});

test('what is not registered has no versions', () => {
  for (const [base, key] of [
    ['ssvc', 'toString'],
    ['__proto__', 'SI'],
    ['nist', 'P_5X'],
    ['ssvc', 'si'],
  ] as const) {
    assert.deepEqual(versionsOfDecisionPoint(base, key), []);
  }
  assert.equal(hasDecisionPoints('nist#800-30'), true);
  assert.equal(hasDecisionPoints('__proto__'), false);
});

const latest: [day: string, versions: string[]][] = [
  ['2023-11-13', []],
  ['2023-11-14', ['1.0.0']],
  ['2024-02-07', ['1.0.0', '2.0.0']],
  ['2024-02-08', ['2.0.0', '2.0.0']],
];
for (const [day, versions] of latest) {
  test(`on ${day}, the latest of Safety Impact: ${versions.join(' or ') || 'none'}`, () => {
    const found = latestVersionsOn(day, versionsOfDecisionPoint('ssvc', 'SI'));
    assert.deepEqual(
      found.map(({ version }) => version),
      versions,
    );
  });
}

test('every line of the registry is complete, and no version stands twice', () => {
  const line = /^20\d\d-\d\d-\d\d \w+ \d+\.\d+\.\d+ [^:]+: [\w*]+ [^,]+(?:, [\w*]+ [^,]+)+$/;
  for (const [base, table] of Object.entries(registry)) {
    const lines = table.trim().split('\n');
    for (const text of lines) assert.match(text, line, `${base} ${text}`);
    assert.equal(new Set(lines.map((text) => text.split(' ').slice(1, 3).join(' '))).size, lines.length, base);
  }
});

test('the versions of each key ascend', () => {
  for (const [base, table] of Object.entries(registry)) {
    const lines = table.trim().split('\n');
    for (const key of new Set(lines.map((text) => text.split(' ')[1] ?? ''))) {
      const versions = versionsOfDecisionPoint(base, key).map(({ version }) =>
        version.replace(/\d+/g, (part) => part.padStart(4, '0')),
      );
      assert.deepEqual(versions, versions.toSorted(), `${base} ${key}`);
    }
  }
});
