import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import type { Signer } from '../../src/model/signer.ts';
import { parseYaml } from '../../src/read/yaml.ts';

/** Seconds of each part of the floor. */
export type Floor = Record<'parse' | 'stringify' | 'hash' | 'sign' | 'write', number>;

const inFlight = 8;

async function inBatches<T>(
  items: readonly T[],
  size: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await Promise.all(items.slice(start, start + size).map((item, offset) => work(item, start + offset)));
  }
}

/**
 * The least that any publisher has to do for the same documents, in a bare loop: parse the YAML, stringify the JSON,
 * hash it twice, sign it, and write four files each.
 */
export async function measureFloor(
  sources: readonly { path: string; text: string }[],
  advisories: readonly CompiledAdvisory[],
  signer: Signer,
  folder: string,
): Promise<Floor> {
  const floor: Floor = { parse: 0, stringify: 0, hash: 0, sign: 0, write: 0 };
  const timed = async <T>(part: keyof Floor, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    floor[part] = (performance.now() - start) / 1000;
    return result;
  };
  await timed('parse', () => sources.map(({ text, path }) => parseYaml(text, path)));
  const texts = await timed('stringify', () =>
    advisories.map(({ document }) => `${JSON.stringify(document, null, 2)}\n`),
  );
  const hashes = await timed('hash', () =>
    texts.map((text) => ['sha256', 'sha512'].map((name) => createHash(name).update(text).digest('hex'))),
  );
  const signatures: string[] = [];
  await timed('sign', () =>
    inBatches(texts, inFlight, async (text, index) => {
      signatures[index] = await signer.signDetached(text, new Date(signer.publicKey.created));
    }),
  );
  await timed('write', async () => {
    await mkdir(folder, { recursive: true });
    await inBatches(texts, 32, async (text, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, text);
      await writeFile(`${path}.sha256`, hashes[index]?.[0] ?? '');
      await writeFile(`${path}.sha512`, hashes[index]?.[1] ?? '');
      await writeFile(`${path}.asc`, signatures[index] ?? '');
    });
  });
  return floor;
}
