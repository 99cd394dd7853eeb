import type { Wave } from '../model/artifact.ts';
import type { PublicationManifest, PublishedFile } from '../model/publication-manifest.ts';
import { isRecord } from '../standard/record.ts';
import { manifestName } from '../write/output-folder.ts';
import { shown } from './shown.ts';

/** For whom a tree is meant: one with TLP:AMBER and RED documents must never reach a public place. */
export type Audience = 'public' | 'restricted';

/** `publication.json`, checked, with what builds may add to it. */
export interface DeployManifest extends Omit<PublicationManifest, 'files' | 'audience'> {
  audience: Audience;
  files: DeployFile[];
  /** URLs of which a cache in front of the site should forget its copies. */
  purge: string[];
}

/** One file to publish. */
export interface DeployFile extends Omit<PublishedFile, 'cache_control'> {
  /** As a server should send it in `Cache-Control`; older versions did not tell. */
  cache_control?: string;
}

/** A manifest, or why there is none that can be trusted (a sentence's end: "… <fault>"). */
export type ManifestRead = { manifest: DeployManifest } | { fault: string };

/** Longest manifest that is read, in bytes: 100,000 files need 30 MB. */
export const manifestLimit: number = 256 * 1024 * 1024;

/** What {@link journalName} and {@link manifestName} are cannot be a published file as well. */
export const journalName = '.csaf-press-deploy.json';

const waves: ReadonlySet<string> = new Set<Wave>(['document', 'page', 'list', 'metadata']);

/** Parses a `publication.json` that anybody may have written: nothing in it can lead out of the tree, or into another header. */
export function parseManifest(text: string): ManifestRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  if (!isRecord(value) || value.generator !== 'csaf-press') return { fault: 'was not made by csaf-press' };
  if (value.manifest_version !== '1') {
    return { fault: `has the manifest_version ${shown(JSON.stringify(value.manifest_version) ?? 'none')}, not "1"` };
  }
  const { base_url, files, audience = 'public', changes } = value;
  if (typeof base_url !== 'string' || URL.parse(base_url)?.protocol !== 'https:') return { fault: 'has no base_url' };
  if (audience !== 'public' && audience !== 'restricted') return { fault: 'is for an audience that is not known' };
  if (!Array.isArray(files)) return { fault: 'has no list of files' };
  const known: DeployFile[] = [];
  for (const file of files) {
    const read = parseFile(file);
    if ('fault' in read) return read;
    known.push(read);
  }
  const fault = pathsFault(known.map(({ path }) => path));
  if (fault !== undefined) return { fault };
  const manifest: DeployManifest = {
    generator: 'csaf-press',
    manifest_version: '1',
    base_url,
    audience,
    files: known,
    purge:
      isRecord(changes) && Array.isArray(changes.purge) ? changes.purge.filter((url) => typeof url === 'string') : [],
  };
  return { manifest };
}

function parseFile(file: unknown): DeployFile | { fault: string } {
  if (!isRecord(file) || typeof file.path !== 'string') return { fault: 'lists a file without a path' };
  const { path, media_type, size, sha256, wave, cache_control } = file;
  const fault = pathFault(path);
  if (fault !== undefined) return { fault: `names ${shown(JSON.stringify(path))}, ${fault}` };
  if (!isHeaderText(media_type)) return { fault: `gives ${shown(path)} no media type` };
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    return { fault: `gives ${shown(path)} no size` };
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return { fault: `gives ${shown(path)} no sha256` };
  if (!isWave(wave)) return { fault: `puts ${shown(path)} into a wave that is not known` };
  if (cache_control !== undefined && !isHeaderText(cache_control))
    return { fault: `gives ${shown(path)} a cache_control that no header may hold` };
  return { path, media_type, size, sha256, wave, ...(cache_control === undefined ? {} : { cache_control }) };
}

/** Why a path may not be written to below the root of a tree (`which …`), or undefined when it may. */
export function pathFault(path: string): string | undefined {
  if (path.length > 1000) return 'which is too long';
  if (/[\\\p{Cc}\p{Cs}]/u.test(path)) return 'which holds characters that no path here may have';
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
    return 'which leads out of the tree';
  if (path === manifestName || path === journalName) return 'which no tree may hold';
  return undefined;
}

function pathsFault(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) return `names ${shown(path)} twice`;
    seen.add(path);
  }
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (seen.has(path.slice(0, end))) return `names ${shown(path.slice(0, end))} as a file and as a folder`;
    }
  }
  return undefined;
}

function isHeaderText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(value);
}

function isWave(value: unknown): value is Wave {
  return typeof value === 'string' && waves.has(value);
}
