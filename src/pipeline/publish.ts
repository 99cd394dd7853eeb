import { emit } from '../emit/emit.ts';
import { emitSiteData } from '../emit/site-data.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Released } from '../model/publication.ts';
import type { Signer } from '../model/signer.ts';
import { publicationChanges } from '../plan/publication-changes.ts';
import { readPublicKey } from '../sign/openpgp/public-key.ts';
import { seal } from '../sign/seal.ts';
import type { ChangesOf } from '../write/manifest.ts';
import { claimOutput } from '../write/output-folder.ts';
import { type TreeOptions, type Written, writeTree } from '../write/tree.ts';
import { runPlainly, type StageRunner } from './stages.ts';

export interface PublishOptions {
  signer: Signer;
  now: Date;
  /** Folder that receives the tree, replaced whole. */
  out: string;
  /** Folder for staging and caches; not published. */
  workFolder: string;
  /** Folder that holds `astro.config.mjs` and `site/`. */
  siteRoot: string;
  /** Folders and files that must not be inside `out`: the content, the key. */
  keep: readonly string[];
  /** With what is public; what the tree changes is then told in its manifest. */
  comparison?: Comparison;
  runStage?: StageRunner;
  /** See {@link TreeOptions}. */
  inspect?: TreeOptions['inspect'];
  place?: TreeOptions['place'];
}

/**
 * Makes sure, before any work is done, that the output folder may be replaced, and puts back what a killed build had moved aside.
 *
 * @throws PublisherError OUTPUT_UNWRITABLE
 */
export async function prepareOutput({
  out,
  workFolder,
  siteRoot,
  keep,
}: Pick<PublishOptions, 'out' | 'workFolder' | 'siteRoot' | 'keep'>): Promise<void> {
  await claimOutput(out, [workFolder, siteRoot, ...keep]);
}

/** emit → sign → write. The previous tree stays until the new one is whole. */
export async function publish(released: Released, options: PublishOptions): Promise<Written> {
  const { signer, now, out, workFolder, siteRoot, keep, inspect, place, runStage = runPlainly } = options;
  const retained = await Promise.all(released.publisher.publicKeys.map((armored) => readPublicKey(armored)));
  const context = { now, publicKeys: [signer.publicKey, ...retained], development: signer.development };
  const [artifacts, siteData] = await runStage(
    'emit',
    () => [emit(released, context), emitSiteData(released, context)] as const,
  );
  const sealed = await runStage('sign', () => seal(artifacts, signer));
  const { audience, publisher } = released;
  const { comparison } = options;
  const changesOf: ChangesOf | undefined = comparison && ((files) => publicationChanges(comparison, released, files));
  const tree: TreeOptions = {
    ...{ out, workFolder, siteRoot, keep, baseUrl: publisher.baseUrl },
    ...(audience && { audience }),
    ...(changesOf && { changesOf }),
    ...(inspect && { inspect }),
    ...(place && { place }),
  };
  return runStage('write', () => writeTree(sealed, siteData, tree));
}
