import { formatJson } from '../emit/json-text.ts';
import { sha256Of } from '../history/digest.ts';
import { type KnownDocument, readPublishedDocuments, readsInFlight } from '../history/published-documents.ts';
import type { Comparison, DocumentBefore } from '../model/comparison.ts';
import type { EarlierPublication } from '../model/history.ts';
import type { Compilation, CompiledAdvisory, Origins, PublishedBytes, Visibility } from '../model/publication.ts';
import type { PublishedDocument, PublishedTree } from '../model/published-tree.ts';
import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { readPublicKey } from '../sign/openpgp/public-key.ts';
import { inFlight } from '../standard/concurrency.ts';
import { withdrawalNoteTitle } from '../standard/csaf-words.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { csafRoot } from '../standard/provider-paths.ts';
import { earlierAdvisory } from './published-history.ts';
import { type Sameness, samenessOf } from './sameness.ts';
import { type TrustedKeys, vouchFor } from './signature-trust.ts';

export interface KeepOptions {
  /** The advisories that the tree is for; the others are left alone. */
  visibility: Visibility;
  /** The key that signs now; undefined where nothing is published from what comes out, and the hashes must do. */
  signing: PublicKey | undefined;
  now: Date;
}

/** A compilation in which what is published already stays as it is. */
export interface Kept {
  compilation: Compilation;
  /** What the history rules compare with. */
  earlier: EarlierPublication;
  comparison: Comparison;
}

/** What becomes of one advisory. */
interface Fate {
  advisory: CompiledAdvisory;
  signedAnew?: true;
  asBefore?: true;
  /** Why a published file is not relied on, and which one. */
  damage?: readonly [path: string, why: string];
}

/**
 * Holds what was compiled to a published tree. A document that says the same as the published one, or whose author wrote the same
 * as when that was built, is replaced by the published one, byte for byte: everything downstream follows what is public.
 *
 * @throws PublisherError HISTORY when the tree cannot be read, or a damaged document belongs to no advisory any more
 */
export async function keepPublished(
  compilation: Compilation,
  tree: PublishedTree,
  { visibility, signing, now }: KeepOptions,
): Promise<Kept> {
  const { publication, origins } = compilation;
  const own = publication.advisories.filter((advisory) => advisory.visibility === visibility);
  const keys = signing && { signing, others: await readAll(publication.publisher.publicKeys), now };
  const { documents, damaged } = await readPublishedDocuments(tree, knownDocuments(own));
  refuseOrphans(damaged, publication.advisories, tree.name);
  const fates = await inFlight(own, readsInFlight, (advisory): Fate | Promise<Fate> => {
    const published = documents.get(advisory.id);
    return published === undefined ? { advisory } : fateOf(advisory, published, tree, keys);
  });
  const compiledAs = new Map(fates.map(({ advisory }, index) => [advisory, own[index] ?? advisory]));
  const kept = new Map(fates.map(({ advisory }, index) => [own[index], advisory]));
  const advisories = publication.advisories.map((advisory) => kept.get(advisory) ?? advisory);
  const idsOf = (has: (fate: Fate) => unknown): string[] =>
    fates.flatMap((fate) => (has(fate) ? fate.advisory.id : []));
  return {
    compilation: {
      ...compilation,
      publication: { ...publication, advisories },
      origins: originsThrough(compiledAs, origins),
    },
    earlier: {
      name: tree.name,
      advisories: [...documents.values()].map(earlierAdvisory),
      unreadable: publication.advisories.filter(({ path }) => damaged.has(csafRoot + path)).map(({ file }) => file),
    },
    comparison: {
      tree,
      before: new Map([...documents].map(([id, document]) => [id, before(document)])),
      damaged: new Map([...damaged, ...fates.flatMap(({ damage }) => (damage === undefined ? [] : [damage]))]),
      signedAnew: idsOf(({ signedAnew }) => signedAnew),
      asBefore: idsOf(({ asBefore }) => asBefore),
    },
  };
}

function readAll(publicKeys: readonly string[]): Promise<PublicKey[]> {
  return Promise.all(publicKeys.map(readPublicKey));
}

/** By the hash that their text would have, so that what is published with that hash need not be fetched. */
function knownDocuments(advisories: readonly CompiledAdvisory[]): Map<string, KnownDocument> {
  return new Map(
    advisories.map(({ document }) => {
      const text = formatJson(document);
      return [sha256Of(text), { text, document }];
    }),
  );
}

async function fateOf(
  advisory: CompiledAdvisory,
  published: PublishedDocument,
  tree: PublishedTree,
  keys: TrustedKeys | undefined,
): Promise<Fate> {
  const sameness = samenessOf(advisory, published);
  const { text } = published;
  if (keys === undefined) return sameness === 'none' ? { advisory } : keep(advisory, published, sameness, { text });
  const signature = await tree.read(`${published.path}.asc`);
  const voucher = await vouchFor(text, signature, keys);
  if ('why' in voucher) {
    const damage = [`${published.path}.asc`, voucher.why] as const;
    // Bytes that we would write ourselves need nobody to vouch for them.
    const fate = sameness === 'text' ? keep(advisory, published, sameness, { text }) : { advisory };
    return { ...fate, damage, ...(sameness === 'text' && { signedAnew: true }) };
  }
  if (sameness === 'none') return { advisory };
  if (!voucher.isCurrent) return { ...keep(advisory, published, sameness, { text }), signedAnew: true };
  return keep(advisory, published, sameness, { text, signature: voucher.signature });
}

function keep(
  advisory: CompiledAdvisory,
  { document }: PublishedDocument,
  sameness: Exclude<Sameness, 'none'>,
  published: PublishedBytes,
): Fate {
  // The compiled document knows where each of its elements was authored; it serves wherever it says the same.
  if (sameness !== 'source') return { advisory: { ...advisory, published } };
  return { advisory: { ...advisory, document, published }, asBefore: true };
}

/** A place in a document that was kept is looked up in the one that was compiled, which is built alike. */
function originsThrough(compiledAs: ReadonlyMap<CompiledAdvisory, CompiledAdvisory>, origins: Origins): Origins {
  return { locate: (advisory, pointer) => origins.locate(compiledAs.get(advisory) ?? advisory, pointer) };
}

function before({ document, version, path }: PublishedDocument): DocumentBefore {
  const notes = valueAt(document, '/document/notes');
  const titles = Array.isArray(notes) ? notes.map((note: unknown) => valueAt(note, '/title')) : [];
  return { version, path, withdrawn: titles.includes(withdrawalNoteTitle) };
}

/** Behind a file that cannot be read may stand an advisory that was deleted, which must not pass unnoticed. */
function refuseOrphans(
  damaged: ReadonlyMap<string, string>,
  advisories: readonly CompiledAdvisory[],
  name: string,
): void {
  const paths = new Set(advisories.map(({ path }) => csafRoot + path));
  const orphan = [...damaged].find(([path]) => !paths.has(path));
  if (orphan === undefined) return;
  throw new PublisherError(
    'HISTORY',
    `${orphan[0]} in ${name} ${orphan[1]}, and no advisory here would be published at that path: nobody can tell which one it was.`,
    'Publish the last build again, or name a copy of it that is whole: --previous DIR.',
  );
}
