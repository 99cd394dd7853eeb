import type { KeyRing } from '../keys/key-ring.ts';
import type { SigningCommand } from '../model/publication.ts';
import type { PublicKey, Signer } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readSigningKey, type SigningKey } from '../read/signing-key.ts';
import { openExternalSigner } from '../sign/external/external-signer.ts';
import { publicHalf } from '../sign/openpgp/new-key.ts';
import { lockedKeyName } from '../sign/openpgp/private-key.ts';
import { readPublicKey, withNews } from '../sign/openpgp/public-key.ts';
import { generateKey, openSigner } from '../sign/openpgp/signer.ts';
import { developmentKey } from '../write/development-key.ts';

const developmentUser = { name: 'csaf-press development key (do not trust)' };

/** Long ago, so that a build with an earlier SOURCE_DATE_EPOCH can still sign with the development key. */
const developmentKeyCreation = new Date('2020-01-01T00:00:00Z');

/** Milliseconds that a signing command may take: somebody may have to type a PIN or to touch a token. */
const signingTime = 120_000;

/** Where a private key may be found, and how it is unlocked. */
export interface KeySource {
  file: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** Asks for the passphrase of the key of that name; undefined when nobody answers. Absent where nobody is there. */
  askPassphrase?: ((name: string) => Promise<string | undefined>) | undefined;
}

/** How a build asks for its key. */
export interface KeyChoice extends KeySource {
  /** `signer` of publisher.yaml, and where and when its command runs. */
  command?: { setting: SigningCommand; cwd: string; clock: () => Date } | undefined;
  /** The armoured keys that publisher.yaml publishes: what they say newer of the signing key counts. */
  published?: readonly string[];
  /** The tree is meant for the public: no development key. */
  production: boolean;
  allowDevelopmentKey: boolean;
  workFolder: string;
  now: Date;
}

/**
 * The private key that was given, with the passphrase from the environment or from whoever is there; undefined when none was given.
 *
 * @throws PublisherError KEY_NOT_FOUND, KEY_UNREADABLE
 */
export async function givenKey({ file, env, askPassphrase }: KeySource): Promise<SigningKey | undefined> {
  const given = await readSigningKey({ file, env });
  return given === undefined ? undefined : withPassphrase(given, askPassphrase);
}

async function withPassphrase(given: SigningKey, askPassphrase: KeySource['askPassphrase']): Promise<SigningKey> {
  if (given.passphrase !== undefined || askPassphrase === undefined) return given;
  const name = await lockedKeyName(given.armored);
  const passphrase = name === undefined ? undefined : await askPassphrase(name);
  return passphrase === undefined ? given : { ...given, passphrase };
}

/** The public half of the private key that was given, without its passphrase; undefined when none was given. */
export async function givenPublicKey(source: Omit<KeySource, 'askPassphrase'>): Promise<PublicKey | undefined> {
  const given = await readSigningKey(source);
  return given === undefined ? undefined : publicHalf(given.armored);
}

/**
 * The signer that a build for the public would have; undefined when neither a key is given nor `signer` named.
 *
 * @throws PublisherError as {@link chooseSigner}
 */
export async function realSigner(
  { keys, signer }: KeyRing,
  source: KeySource,
  { cwd, clock, now }: { cwd: string; clock: () => Date; now: Date },
): Promise<Signer | undefined> {
  const given = await givenKey(source);
  const published = keys.map(({ key }) => key.armored);
  if (given !== undefined) {
    if (signer !== undefined && source.file === undefined) throw twoSigners();
    return openSigner(given.armored, given.passphrase, now, false, published);
  }
  if (signer?.key === undefined) return undefined;
  const { command, environment = [] } = signer.setting;
  const setting = { command, environment, key: signer.key.key.armored };
  return signerByCommand({ setting, cwd, clock }, source.env, now, published);
}

/**
 * The signer of a build: the key that was given, else the command of publisher.yaml, else the development key where that is allowed.
 * `--allow-dev-key` keeps the command from being run, so that a preview of foreign content runs nothing of it.
 *
 * @throws PublisherError KEY_DEVELOPMENT without a key under `CI=true` or `--production`; KEY_*, SIGNER when the signer is unusable;
 * USAGE when two are given.
 */
export async function chooseSigner(choice: KeyChoice): Promise<Signer> {
  const { env, now, published, askPassphrase } = choice;
  const found = await findSigner(choice);
  if ('command' in found) return signerByCommand(found.command, env, now, published);
  if ('development' in found) return openSigner(found.development, undefined, now, true);
  const { armored, passphrase } = await withPassphrase(found.given, askPassphrase);
  return openSigner(armored, passphrase, now, false, published);
}

/**
 * The key that {@link chooseSigner} would sign with: nothing is unlocked for it and no command is run.
 *
 * @throws PublisherError as {@link chooseSigner}
 */
export async function chosenKey(choice: KeyChoice): Promise<PublicKey> {
  const found = await findSigner(choice);
  if ('development' in found) return publicHalf(found.development);
  const key =
    'command' in found ? await readPublicKey(found.command.setting.key) : await publicHalf(found.given.armored);
  return withNews(key, choice.published ?? []);
}

/** What signs, not opened yet. */
type FoundSigner = { given: SigningKey } | { command: NonNullable<KeyChoice['command']> } | { development: string };

async function findSigner(choice: KeyChoice): Promise<FoundSigner> {
  const { command, now, file, env, allowDevelopmentKey } = choice;
  const given = await readSigningKey({ file, env });
  if (given !== undefined) {
    if (command !== undefined && file === undefined) throw twoSigners();
    return { given };
  }
  if (command !== undefined && !allowDevelopmentKey) return { command };
  const ci = env.CI === 'true' || env.CI === '1';
  if ((ci || choice.production) && !allowDevelopmentKey) {
    throw new PublisherError(
      'KEY_DEVELOPMENT',
      `There is no signing key, and ${choice.production ? '--production' : 'CI=true'} forbids the development key.`,
      'Set CSAF_PRESS_SIGNING_KEY (and CSAF_PRESS_PASSPHRASE), or pass --key FILE. For a preview, pass --allow-dev-key.',
    );
  }
  const created = now < developmentKeyCreation ? now : developmentKeyCreation;
  return { development: await developmentKey(choice.workFolder, () => generateKey(developmentUser, created)) };
}

async function signerByCommand(
  { setting: { command, environment, key }, cwd, clock }: NonNullable<KeyChoice['command']>,
  env: KeySource['env'],
  now: Date,
  published: readonly string[] = [],
): Promise<Signer> {
  const publicKey = await withNews(await readPublicKey(key), published);
  return openExternalSigner({ publicKey, command, environment, env, cwd, clock, timeLimit: signingTime }, now);
}

function twoSigners(): PublisherError {
  return new PublisherError(
    'USAGE',
    'Two signers are given: publisher.yaml names a signing command, and the environment holds a private key.',
    'Remove `signer` from publisher.yaml, or unset CSAF_PRESS_SIGNING_KEY and CSAF_PRESS_SIGNING_KEY_FILE. --key FILE goes before `signer`.',
  );
}
