import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incompleteInstall } from '../../src/commands/incomplete-install.ts';

/** What Node says when a module is not there. */
async function failureOf(specifier: string): Promise<unknown> {
  return import(specifier).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a look-up that was not generated is told in words', async () => {
  const failure = await failureOf('../../src/check/csaf/generated/none.js');
  assert.match(incompleteInstall(failure)?.mend ?? '', /npm run prepare/);
});

test('other failures are not mistaken for it', async () => {
  for (const error of [await failureOf('../../src/none.ts'), new Error('generated/x.js'), 'x', undefined]) {
    assert.equal(incompleteInstall(error), undefined);
  }
});
