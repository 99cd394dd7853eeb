import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { readPublicKey } from '../../src/sign/openpgp/public-key.ts';
import { verifyDetached } from '../../src/sign/openpgp/verification.ts';
import { context } from '../emit/cast.ts';

/**
 * What somebody who polls a site at this moment would find wrong with it, from the published format alone: nothing here knows of plans.
 * Every list (index.txt, changes.csv, ROLIE, directory listings, service document, provider metadata, JSON Feed, links of pages) must name
 * only what is there; every document that one names must have hashes and a signature that are for its bytes, by a key that the provider
 * metadata names, and the dates that the lists give.
 */
export async function inconsistencies(site: ReadonlyMap<string, Buffer>, bases: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const urls = new Bases(bases);
  const documents = new Set<string>();
  for (const [path, bytes] of site) {
    const named = namesIn(path, bytes, urls);
    for (const { target, date } of named) {
      if (!isThere(site, target)) faults.push(`${path} names ${target}, which is missing`);
      else if (isDocument(target)) {
        documents.add(target);
        const actual = dateOf(site.get(target));
        if (date !== undefined && date !== actual)
          faults.push(`${path} dates ${target} ${date}, and it is of ${actual}`);
      }
    }
  }
  const keys = await keysOf(site, urls);
  for (const path of documents) faults.push(...(await documentFaults(site, path, keys)));
  return faults;
}

interface Name {
  target: string;
  date?: string;
}

class Bases {
  readonly #bases: readonly string[];

  constructor(bases: readonly string[]) {
    this.#bases = bases;
  }

  pathOf(url: string): string {
    const base = this.#bases.find((each) => url.startsWith(each));
    return base === undefined ? `(elsewhere) ${url}` : url.slice(base.length);
  }

  /** Of a link that is relative to the host. */
  local(href: string): string {
    const roots = this.#bases.map((base) => new URL(base).pathname).sort((a, b) => b.length - a.length);
    return href.slice((roots.find((root) => href.startsWith(root)) ?? '/').length);
  }
}

const parsed = new WeakMap<Buffer, Name[]>();

function namesIn(path: string, bytes: Buffer, urls: Bases): Name[] {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const names = readNames(path, bytes.toString('utf8'), urls);
  parsed.set(bytes, names);
  return names;
}

function readNames(path: string, text: string, urls: Bases): Name[] {
  const folder = `${posix.dirname(path)}/`;
  const lines = text.split('\n').filter((line) => line !== '');
  if (path.endsWith('/index.txt')) return lines.map((line) => ({ target: folder + line }));
  if (path.endsWith('/changes.csv')) {
    return lines.map((line) => {
      const [file = '', date = ''] = line.replaceAll('"', '').split(',');
      return { target: folder + file, date };
    });
  }
  if (path.endsWith('.html')) return readLinks(path, text, urls);
  if (path === 'feed.json') {
    return JSON.parse(text).items.map(({ url }: { url: string }) => ({ target: urls.pathOf(url) }));
  }
  if (!path.startsWith('.well-known/csaf/') || !path.endsWith('.json')) return [];
  const value = JSON.parse(text);
  const hrefs = (urlsOf: string[]): Name[] => urlsOf.map((url) => ({ target: urls.pathOf(url) }));
  if (value.feed !== undefined) return value.feed.entry.flatMap((entry: Entry) => entryNames(entry, urls));
  if (value.service !== undefined) {
    return value.service.workspace.flatMap(({ collection }: { collection: { href: string }[] }) =>
      hrefs(collection.map(({ href }) => href)),
    );
  }
  if (value.public_openpgp_keys === undefined) return [];
  return [
    ...hrefs(value.public_openpgp_keys.map(({ url }: { url: string }) => url)),
    ...value.distributions.flatMap(({ directory_url, rolie }: Distribution) => [
      ...hrefs([directory_url, `${directory_url}index.txt`, `${directory_url}changes.csv`]),
      ...hrefs([...rolie.categories, ...rolie.services, ...rolie.feeds.map(({ url }) => url)]),
    ]),
  ];
}

