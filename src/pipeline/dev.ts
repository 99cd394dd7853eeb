import { emit } from '../emit/emit.ts';
import { formatJson } from '../emit/json-text.ts';
import { emitPreview, type PageMemory } from '../emit/preview.ts';
import type { EmitContext } from '../model/artifact.ts';
import type { Preview } from '../model/site.ts';
import type { PublisherError } from '../publisher-error.ts';
import { watchContent } from '../read/watch.ts';
import { readPublicKey } from '../sign/openpgp/public-key.ts';
import { csafRoot } from '../standard/provider-paths.ts';
import { type DevFile, startDevSite } from '../write/dev-site.ts';
import { openPreview, type PreviewRound } from './preview.ts';

export interface DevOptions {
  content: string;
  siteRoot: string;
  workFolder: string;
  host: string;
  /** 0: any that is free. */
  port: number;
  clock: () => Date;
  /** Tells what is at fault, for the overlay. */
  faultsOf: (round: PreviewRound) => Preview['faults'];
  /** Told after each round, with the milliseconds from the save to the reload of open pages. */
  onRound: (round: PreviewRound, milliseconds: number) => void;
  /** Told when the content cannot be read or watched any more. */
  onFault: (error: unknown) => void;
}

/** The preview that is being served. */
export interface Dev {
  /** Ends with `/`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves the site of a content folder, with all that is held back, and follows every save.
 *
 * @throws PublisherError DEV_SERVER, CONTENT_NOT_FOUND, CONTENT_UNREADABLE
 */
export async function startDev(options: DevOptions): Promise<Dev> {
  const { content, siteRoot, workFolder, host, port, clock } = options;
  const session = openPreview(content);
  const pages: PageMemory = new WeakMap();
  let round = await session.refresh(clock());
  let context = await contextOf(round, clock());
  let fileAt = filesOf(round, context);
  const site = await startDevSite({ siteRoot, workFolder, host, port, fileAt: (path) => fileAt(path) });

  const show = (): void => {
    const { publisher } = round.previewed;
    // Links of the pages lead to this server; the documents themselves name the real one.
    const previewed = { ...round.previewed, publisher: { ...publisher, baseUrl: site.url } };
    site.show(emitPreview(previewed, context, options.faultsOf(round), pages));
  };
  const follow = async (): Promise<void> => {
    const start = performance.now();
    round = await session.refresh(clock());
    context = await contextOf(round, clock());
    fileAt = filesOf(round, context);
    show();
    options.onRound(round, performance.now() - start);
  };
  const watch = watchContent(content, oneAtATime(follow, options.onFault), (error: PublisherError) =>
    options.onFault(error),
  );
  show();
  options.onRound(round, 0);
  return {
    url: site.url,
    async stop() {
      watch.close();
      await site.stop();
    },
  };
}

/** While one run lasts, any number of calls make one more. */
function oneAtATime(run: () => Promise<void>, onFault: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run().catch(onFault);
    } while (again);
    running = false;
  };
  return () => void start();
}

async function contextOf({ previewed }: PreviewRound, now: Date): Promise<EmitContext> {
  const { signer, publicKeys: retained } = previewed.publisher;
  const armoredKeys = [...(signer === undefined ? [] : [signer.key]), ...retained];
  const keys = await Promise.allSettled(armoredKeys.map((armored) => readPublicKey(armored)));
  const publicKeys = keys.flatMap((key) => (key.status === 'fulfilled' ? [key.value] : []));
  return { now, publicKeys, development: false };
}

/** The documents of all advisories, and what else a build would write, unsigned; made when they are asked for. */
function filesOf({ previewed, released }: PreviewRound, context: EmitContext): (path: string) => DevFile | undefined {
  let artifacts: Map<string, DevFile> | undefined;
  return (path) => {
    const advisory = previewed.advisories.find((one) => csafRoot + one.path === path);
    if (advisory !== undefined) return { mediaType: 'application/json', content: formatJson(advisory.document) };
    artifacts ??= new Map(released === undefined ? [] : emit(released, context).map((file) => [file.path, file]));
    return artifacts.get(path);
  };
}
