import { PublisherError } from '../publisher-error.ts';
import type { Journal } from './journal.ts';
import { hasDevelopmentKey } from './key-files.ts';
import type { DeployPlan } from './plan.ts';
import type { DeployManifest, ManifestRead } from './publication.ts';
import { shown, shownPaths } from './shown.ts';
import type { Source } from './source.ts';
import type { Target } from './target.ts';

/** What somebody has allowed. */
export interface Allowed {
  restricted: boolean;
  force: boolean;
  allowDevelopmentKey: boolean;
}

/** How the user id of the key that a build without a key makes begins. */
const developmentUserId = 'csaf-press development key';

/**
 * Refuses a tree that should not go anywhere, or not without a word.
 *
 * @throws PublisherError DEPLOY
 */
export async function refuseSource(source: Source, allowed: Allowed): Promise<void> {
  const isRestricted = source.manifest.audience === 'restricted';
  if (isRestricted && !allowed.restricted) {
    throw new PublisherError(
      'DEPLOY',
      'This tree holds TLP:AMBER and RED documents.',
      'If the target is protected by a login, say so with --restricted; else deploy the public tree.',
    );
  }
  if (!isRestricted && allowed.restricted) {
    throw new PublisherError(
      'DEPLOY',
      'This is the public tree.',
      'Leave out --restricted, or name the other tree with --from.',
    );
  }
  if (!allowed.allowDevelopmentKey && (await hasDevelopmentKey(source, developmentUserId))) {
    throw new PublisherError(
      'DEPLOY',
      'This tree is signed with a development key, which nobody should trust.',
      'Build it with the real one (--production makes sure of that). For a preview, pass --allow-dev-key.',
    );
  }
}

/**
 * Refuses a target that holds something else, and gives its manifest when it has one.
 *
 * @throws PublisherError DEPLOY
 */
export function refuseTarget(
  { manifest }: Source,
  target: Target,
  read: ManifestRead | undefined,
  journal: Journal | undefined,
  { force }: Allowed,
): DeployManifest | undefined {
  const previous = read !== undefined && 'manifest' in read ? read.manifest : undefined;
  for (const present of [previous?.audience, journal?.audience]) {
    // --force does not help: documents would stay readable for whom they are not meant.
    if (present !== undefined && present !== manifest.audience) {
      throw new PublisherError(
        'DEPLOY',
        `${target.name} holds a ${present} tree, and this one is ${manifest.audience}.`,
        'Deploy it to another place. If the target really is to change its audience, empty it first.',
      );
    }
  }
  if (force) return previous;
  if (read !== undefined && 'fault' in read) {
    throw new PublisherError(
      'DEPLOY',
      `publication.json at ${target.name} ${read.fault}, so what is there cannot be told from what is not ours.`,
      'Deploy to another place, or pass --force: files that are in our way are overwritten then, and no others.',
    );
  }
  if (previous !== undefined && previous.base_url !== manifest.base_url) {
    throw new PublisherError(
      'DEPLOY',
      `${target.name} holds what is served at ${shown(previous.base_url)}, and this tree is for ${shown(manifest.base_url)}.`,
      'Check the target. If the site has moved, pass --force.',
    );
  }
  return previous;
}

/**
 * Refuses to overwrite what csaf-press did not put there.
 *
 * @throws PublisherError DEPLOY
 */
export function refuseForeign({ foreign }: DeployPlan, target: Target, { force }: Allowed): void {
  if (force || foreign.length === 0) return;
  throw new PublisherError(
    'DEPLOY',
    `${target.name} holds files that csaf-press did not put there, where ours belong: ${shownPaths(foreign)}.`,
    'Move them elsewhere, or pass --force to overwrite these.',
  );
}
