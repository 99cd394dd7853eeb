import type { PublicKey } from '../model/signer.ts';
import { keyFault, readPublicKey } from '../sign/openpgp/public-key.ts';
import { kindOf } from './file-kind.ts';
import type { Source } from './source.ts';
import type { Standing, Target } from './target.ts';

const keyLimit = 1024 * 1024;

/**
 * Key files that vouch for nothing any more in the new tree, but still do at the target: revoked, say. They go up after the documents
 * that were signed anew, or what is public until then could no longer be verified. A key that is renewed goes up first instead, for
 * documents may be signed by what is new in it.
 */
export async function retiringKeys(
  source: Source,
  target: Target,
  standing: ReadonlyMap<string, Standing>,
  now: Date,
): Promise<Set<string>> {
  const retiring = new Set<string>();
  for (const path of source.expected.keys()) {
    if (kindOf(path) !== 'key' || standing.get(path) !== 'other') continue;
    const before = await target.read(path, keyLimit);
    const isSound = before !== undefined && (await isUsable(before.toString('utf8'), now));
    if (isSound && !(await isUsable((await source.read(path)).toString('utf8'), now))) retiring.add(path);
  }
  return retiring;
}

/** Whether a tree publishes the throwaway key of a development build: its user id, which begins like this, tells. */
export async function hasDevelopmentKey(source: Source, developmentUserId: string): Promise<boolean> {
  for (const path of source.expected.keys()) {
    if (kindOf(path) !== 'key') continue;
    const key = await readKey((await source.read(path)).toString('utf8'));
    if (key?.userId.startsWith(developmentUserId)) return true;
  }
  return false;
}

async function isUsable(armored: string, now: Date): Promise<boolean> {
  const key = await readKey(armored);
  return key !== undefined && (await keyFault(key, now)) === undefined;
}

async function readKey(armored: string): Promise<PublicKey | undefined> {
  return readPublicKey(armored).catch(() => undefined);
}
