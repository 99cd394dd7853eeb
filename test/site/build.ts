import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { SiteData } from '../../src/model/site.ts';

/** The pages of a site by path, as Astro builds them. */
export interface BuiltSite {
  /** Path relative to the root of the tree → content. */
  files: ReadonlyMap<string, string>;
}

/** `sync: false`: nothing is written into the project. */
const buildOptions = { devOutput: false, sync: false };

/** Builds the real site in a temporary folder and reads it back. */
export async function buildSite(data: SiteData): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-site-'));
  const before = process.env.CSAF_PRESS_SITE_DATA;
  try {
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    process.env.CSAF_PRESS_SITE_DATA = join(folder, 'site.json');
    await writeFile(process.env.CSAF_PRESS_SITE_DATA, JSON.stringify(data));
    await buildInto(folder, data);
    return { files: await readTree(join(folder, 'out')) };
  } finally {
    if (before === undefined) delete process.env.CSAF_PRESS_SITE_DATA;
    else process.env.CSAF_PRESS_SITE_DATA = before;
    await rm(folder, { recursive: true });
  }
}

async function buildInto(folder: string, { frame }: SiteData): Promise<void> {
  const { build } = await import('astro');
  const cacheDir = join(folder, 'cache');
  await build(
    {
      root: join(import.meta.dirname, '../..'),
      site: new URL(frame.baseUrl).origin,
      base: frame.base,
      outDir: join(folder, 'out'),
      cacheDir,
      logLevel: 'error',
      vite: { cacheDir, logLevel: 'error' },
    },
    buildOptions,
  );
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
