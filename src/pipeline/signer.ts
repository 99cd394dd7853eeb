import type { Signer } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readSigningKey } from '../read/signing-key.ts';
import { generateKey, openSigner } from '../sign/openpgp/signer.ts';
import { developmentKey } from '../write/development-key.ts';

const developmentUser = { name: 'csaf-press development key (do not trust)' };

/** Long ago, so that a build with an earlier SOURCE_DATE_EPOCH can still sign with the development key. */
const developmentKeyCreation = new Date('2020-01-01T00:00:00Z');

/** How a build asks for its key. */
export interface KeyChoice {
  file: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** The tree is meant for the public: no development key. */
  production: boolean;
  allowDevelopmentKey: boolean;
  workFolder: string;
  now: Date;
}

/**
 * The signer of a build: the key that was given, or the development key where that is allowed.
 *
 * @throws PublisherError KEY_DEVELOPMENT without a key under `CI=true` or `--production`; KEY_* when the key is unusable.
 */
export async function chooseSigner(choice: KeyChoice): Promise<Signer> {
  const file = choice.file === undefined ? {} : { file: choice.file };
  const given = await readSigningKey({ ...file, env: choice.env });
  if (given !== undefined) return openSigner(given.armored, given.passphrase, choice.now, false);
  const ci = choice.env.CI === 'true' || choice.env.CI === '1';
  if ((ci || choice.production) && !choice.allowDevelopmentKey) {
    throw new PublisherError(
      'KEY_DEVELOPMENT',
      `There is no signing key, and ${choice.production ? '--production' : 'CI=true'} forbids the development key.`,
      'Set CSAF_PRESS_SIGNING_KEY (and CSAF_PRESS_PASSPHRASE), or pass --key FILE. For a preview, pass --allow-dev-key.',
    );
  }
  const { now, workFolder } = choice;
  const created = now < developmentKeyCreation ? now : developmentKeyCreation;
  const armored = await developmentKey(workFolder, () => generateKey(developmentUser, created));
  return openSigner(armored, undefined, now, true);
}
