import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';
import { runCommand } from './command-line.ts';
import { freePort } from './free-port.ts';
import { workFolder } from './work-folder.ts';

const repository = resolve(import.meta.dirname, '../..');

/** A tree that the real pipeline built for one address of this machine. Its URLs name the port, so one server at a time serves it. */
export interface ServedTree {
  /** Folder that a server has as the root of the domain. */
  root: string;
  /** What the build wrote: `root`, or a folder below it where there is a base path. */
  folder: string;
  /** Path of the tree: `/`, or `/security/`. */
  base: string;
  /** `https://localhost:PORT`. */
  origin: string;
  port: number;
  /** Where the content is that it was built from. */
  content: string;
  /** What the build wrote for readers of restricted advisories, if the content names a place for it. */
  restricted: string;
}

/** What is built. Two trees of the same options are one tree. */
export interface TreeOptions {
  /** Begins and ends with a slash; the domain's root when left out. */
  base?: '/' | `/${string}/`;
  /** So many synthetic advisories, in place of the repository's own `advisories/`. */
  advisories?: number;
  variant?: Variant;
}

/** A tree that differs from the plain one; its name tells it from others. */
export interface Variant {
  name: string;
  /** Changes the content folder, before the build. */
  change?(content: string): Promise<void>;
  /** Sees to a signer in place of the development key; may write into the content, and into a folder for what is secret. */
  signer?(folder: string, content: string): Promise<Signing>;
  /** Changes what was built. */
  alter?(folder: string): Promise<void>;
}

/** How `build` is told who signs. */
export interface Signing {
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
}

const developmentKey: Signing = { args: ['--allow-dev-key'] };

/**
 * Builds a tree as a user would, by the command line, with the development key; or takes it from the work folder.
 *
 * @throws Error with what the build said when it fails
 */
export async function buildTree(options: TreeOptions = {}): Promise<ServedTree> {
  const { base = '/', advisories, variant } = options;
  const name = [`${advisories ?? 'own'}`, base.replaceAll('/', '_'), variant?.name ?? 'plain'].join('-');
  const place = join(await workFolder(), 'trees', name);
  const note = join(place, 'tree.json');
  const known = await readFile(note, 'utf8').catch(() => undefined);
  if (known !== undefined) return treeAt(place, base, Number(known));
  await rm(place, { recursive: true, force: true });
  const tree = treeAt(place, base, await freePort());
  await writeContent(tree, advisories);
  await variant?.change?.(tree.content);
  await mkdir(tree.root, { recursive: true });
  await build(tree, place, (await variant?.signer?.(place, tree.content)) ?? developmentKey);
  await variant?.alter?.(tree.folder);
  await writeFile(`${note}.new`, String(tree.port));
  await rename(`${note}.new`, note);
  return tree;
}

function treeAt(place: string, base: string, port: number): ServedTree {
  const root = join(place, 'root');
  const folder = join(root, base);
  return { root, folder, base, origin: `https://localhost:${port}`, port, ...aside(place) };
}

function aside(place: string): Pick<ServedTree, 'content' | 'restricted'> {
  return { content: join(place, 'content'), restricted: join(place, 'restricted') };
}

async function writeContent({ content, origin, base }: ServedTree, advisories: number | undefined): Promise<void> {
  if (advisories === undefined) await cp(join(repository, 'advisories'), content, { recursive: true });
  else {
    await mkdir(content, { recursive: true });
    await writeSyntheticContent(content, advisories, 7);
  }
  await changeText(join(content, 'publisher.yaml'), /^base_url: .*$/m, `base_url: ${origin}${base}`);
}

/**
 * Replaces what matches in a file.
 *
 * @throws Error when nothing matches: a variant that changes nothing would prove nothing
 */
export async function changeText(file: string, pattern: RegExp, replacement: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has nothing that matches ${pattern}.`);
  await writeFile(file, text.replace(pattern, replacement));
}

async function build({ content, folder, restricted }: ServedTree, cwd: string, signing: Signing): Promise<void> {
  const { args, ...place } = signing;
  const outputs = ['--out', folder, '--out-restricted', restricted];
  await runCommand(['build', '--content', content, ...outputs, ...args], { cwd, ...place });
}
