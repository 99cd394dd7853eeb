import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { emit } from '../../src/emit/emit.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import type { PublicKey, Signer } from '../../src/model/signer.ts';
import { seal } from '../../src/sign/seal.ts';
import { compiled, context, publisher, released, type Sketch } from '../emit/cast.ts';

/** What a tree of the tests is made of. */
export interface TreeParts {
  advisories: readonly CompiledAdvisory[];
  signer: Signer;
  /** Public keys that are published beside the signer's. */
  otherKeys?: readonly PublicKey[];
  baseUrl?: string;
  /** Content of the style sheet, which decides its name. */
  style?: string;
  /** Further pages, by path. */
  pages?: Readonly<Record<string, string>>;
  manifest?: Readonly<Record<string, unknown>>;
  cacheControl?: string;
}

export interface PublishedTree {
  /** Every file, `publication.json` included. */
  files: ReadonlyMap<string, Buffer>;
  /** A folder that holds it. */
  folder: string;
}

const temporary: string[] = [];

/** Removes all folders that trees were written to. */
export async function removeTrees(): Promise<void> {
  for (const folder of temporary.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** A folder that {@link removeTrees} removes. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-deploy-'));
  temporary.push(folder);
  return folder;
}

export function advisory(number: number, version = 1, rest: Partial<Sketch> = {}): CompiledAdvisory {
  const revisions = Array.from({ length: version }, (_, index): [string, string, string] => [
    String(index + 1),
    new Date(Date.UTC(2026, 0, number, index)).toISOString().replace('.000Z', 'Z'),
    'A revision',
  ]);
  return compiled({
    id: `EX-SA-2026-${String(number).padStart(4, '0')}`,
    title: `Version ${version}`,
    revisions,
    ...rest,
  });
}

/** Emits, signs and writes a tree as a build does, with plain pages in the place of Astro's. */
export async function makeTree(parts: TreeParts): Promise<PublishedTree> {
  const { advisories, signer, otherKeys = [], baseUrl = publisher.baseUrl } = parts;
  const publication = released({ advisories: [...advisories], publisher: { ...publisher, baseUrl } });
  const emitted = emit(publication, { ...context, publicKeys: [signer.publicKey, ...otherKeys] });
  const artifacts = [...(await seal(emitted, signer)), ...pagesOf(parts)].sort(uploadOrder);
  const manifest = {
    generator: 'csaf-press',
    manifest_version: '1',
    base_url: baseUrl,
    files: artifacts.map((artifact) => fileOf(artifact, parts.cacheControl)),
    ...parts.manifest,
  };
  const files = new Map(artifacts.map(({ path, content }) => [path, Buffer.from(content)]));
  files.set('publication.json', Buffer.from(JSON.stringify(manifest, undefined, 1)));
  return { files, folder: await writeTree(files) };
}

export async function writeTree(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

function pagesOf({ advisories, baseUrl = publisher.baseUrl, style = 'body{}', pages = {} }: TreeParts): Artifact[] {
  const root = new URL(baseUrl).pathname;
  const css = `_astro/page.${sha256(style).slice(0, 8)}.css`;
  const head = `<link rel="stylesheet" href="${root}${css}">`;
  const ids = advisories.map(({ id }) => id.toLowerCase());
  const page = (path: string, content: string, mediaType = 'text/html; charset=utf-8'): Artifact => ({
    path,
    content,
    mediaType,
    seal: 'none',
    wave: 'page',
  });
  return [
    page(css, style, 'text/css; charset=utf-8'),
    page('index.html', `${head}${ids.map((id) => `<a href="${root}advisories/${id}/">${id}</a>`).join('')}`),
    ...advisories.map(({ id, document }) =>
      page(`advisories/${id.toLowerCase()}/index.html`, `${head}${document.document.title}`),
    ),
    ...Object.entries(pages).map(([path, content]) => page(path, `${head}${content}`)),
  ];
}

const waves = ['document', 'page', 'list', 'metadata'];

function uploadOrder(a: Artifact, b: Artifact): number {
  return waves.indexOf(a.wave) - waves.indexOf(b.wave) || (a.path < b.path ? -1 : 1);
}

function fileOf({ path, mediaType, content, wave }: Artifact, cacheControl: string | undefined): object {
  const bytes = Buffer.from(content);
  const cache = cacheControl === undefined ? {} : { cache_control: cacheControl };
  return { path, media_type: mediaType, size: bytes.length, sha256: sha256(bytes), wave, ...cache };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
