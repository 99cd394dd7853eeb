import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { SiteData } from '../../src/model/site.ts';
import { renderSite } from '../../src/write/site.ts';
import { withStaging } from '../../src/write/staging.ts';

/** The pages of a site by path, as Astro builds them. */
export interface BuiltSite {
  /** Path relative to the root of the tree → content. */
  files: ReadonlyMap<string, string>;
}

/** Has the real site rendered in a temporary folder, as a build does, and reads it back. */
export async function buildSite(data: SiteData): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-site-'));
  const siteRoot = join(import.meta.dirname, '../..');
  try {
    return await withStaging(folder, async (staging) => {
      await renderSite(data, staging, siteRoot, data.frame.baseUrl);
      return { files: await readTree(staging.tree) };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readTree(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string]> => [
          relative(root, file).split(sep).join('/'),
          await readFile(file, 'utf8'),
        ],
      ),
    ),
  );
}
