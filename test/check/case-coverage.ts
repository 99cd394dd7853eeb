import assert from 'node:assert/strict';

/** Asserts that the cases are of just these rules, in this order, and that each rule has one that it passes and one that it fails. */
export function assertBothKinds(
  cases: Readonly<Record<string, readonly { expected: readonly unknown[] }[]>>,
  rules: readonly { id: string }[],
): void {
  assert.deepEqual(
    Object.keys(cases),
    rules.map(({ id }) => id),
  );
  for (const [id, ofRule] of Object.entries(cases)) {
    assert.ok(
      ofRule.some(({ expected }) => expected.length === 0),
      `${id} has no passing case`,
    );
    assert.ok(
      ofRule.some(({ expected }) => expected.length > 0),
      `${id} has no failing case`,
    );
  }
}
