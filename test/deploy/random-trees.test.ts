import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { publisher } from '../emit/cast.ts';
import { inconsistencies } from './consistency.ts';
import { deployTree } from './deploying.ts';
import { MemoryTarget } from './memory-target.ts';
import { advisory, makeTree, type PublishedTree, removeTrees } from './published-tree.ts';
import { makeKey, type TestKey } from './signing-keys.ts';

after(removeTrees);

const seed = Number(process.env.DEPLOY_SEED ?? 20261122);
const rounds = Number(process.env.DEPLOY_ROUNDS ?? 12);

test(`random trees, killed at random with eight writes in flight (seed ${seed})`, { timeout: 600_000 }, async () => {
  const random = generator(seed);
  const keys = await Promise.all(['A', 'B', 'C'].map((name) => makeKey(name)));
  let site = new Map<string, Buffer>();
  for (let round = 0; round < rounds; round += 1) {
    const tree = await randomTree(random, keys);
    // A tree is given up now and then, killed at some point, for the next one.
    for (let whole = false; !whole; ) {
      const target = new MemoryTarget(site, 8);
      target.delay = () => random(6);
      const isKilled = random(3) > 0;
      target.diesAfter = isKilled ? random(70) : Number.POSITIVE_INFINITY;
      const trail: string[] = [];
      target.watch = async (path) => {
        trail.push(path);
        // What stands there now, not when the check gets to it: others go on writing meanwhile.
        const faults = await inconsistencies(new Map(target.files), [publisher.baseUrl]);
        assert.deepEqual(faults, [], `round ${round}, after ${trail.slice(-10).join(', ')}`);
      };
      whole = await deployTree(tree, target).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'killed') throw error;
          return false;
        },
      );
      site = target.files;
      if (whole) assertHolds(site, tree);
      else if (random(3) === 0) break;
    }
  }
});

async function randomTree(random: (below: number) => number, keys: readonly TestKey[]): Promise<PublishedTree> {
  const advisories = Array.from({ length: 7 }, (_, number) => {
    const label = number > 4 ? { label: random(2) === 0 ? ('WHITE' as const) : ('GREEN' as const) } : {};
    const title = random(6) === 0 ? { title: 'Other words' } : {};
    return advisory(number + 1, 1 + random(3), { ...label, ...title });
  });
  const [signing, ...others] = keys.toSorted(() => random(3) - 1);
  assert.ok(signing);
  return makeTree({
    advisories: advisories.filter(() => random(4) > 0),
    signer: signing.signer,
    otherKeys: others
      .filter(() => random(2) === 0)
      .map(({ signer, revoked }) => (random(3) === 0 ? revoked : signer.publicKey)),
    style: `body{order:${random(2)}}`,
    pages: Object.fromEntries(
      ['a', 'b', 'c/d'].filter(() => random(2) === 0).map((name) => [`${name}/index.html`, `page ${random(2)}`]),
    ),
  });
}

function assertHolds(site: ReadonlyMap<string, Buffer>, { files }: PublishedTree): void {
  assert.deepEqual([...site.keys()].sort(), [...files.keys()].sort());
  for (const [path, content] of files) assert.ok(site.get(path)?.equals(content), `${path} differs`);
}

/** Whole numbers from 0, the same for the same seed (mulberry32). */
function generator(from: number): (below: number) => number {
  let state = from;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
