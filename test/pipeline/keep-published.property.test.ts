import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import { SeededRandom } from '../differential/seeded-random.ts';
import {
  contentOf,
  faultless,
  inFolder,
  openTree,
  publishedBytes,
  publishInto,
  rewriteDocuments,
  throwawaySigner,
} from './publishing.ts';

/** What an author may do to one advisory; each gives it a revision of its own. */
const edits: readonly ((advisory: AuthoredAdvisory) => AuthoredAdvisory)[] = [
  (one) => ({ ...one, summary: `${one.summary} And again.` }),
  (one) => ({ ...one, references: [...(one.references ?? []), `https://example.com/${one.references?.length ?? 0}`] }),
  (one) => ({ ...one, details: `${one.details ?? ''}More.` }),
];

/** What another version of csaf-press may write otherwise. */
const otherHands: readonly ((text: string) => string)[] = [
  (text) => `${JSON.stringify(JSON.parse(text), null, 1)}\n`,
  (text) => text.replace('"CSAF', '"csaf').replaceAll('"category": "summary",', '"category": "summary", "title": "S",'),
  (text) => text.replace('"name": "csaf-press"', '"name": "csaf-press", "version": "9.9.9"'),
];

const steps = 4;

for (const seed of [1, 2, 3]) {
  test(`whatever is authored and upgraded, what did not change keeps bytes and signatures (seed ${seed})`, () =>
    inFolder(async (folder) => {
      const random = new SeededRandom(seed);
      const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] ?? assert.fail();
      const signer = await throwawaySigner();
      let authored = [faultless(1), faultless(2), faultless(3)];
      const place = (step: number): string => join(folder, String(step));
      await publishInto(place(0), contentOf(authored), signer);
      for (let step = 1; step <= steps; step += 1) {
        if (random.next() < 0.5) await rewriteDocuments(place(step - 1), signer, pick(otherHands));
        const revision = { version: `1.${step}.0`, date: `2026-04-0${step}T09:00:00Z`, summary: `Step ${step}` };
        const touched = new Set<string>();
        authored = authored.map((one) => {
          if (random.next() < 0.6) return one;
          touched.add(one.id);
          return { ...pick(edits)(one), revisions: [...one.revisions, revision] };
        });
        if (random.next() < 0.5) authored.push(faultless(authored.length + 1));
        const tree = await openTree(place(step - 1));
        const { errors, changes } = await publishInto(place(step), contentOf(authored), signer, tree);
        assert.deepEqual(errors, []);
        assert.deepEqual(new Set(changes?.updated.map(({ id }) => id)), touched);
        for (const [index, { id }] of authored.entries()) {
          if (touched.has(id) || changes?.added.includes(id)) continue;
          const [was, is] = [place(step - 1), place(step)];
          assert.deepEqual(
            await publishedBytes(is, index + 1),
            await publishedBytes(was, index + 1),
            `${id}, step ${step}`,
          );
        }
      }
    }));
}
