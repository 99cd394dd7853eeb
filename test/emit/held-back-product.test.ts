import assert from 'node:assert/strict';
import { it } from 'node:test';
import { check } from '../../src/check/check.ts';
import { emit } from '../../src/emit/emit.ts';
import { catalogue, compiled, context, policy, publisher } from './cast.ts';

it('says nothing anywhere of a product that only an advisory under embargo names', async () => {
  const canary = { name: 'Canary Library', branches: [{ name: '7.x', supported: true }] };
  const embargoed = compiled({ id: 'EXAMPLE-SA-2026-0007', products: [canary.name] });
  const texts = async (visibility: 'public' | 'embargoed'): Promise<string> => {
    const advisories = [{ ...embargoed, visibility }];
    const publication = { publisher, policy, products: { ...catalogue, 'canary-library': canary }, advisories };
    const compilation = { publication, origins: { locate: () => ({ file: 'a.yaml' }) }, diagnostics: [] };
    const { released } = await check(compilation, { now: context.now, allowInvalid: true, prior: [] });
    assert.ok(released);
    return JSON.stringify(emit(released, context));
  };
  assert.match(await texts('public'), /feeds\/product\/canary-library\//);
  const silent = await texts('embargoed');
  assert.doesNotMatch(silent, /canary/i);
  assert.match(silent, /feeds\/product\/gateway\//, 'a supported product that no advisory names stays');
});
