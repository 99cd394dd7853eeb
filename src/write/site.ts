import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteData } from '../model/site.ts';
import { PublisherError } from '../publisher-error.ts';
import { diskFault } from './disk-fault.ts';
import type { Staging } from './staging.ts';

/** Where the pages find their data: `site/data.ts` reads the file that this variable names. */
const siteDataVariable = 'CSAF_PRESS_SITE_DATA';

/** `sync: false`: Astro would write types for editors into `.astro/` of the site's folder, which may be someone's node_modules. */
const buildOptions = { devOutput: false, sync: false };

/** Four pages at a time render a sixth faster than one; more gains nothing. */
const pagesInFlight = 4;

let rendering: Promise<unknown> = Promise.resolve();

/**
 * Has Astro render the pages into the staged tree, which must be empty. `siteRoot` holds `astro.config.mjs` and `site/`;
 * nothing is written there. One site at a time: Astro reads the data's path from the environment of the process.
 *
 * @throws PublisherError SITE with the page and the message; OUTPUT_UNWRITABLE when the disk refuses the data
 */
export function renderSite(siteData: SiteData, staging: Staging, siteRoot: string, baseUrl: string): Promise<void> {
  const result = rendering.then(() => renderNow(siteData, staging, siteRoot, baseUrl));
  rendering = result.catch(() => undefined);
  return result;
}

async function renderNow(siteData: SiteData, staging: Staging, siteRoot: string, baseUrl: string): Promise<void> {
  refuseOddPath(resolve(staging.folder));
  refusePreview(siteData);
  await writeFile(staging.siteData, JSON.stringify(siteData)).catch((error: unknown) => {
    throw diskFault(error, staging.siteData);
  });
  const before = { ...process.env };
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env[siteDataVariable] = staging.siteData;
  try {
    const { build } = await import('astro');
    const { origin, pathname } = new URL(baseUrl);
    const config = {
      root: siteRoot,
      site: origin,
      base: pathname,
      outDir: staging.tree,
      cacheDir: staging.cache,
      logLevel: 'silent',
      build: { concurrency: pagesInFlight, server: staging.bundle },
      integrations: [bundleApart],
      // Everything goes into the bundle that renders the pages: it is run from the staging folder, which no node_modules need be above.
      vite: {
        cacheDir: staging.cache,
        logLevel: 'silent',
        environments: {
          prerender: { resolve: { noExternal: true } },
        },
      },
    } satisfies Parameters<typeof build>[0];
    await build(config, buildOptions);
  } catch (error) {
    throw siteError(error, siteRoot);
  } finally {
    for (const name of ['ASTRO_TELEMETRY_DISABLED', siteDataVariable, 'NODE_ENV']) restore(name, before[name]);
  }
}

/**
 * Has Astro keep the bundle that renders the pages in `build.server`. By itself Astro puts that of a static site into the output folder, or, when
 * this is not below the working directory, into `.astro/` there, where builds at the same time delete each other's. Only an adapter may ask for this.
 */
const bundleApart: AstroIntegration = {
  name: 'csaf-press',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'csaf-press',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable' },
      }),
  },
};

/** The types forbid it; what is held back must not depend on types. */
function refusePreview(siteData: SiteData): void {
  if (siteData.frame?.preview !== undefined)
    throw new Error('A preview must never be written: it shows what is held back.');
}

/** With such a character in the path Astro takes what follows for a part of a URL, and loses the stylesheet without a word. */
function refuseOddPath(folder: string): void {
  const odd = /[#?%]/.exec(folder)?.[0];
  if (odd === undefined) return;
  throw new PublisherError(
    'SITE',
    `The path of the work folder contains ${odd}, which the site's tooling cannot handle: ${folder}`,
    `Run the build from another folder, one without ${odd} in its path.`,
  );
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Astro's error without its stack: the page's source (with line and column where Astro knows them) and the first line of what it says. */
function siteError(error: unknown, siteRoot: string): PublisherError {
  const details = typeof error === 'object' && error !== null ? error : {};
  const page = 'loc' in details ? placeOf(details.loc) : undefined;
  const id = 'id' in details && typeof details.id === 'string' ? details.id : undefined;
  const where = (page ?? id ?? '').replace(pathToFileURL(`${siteRoot}/`).href, '').replace(`${siteRoot}/`, '');
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(`${siteRoot}/`, '').trim();
  return new PublisherError(
    'SITE',
    `The pages could not be rendered${where === '' ? '' : `: ${where}`}: ${said}`,
    'What was published before is as it was. Mend the page named above; if you did not change site/, please report this as a defect of csaf-press.',
  );
}

function placeOf(loc: unknown): string | undefined {
  if (typeof loc !== 'object' || loc === null || !('file' in loc) || typeof loc.file !== 'string') return undefined;
  const line = 'line' in loc && typeof loc.line === 'number' ? `:${loc.line}` : '';
  const column = line !== '' && 'column' in loc && typeof loc.column === 'number' ? `:${loc.column}` : '';
  return `${loc.file}${line}${column}`;
}
