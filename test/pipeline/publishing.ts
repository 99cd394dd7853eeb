import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/check/check.ts';
import { compile } from '../../src/compile/compile.ts';
import { emit } from '../../src/emit/emit.ts';
import { openPublishedTree } from '../../src/history/published-tree.ts';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { PublicationChanges } from '../../src/model/publication-manifest.ts';
import type { PublishedTree } from '../../src/model/published-tree.ts';
import type { Signer } from '../../src/model/signer.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { keepPublished } from '../../src/pipeline/keep-published.ts';
import { noteSourceDigests } from '../../src/pipeline/source-digests.ts';
import { publicationChanges } from '../../src/plan/publication-changes.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { seal } from '../../src/sign/seal.ts';
import { writeArtifacts } from '../../src/write/artifact-files.ts';
import { writeManifest } from '../../src/write/manifest.ts';
import { advisory, cweNames, vulnerability, workspace } from '../compile/workspace.ts';

export const now: Date = new Date('2026-06-01T12:00:00Z');

/** A key that is thrown away. */
export async function throwawaySigner(name = 'Test'): Promise<Signer> {
  return openSigner(await generateKey({ name }, new Date('2026-01-01T00:00:00Z')), undefined, now, false);
}

/** A faultless advisory `EX-2026-<number>`, with `parts`. */
export function faultless(number: number, parts: Partial<AuthoredAdvisory> = {}): AuthoredAdvisory {
  return advisory({
    id: `EX-2026-${number}`,
    title: `Flaw ${number}`,
    summary: `It breaks in way ${number}.`,
    vulnerabilities: [
      vulnerability({
        cve: `CVE-2026-${1000 + number}`,
        cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
        remediations: [{ fix: 'Upgrade.' }],
      }),
    ],
    ...parts,
  });
}

/** A workspace of these advisories, each in its own usual file. */
export function contentOf(advisories: AuthoredAdvisory[], parts: Parameters<typeof workspace>[1] = {}): Workspace {
  const content = workspace(advisories, { legal_notice: 'Provided as is.', ...parts });
  return { ...content, advisories: advisories.map((value) => ({ path: `2026/${value.id}.yaml`, value })) };
}

/** What came of building a workspace. */
export interface Round {
  /** Errors that forbid publishing. */
  errors: Diagnostic[];
  comparison: Comparison | undefined;
  changes: PublicationChanges | undefined;
}

/** The stages of `build` but for the pages, into a folder that must not be there yet; nothing is written on errors. */
export async function publishInto(
  folder: string,
  content: Workspace,
  signer: Signer,
  tree?: PublishedTree,
): Promise<Round> {
  const compiled = compile(content, { now, cweNames });
  noteSourceDigests(compiled.publication, content);
  const kept = tree && (await keepPublished(compiled, tree, { visibility: 'public', signing: signer.publicKey, now }));
  const history = kept === undefined ? {} : { earlier: kept.earlier };
  const { compilation = compiled } = kept ?? {};
  const checked = check(compilation, { now, allowInvalid: false, prior: compilation.diagnostics, ...history });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  const { released } = checked;
  const comparison = kept?.comparison;
  if (released === undefined) return { errors, comparison, changes: undefined };
  const artifacts = await seal(emit(released, { now, publicKeys: [signer.publicKey], development: false }), signer);
  await mkdir(folder);
  await writeArtifacts(artifacts, folder);
  const changesOf =
    comparison &&
    ((files: Parameters<typeof publicationChanges>[2]) => publicationChanges(comparison, released, files));
  const destination = { baseUrl: released.publisher.baseUrl, ...(changesOf && { changesOf }) };
  const { changes } = await writeManifest(folder, artifacts, destination);
  return { errors, comparison, changes };
}

/** A published tree in a folder. */
export async function openTree(place: string): Promise<PublishedTree> {
  const access = { fetch: () => assert.fail('a folder needs no network'), pause: async () => {} };
  return (
    (await openPublishedTree({ place, name: 'public', access })) ?? assert.fail(`nothing is published in ${place}`)
  );
}

/** Runs `work` with a folder that is removed afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-published-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the document of {@link faultless} stands in a tree. */
export function documentPath(number: number): string {
  return `.well-known/csaf/white/2026/ex-2026-${number}.json`;
}

/** The document's bytes and those of its signature. */
export async function publishedBytes(folder: string, number: number): Promise<string[]> {
  const paths = ['', '.asc', '.sha256', '.sha512'].map((suffix) => join(folder, documentPath(number) + suffix));
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
}

/** Rewrites documents as another version of csaf-press would have: their files, hashes, signatures and the manifest all agree. */
export async function rewriteDocuments(folder: string, signer: Signer, edit: (text: string) => string): Promise<void> {
  const file = join(folder, 'publication.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const { sha256Of } = await import('../../src/history/digest.ts');
  const sealed = new Map<string, string>();
  for (const { path } of manifest.files) {
    if (!/white\/2026\/[^/]*\.json$/.test(path)) continue;
    const content = edit(await readFile(join(folder, path), 'utf8'));
    const date = '2026-03-02T09:00:00Z';
    const artifact = {
      path,
      content,
      mediaType: 'application/json',
      seal: 'detached',
      wave: 'document',
      date,
    } as const;
    for (const one of await seal([artifact], signer)) sealed.set(one.path, one.content);
  }
  for (const entry of manifest.files) {
    const content = sealed.get(entry.path);
    if (content === undefined) continue;
    await writeFile(join(folder, entry.path), content);
    entry.size = Buffer.byteLength(content);
    entry.sha256 = sha256Of(content);
  }
  await writeFile(file, JSON.stringify(manifest));
}
