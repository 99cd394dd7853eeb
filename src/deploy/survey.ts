import { providerMetadataPath } from '../standard/provider-paths.ts';
import { manifestName } from '../write/output-folder.ts';
import { kindOf } from './file-kind.ts';
import type { Journal } from './journal.ts';
import { retiringKeys } from './key-files.ts';
import type { PlanInput } from './plan.ts';
import { type DeployManifest, type ManifestRead, manifestLimit, parseManifest } from './publication.ts';
import type { Source } from './source.ts';
import type { Expected, Target } from './target.ts';

/** Longest list that is read, in bytes; a ROLIE feed of 100,000 documents has 120 MB. */
const listLimit = 256 * 1024 * 1024;

/** What the target says of itself in `publication.json`; undefined when it has none. */
export async function readTargetManifest(target: Target): Promise<ManifestRead | undefined> {
  const bytes = await target.read(manifestName, manifestLimit);
  return bytes === undefined ? undefined : parseManifest(bytes.toString('utf8'));
}

/** Looks at everything that planning needs to know of the target. */
export async function surveyTarget(
  source: Source,
  target: Target,
  previous: DeployManifest | undefined,
  journal: Journal | undefined,
  now: Date,
): Promise<PlanInput> {
  const { manifest } = source;
  const owned = new Set([...(previous?.files.map(({ path }) => path) ?? []), ...(journal?.paths ?? [])]);
  const standing = await target.inspect(inspection(source, owned, previous));
  const texts = new Map<string, string>();
  for (const path of standing.keys()) {
    const text = needsText(path) ? await target.read(path, listLimit) : undefined;
    if (text !== undefined) texts.set(path, text.toString('utf8'));
  }
  const metadata = source.expected.has(providerMetadataPath)
    ? (await source.read(providerMetadataPath)).toString('utf8')
    : undefined;
  const retiring = await retiringKeys(source, target, standing, now);
  return { manifest, standing, owned, texts, metadata, retiring };
}

function needsText(path: string): boolean {
  const kind = kindOf(path);
  return kind === 'feed' || kind === 'flat-list' || kind === 'listing' || kind === 'provider-metadata';
}

/** Every path in question, with what should stand there. Headers that the target's own manifest gave are what a deploy has sent. */
function inspection(
  { manifest, expected }: Source,
  owned: ReadonlySet<string>,
  previous: DeployManifest | undefined,
): Map<string, Expected | undefined> {
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  const paths = new Map<string, Expected | undefined>([...owned].map((path) => [path, undefined]));
  for (const { path, sha256, media_type, cache_control } of manifest.files) {
    const was = before.get(path);
    const headersKnown = was?.sha256 === sha256 && was.media_type === media_type && was.cache_control === cache_control;
    const file = expected.get(path);
    if (file !== undefined) paths.set(path, { ...file, headersKnown });
  }
  return paths.set(manifestName, expected.get(manifestName));
}
