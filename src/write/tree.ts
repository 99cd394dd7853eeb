import type { Artifact } from '../model/artifact.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import type { SiteData } from '../model/site.ts';
import { writeArtifacts } from './artifact-files.ts';
import { type ManifestOptions, writeManifest } from './manifest.ts';
import { claimOutput } from './output-folder.ts';
import { renderSite } from './site.ts';
import { withStaging } from './staging.ts';
import { type StagedTree, swapIn } from './swap.ts';

export interface TreeOptions extends ManifestOptions {
  /** Replaced whole, or left as it is. */
  out: string;
  /** Staging and caches; must not be inside `out`. */
  workFolder: string;
  /** Holds `astro.config.mjs` and `site/`. */
  siteRoot: string;
  /** Further folders and files that must not be inside `out`, such as the content and the key file. */
  keep: readonly string[];
  /** How the staged tree takes its place, when another one has to take its own at the same moment; alone when absent. */
  place?: (staged: StagedTree) => Promise<void>;
}

/** What was written. */
export interface Written {
  files: number;
  bytes: number;
  out: string;
  /** Seconds that Astro took to render the pages. */
  siteSeconds: number;
  changes?: PublicationChanges;
}

/**
 * Writes the published tree: the pages, then every artifact byte for byte, then `publication.json`; all of it aside, and
 * then in the place of the previous tree in one step.
 *
 * The artifacts are written after Astro has run, so that nothing of the site's tooling ever touches a signed file.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE, SITE
 */
export async function writeTree(artifacts: Artifact[], siteData: SiteData, options: TreeOptions): Promise<Written> {
  const { workFolder, siteRoot, keep, baseUrl, audience, place = (staged) => swapIn(staged) } = options;
  const target = await claimOutput(options.out, [workFolder, siteRoot, ...keep], audience);
  return withStaging(workFolder, async (staging) => {
    const start = performance.now();
    await renderSite(siteData, staging, siteRoot, baseUrl);
    const siteSeconds = (performance.now() - start) / 1000;
    await writeArtifacts(artifacts, staging.tree);
    const counted = await writeManifest(staging.tree, artifacts, options);
    await place({ tree: staging.tree, target });
    return { ...counted, out: options.out, siteSeconds };
  });
}
