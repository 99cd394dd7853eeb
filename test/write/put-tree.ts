import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Artifact, Wave } from '../../src/model/artifact.ts';
import { PublisherError } from '../../src/publisher-error.ts';
import { writeArtifacts } from '../../src/write/artifact-files.ts';
import { writeManifest } from '../../src/write/manifest.ts';
import { claimOutput } from '../../src/write/output-folder.ts';
import { withStaging } from '../../src/write/staging.ts';
import { swapIn } from '../../src/write/swap.ts';

export const baseUrl = 'https://example.com/security/';

/** A folder for one test, with the usual places in it. */
export interface Place {
  root: string;
  out: string;
  workFolder: string;
  remove(): Promise<void>;
}

export async function makePlace(): Promise<Place> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'tree-')));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  return { root, out: join(root, 'dist'), workFolder: join(root, '.csaf-press'), remove };
}

export function artifact(path: string, content = `content of ${path}\n`, wave: Wave = 'document'): Artifact {
  return { path, content, mediaType: 'application/json', seal: 'none', wave };
}

/** Everything that `writeTree` does but for the pages, whose place a few artifacts take. */
export async function putTree(
  artifacts: readonly Artifact[],
  { out, workFolder }: Pick<Place, 'out' | 'workFolder'>,
  { keep = [], ...whom }: { keep?: readonly string[]; audience?: 'restricted' } = {},
): Promise<void> {
  const target = await claimOutput(out, [workFolder, ...keep], whom.audience);
  await withStaging(workFolder, async ({ tree }) => {
    const all = [...artifacts, artifact('index.html'), artifact('advisories/a-1/index.html')];
    await writeArtifacts(all, tree);
    await writeManifest(tree, all, { baseUrl, ...whom });
    await swapIn({ tree, target });
  });
}

/** Every file below a folder, by path, as text; links are not followed. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.toSorted().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')]),
  );
  return Object.fromEntries(texts);
}

export async function rejects(work: Promise<unknown>, code: string, says: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof PublisherError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, says);
    assert.notEqual(error.mend, '');
    return true;
  });
}
