import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { DeployOptions } from '../../src/deploy/deploy.ts';
import { publisher } from '../emit/cast.ts';
import { inconsistencies } from './consistency.ts';
import { deployTree } from './deploying.ts';
import { MemoryTarget } from './memory-target.ts';
import { advisory, makeTree, type PublishedTree, removeTrees } from './published-tree.ts';
import { makeKey } from './signing-keys.ts';

after(removeTrees);

const moved = 'https://example.com/security/';
const bases = [publisher.baseUrl, moved];
const [{ signer: first, revoked }, { signer: second }] = await Promise.all([makeKey('First'), makeKey('Second')]);
const basic = { advisories: [advisory(1), advisory(2), advisory(3)], signer: first };
const before = await makeTree(basic);
const green = { label: 'GREEN' } as const;

const changes: readonly { name: string; from?: PublishedTree; to: PublishedTree; options?: Partial<DeployOptions> }[] =
  [
    { name: 'first publication', to: before },
    { name: 'the same again', from: before, to: before },
    {
      name: 'an updated document',
      from: before,
      to: await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 2), advisory(3)] }),
    },
    {
      name: 'a document whose bytes change without its date',
      from: before,
      to: await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 1, { title: 'Another' }), advisory(3)] }),
    },
    {
      name: 'all documents updated',
      from: before,
      to: await makeTree({ ...basic, advisories: [advisory(1, 2), advisory(2, 3), advisory(3, 2)] }),
    },
    {
      name: 'documents added, in a year and a label of their own too',
      from: before,
      to: await makeTree({
        ...basic,
        advisories: [
          ...basic.advisories,
          advisory(4),
          advisory(5, 1, green),
          advisory(6, 1, { revisions: [['1', '2025-05-05T00:00:00Z', 'A revision']] }),
        ],
      }),
    },
    {
      name: 'a label that is used no more, and a document that moves to another',
      from: await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 1, green), advisory(3, 1, green)] }),
      to: await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 2)] }),
    },
    {
      name: 'a document withdrawn: a new revision',
      from: before,
      to: await makeTree({ ...basic, advisories: [advisory(1), { ...advisory(2, 2), withdrawn: true }, advisory(3)] }),
    },
    { name: 'the last document gone', from: before, to: await makeTree({ ...basic, advisories: [] }) },
    {
      name: 'a page removed, one added',
      from: await makeTree({ ...basic, pages: { 'old/index.html': 'old' } }),
      to: await makeTree({ ...basic, pages: { 'new/index.html': 'new' } }),
    },
    { name: 'a new style sheet alone', from: before, to: await makeTree({ ...basic, style: 'p{}' }) },
    {
      name: 'rotation: all signed anew, the old key stays published',
      from: before,
      to: await makeTree({ ...basic, signer: second, otherKeys: [first.publicKey] }),
    },
    { name: 'rotation: the old key goes', from: before, to: await makeTree({ ...basic, signer: second }) },
    {
      name: 'rotation: the old key is revoked, and documents change',
      from: before,
      to: await makeTree({
        advisories: [advisory(1), advisory(2, 2), advisory(3)],
        signer: second,
        otherKeys: [revoked],
      }),
    },
    {
      name: 'rotation: the old key goes, and a label with it',
      from: await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 1, green)] }),
      to: await makeTree({ advisories: [advisory(1)], signer: second }),
    },
    {
      name: 'a site that moves below a path',
      from: before,
      to: await makeTree({ ...basic, baseUrl: moved }),
      options: { force: true },
    },
  ];

for (const { name, from, to, options } of changes) {
  test(`${name}: consistent after every operation, and resumable from each`, { timeout: 300_000 }, async () => {
    const start = from?.files ?? new Map<string, Buffer>();
    const whole = new MemoryTarget(start);
    watch(whole, `${name}, not killed`);
    await deployTree(to, whole, options);
    assertHolds(whole, to);
    for (let killed = 1; killed < whole.operations; killed += 1) {
      const target = new MemoryTarget(start);
      target.diesAfter = killed;
      await assert.rejects(deployTree(to, target, options), /killed/);
      target.diesAfter = Number.POSITIVE_INFINITY;
      watch(target, `${name}, killed after ${killed}`);
      await deployTree(to, target, options);
      assertHolds(target, to);
    }
  });
}

test('a killed deploy that is followed by that of another tree leaves nothing of the first', {
  timeout: 300_000,
}, async () => {
  const one = await makeTree({ ...basic, advisories: [advisory(1, 2), advisory(4), advisory(5)], signer: second });
  const other = await makeTree({ ...basic, advisories: [advisory(1, 3), advisory(2), advisory(6)], style: 'i{}' });
  const whole = new MemoryTarget(before.files);
  await deployTree(one, whole);
  for (let killed = 1; killed < whole.operations; killed += 1) {
    const target = new MemoryTarget(before.files);
    target.diesAfter = killed;
    await assert.rejects(deployTree(one, target), /killed/);
    target.diesAfter = Number.POSITIVE_INFINITY;
    watch(target, `killed after ${killed}`);
    await deployTree(other, target);
    assertHolds(target, other);
  }
});

test('the checker of these tests sees what they are about', async () => {
  const path = '.well-known/csaf/white/2026/ex-sa-2026-0002.json';
  const spoilt = async (change: (site: Map<string, Buffer>) => void): Promise<string> => {
    const site = new Map(before.files);
    change(site);
    return (await inconsistencies(site, bases)).join('\n');
  };
  assert.equal(await spoilt(() => {}), '');
  assert.match(await spoilt((site) => site.delete(path)), /index\.txt names .*2026-0002\.json, which is missing/);
  assert.match(await spoilt((site) => site.set(path, Buffer.from(`${site.get(path)} `))), /sha256 is of other bytes/);
  assert.match(await spoilt((site) => site.delete(`${path}.sha512`)), /sha512 is missing/);
  const other = await makeTree({ ...basic, signer: second });
  const signature = other.files.get(`${path}.asc`) ?? Buffer.of();
  assert.match(await spoilt((site) => site.set(`${path}.asc`, signature)), /asc does not verify/);
  const key = `.well-known/csaf/openpgp/${first.publicKey.fingerprint}.asc`;
  assert.match(await spoilt((site) => site.delete(key)), /provider-metadata\.json names .*, which is missing/);
  const updated = await makeTree({ ...basic, advisories: [advisory(1), advisory(2, 2), advisory(3)] });
  const changes = '.well-known/csaf/white/changes.csv';
  assert.match(
    await spoilt((site) => site.set(changes, updated.files.get(changes) ?? Buffer.of())),
    /dates .*0002\.json/,
  );
});

function watch(target: MemoryTarget, what: string): void {
  target.watch = async (path) => {
    const faults = await inconsistencies(target.files, bases);
    assert.deepEqual(faults, [], `${what}: after operation ${target.operations}, ${path}`);
  };
}

function assertHolds(target: MemoryTarget, { files }: PublishedTree): void {
  assert.deepEqual([...target.files.keys()].sort(), [...files.keys()].sort());
  for (const [path, content] of files) assert.ok(target.files.get(path)?.equals(content), `${path} differs`);
}