interface Entry {
  updated: string;
  content: { src: string };
  link: { rel: string; href: string }[];
}

interface Distribution {
  directory_url: string;
  rolie: { categories: string[]; services: string[]; feeds: { url: string }[] };
}

function entryNames({ updated, content, link }: Entry, urls: Bases): Name[] {
  return [
    { target: urls.pathOf(content.src), date: updated },
    ...link.map(({ href }) => ({ target: urls.pathOf(href) })),
  ];
}

function readLinks(path: string, text: string, urls: Bases): Name[] {
  // The way up is for people; no poller takes it for a file of the folder.
  const hrefs = [...text.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => href).filter((href) => href !== '../');
  return hrefs.map((href) => ({
    target: href.startsWith('/') ? urls.local(href) : posix.join(posix.dirname(path), href),
  }));
}

function isThere(site: ReadonlyMap<string, Buffer>, path: string): boolean {
  return path === './' || path === '' || path.endsWith('/') ? site.has(posix.join(path, 'index.html')) : site.has(path);
}

function isDocument(path: string): boolean {
  return /^\.well-known\/csaf\/[a-z]+\/\d{4}\/[^/]+\.json$/.test(path);
}

const dates = new WeakMap<Buffer, string>();

function dateOf(document: Buffer | undefined): string | undefined {
  if (document === undefined) return undefined;
  const date = dates.get(document) ?? JSON.parse(document.toString()).document.tracking.current_release_date;
  dates.set(document, date);
  return date;
}

/** Armoured public keys that the provider metadata names, or before there is any, all that are there. */
async function keysOf(site: ReadonlyMap<string, Buffer>, urls: Bases): Promise<Buffer[]> {
  const metadata = site.get('.well-known/csaf/provider-metadata.json');
  const paths =
    metadata === undefined
      ? [...site.keys()].filter((path) => /\/openpgp\/.+\.asc$/.test(path))
      : JSON.parse(metadata.toString()).public_openpgp_keys.map(({ url }: { url: string }) => urls.pathOf(url));
  return paths.map((path: string) => site.get(path)).filter((key: Buffer | undefined) => key !== undefined);
}

async function documentFaults(
  site: ReadonlyMap<string, Buffer>,
  path: string,
  keys: readonly Buffer[],
): Promise<string[]> {
  const document = site.get(path);
  if (document === undefined) return [];
  const faults: string[] = [];
  for (const algorithm of ['sha256', 'sha512']) {
    const told = site.get(`${path}.${algorithm}`)?.toString().split(' ')[0];
    const actual = hashOf(document, algorithm);
    if (told !== actual) faults.push(`${path}.${algorithm} is ${told === undefined ? 'missing' : 'of other bytes'}`);
  }
  const signature = site.get(`${path}.asc`);
  if (signature === undefined) faults.push(`${path}.asc is missing`);
  else if (!(await isSigned(document, signature, keys))) faults.push(`${path}.asc does not verify`);
  return faults;
}

const hashes = new WeakMap<Buffer, Map<string, string>>();

function hashOf(content: Buffer, algorithm: string): string {
  const known = hashes.get(content) ?? new Map<string, string>();
  hashes.set(content, known);
  const hash = known.get(algorithm) ?? createHash(algorithm).update(content).digest('hex');
  known.set(algorithm, hash);
  return hash;
}

const verdicts = new Map<string, Promise<boolean>>();

function isSigned(document: Buffer, signature: Buffer, keys: readonly Buffer[]): Promise<boolean> {
  const name = [document, signature, ...keys].map((part) => hashOf(part, 'sha256')).join(' ');
  const known = verdicts.get(name) ?? verify(document, signature, keys);
  verdicts.set(name, known);
  return known;
}

async function verify(document: Buffer, signature: Buffer, keys: readonly Buffer[]): Promise<boolean> {
  const publicKeys = await Promise.all(keys.map((key) => readPublicKey(key.toString())));
  return (await verifyDetached(document, signature.toString(), publicKeys, context.now)).valid;
}
