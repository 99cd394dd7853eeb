import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CsafVersion } from '../../../src/check/csaf/conformity-test.ts';
import { conformityTests, serviceTests } from '../../../src/check/csaf/conformity-tests.ts';
import { testDescriptions } from '../../../src/check/csaf/test-descriptions.ts';

const all = [...conformityTests, ...serviceTests];

/** `6.1.1` to `6.1.<last>`. */
function numbered(section: string, last: number, without: readonly number[] = []): string[] {
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return numbers.filter((number) => !without.includes(number)).map((number) => `${section}.${number}`);
}

/** The tests of each version, as its section 6 counts them. */
const sections: Readonly<Record<CsafVersion, readonly string[]>> = {
  '2.0': [...numbered('6.1', 33, [27]), ...numbered('6.1.27', 11), ...numbered('6.2', 20), ...numbered('6.3', 11)],
  '2.1': [
    ...numbered('6.1', 61, [27, 60]),
    ...numbered('6.1.27', 19),
    ...numbered('6.1.60', 3),
    ...numbered('6.2', 53, [10, 39, 50]),
    ...numbered('6.2.39', 5),
    ...numbered('6.2.50', 3),
    ...numbered('6.2.54', 4),
    ...numbered('6.3', 22, [19, 21]),
    ...numbered('6.3.19', 5),
    ...numbered('6.3.21', 9),
  ],
};

for (const version of ['2.0', '2.1'] satisfies CsafVersion[]) {
  test(`every test of CSAF ${version} is here, and no other`, () => {
    const ids = all.filter(({ versions }) => versions.includes(version)).map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), sections[version].toSorted());
  });
}

test('every test has a file of its own, named as the standard names it', () => {
  const folder = join(import.meta.dirname, '../../../src/check/csaf/tests');
  const files = readdirSync(folder).filter((name) => /^\d/.test(name));
  const named = all.map(
    ({ id, title }) =>
      `${id}-${title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '')}.ts`,
  );
  assert.deepEqual(files.toSorted(), named.toSorted());
});

test('every test says what is wrong, why it matters and how to mend it', () => {
  const groups = { '1': 'mandatory', '2': 'recommended', '3': 'informative' };
  for (const { id, title, group, versions, what, why, mend } of testDescriptions.values()) {
    assert.ok(title !== '' && versions.length > 0, id);
    if (id !== 'schema')
      assert.equal(Object.entries(groups).find(([key]) => id.startsWith(`6.${key}.`))?.[1], group, id);
    assert.match(what, /^[A-Z`“].{10,}[^.]$/, `what of ${id}`);
    assert.match(why, /^[A-Z`].{10,}\.$/, `why of ${id}`);
    assert.match(mend, /^[A-Z`].{10,}\.$/, `mend of ${id}`);
  }
});
