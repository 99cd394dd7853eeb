import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join, sep } from 'node:path';
import type { AstroInlineConfig, HookParameters } from 'astro';
import type { PreviewData } from '../model/site.ts';
import { PublisherError } from '../publisher-error.ts';
import { openWorkFolder } from './work-folder.ts';

/** `site/data.ts` finds the preview under this name while the environment variable holds {@link inMemory}; a build never does. */
const previewSymbol: unique symbol = Symbol.for('csaf-press.preview');
const siteDataVariable = 'CSAF_PRESS_SITE_DATA';
const inMemory = 'memory:';

/** A file that Astro's development server answers for the pipeline. */
export interface DevFile {
  mediaType: string;
  content: string;
}

export interface DevSiteOptions {
  /** Holds `astro.config.mjs` and `site/`. */
  siteRoot: string;
  /** Caches of the site's tooling. */
  workFolder: string;
  host: string;
  /** 0: any that is free. */
  port: number;
  /** What stands beside the pages, by its path below the root. */
  fileAt: (path: string) => DevFile | undefined;
}

/** The site, served from memory; empty until it is told what to show. */
export interface DevSite {
  /** Ends with `/`. */
  url: string;
  /** Shows this from now on, and has every open page load itself anew. */
  show(data: PreviewData): void;
  stop(): Promise<void>;
}

/** Vite's development server, as Astro hands it out. */
type Vite = HookParameters<'astro:server:setup'>['server'];

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the pages with Astro's development server. Their data never touches the disk, so what is held back cannot be left behind there.
 *
 * @throws PublisherError DEV_SERVER when the port is taken, or Astro does not start
 */
export async function startDevSite(options: DevSiteOptions): Promise<DevSite> {
  const { siteRoot, workFolder, host, port } = options;
  await claimPort(host, port);
  await openWorkFolder(workFolder);
  const cacheDir = join(workFolder, 'dev');
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    [siteDataVariable]: inMemory,
  });
  let vite: Vite | undefined;
  const { dev } = await import('astro');
  const config: AstroInlineConfig = {
    root: siteRoot,
    site: `http://${host}`,
    base: '/',
    cacheDir,
    logLevel: 'silent',
    server: { host, port },
    integrations: [
      {
        name: 'csaf-press',
        hooks: {
          'astro:server:setup': ({ server }) => {
            vite = server;
            server.middlewares.use(serveFiles(options.fileAt));
          },
        },
      },
    ],
    vite: {
      cacheDir,
      logLevel: 'silent',
      // The content is watched by the pipeline; here only the pages themselves, for whoever works on them.
      server: { strictPort: true, watch: { ignored: (path: string) => isForeign(path, siteRoot) } },
    },
  };
  const server = await dev(config).catch(async (error: unknown) => {
    await vite?.close();
    throw startFault(error, host, port);
  });
  return {
    url: urlOf(server.address),
    show(data) {
      publish(data);
      // Astro keeps the paths of a page until content of its own changes; ours does.
      for (const { hot } of Object.values(vite?.environments ?? {})) hot.send('astro:content-changed', {});
      vite?.ws.send({ type: 'full-reload', path: '*' });
    },
    async stop() {
      await server.stop();
      publish(undefined);
      delete process.env[siteDataVariable];
    },
  };
}

/** Before anything is started: Astro leaves half a server behind when it cannot listen. */
async function claimPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  probe.once('error', reject).listen(port, host, resolve);
  await promise.catch((error: unknown) => {
    throw startFault(error, host, port);
  });
  await new Promise((closed) => probe.close(closed));
}

function isForeign(path: string, siteRoot: string): boolean {
  return path !== siteRoot && !`${path}${sep}`.startsWith(join(siteRoot, 'site') + sep);
}

function publish(data: PreviewData | undefined): void {
  Reflect.set(globalThis, previewSymbol, data);
}

function serveFiles(fileAt: DevSiteOptions['fileAt']): Middleware {
  return ({ url = '/' }, response, next) => {
    const [path = ''] = url.slice(1).split(/[?#]/);
    const file = path === '' || path.endsWith('/') ? undefined : fileAt(path);
    if (file === undefined) next();
    else response.writeHead(200, { 'content-type': `${file.mediaType}; charset=utf-8` }).end(file.content);
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}

function startFault(error: unknown, host: string, port: number): PublisherError {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE' || /port \d+ is already in use/i.test(message)) {
    const mend = 'Stop what uses it, or name another one: --port 4322; 0 takes any that is free.';
    return new PublisherError('DEV_SERVER', `Port ${port} of ${host} is in use already.`, mend, { cause: error });
  }
  if (code === 'EACCES') {
    const mend = 'Name one above 1023: --port 4321; 0 takes any that is free.';
    return new PublisherError('DEV_SERVER', `You may not listen on port ${port} of ${host}.`, mend, { cause: error });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const mend = 'Name one of its own with --host, or leave that out to be seen from this machine alone.';
    return new PublisherError('DEV_SERVER', `This machine has no address ${host}.`, mend, { cause: error });
  }
  const mend = 'Try another --port or --host; if that does not help, please report this as a defect of csaf-press.';
  return new PublisherError('DEV_SERVER', `The development server did not start: ${message}`, mend, { cause: error });
}
