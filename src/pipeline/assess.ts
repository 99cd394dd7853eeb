import { check } from '../check/check.ts';
import { cweNames } from '../check/csaf/values/cwe.ts';
import { heldBackProducts } from '../check/release.ts';
import { compile } from '../compile/compile.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Publication, Publisher, Released } from '../model/publication.ts';
import type { PublishedTree } from '../model/published-tree.ts';
import type { PublicKey } from '../model/signer.ts';
import type { SourceFile } from '../model/workspace.ts';
import { readContent } from '../read/content.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import type { Earlier } from './earlier.ts';
import { keepPublished } from './keep-published.ts';
import { noteSourceDigests } from './source-digests.ts';
import { runPlainly, type StageRunner } from './stages.ts';

export interface AssessOptions {
  /** The content folder. */
  content: string;
  now: Date;
  /** Let documents through that break a rule of CSAF itself. */
  allowInvalid: boolean;
  /** What was published before: adds the history rules. */
  earlier?: Earlier;
  /** The published tree, where what stays the same is to keep its bytes: takes the place of `earlier`. */
  published?: { tree: PublishedTree; signingKey: (publisher: Publisher) => Promise<PublicKey> };
  /** What is released is going to be published: note on each advisory the digest of what was authored, for the build after this one. */
  isBuild?: true;
  /** Advisories that are wanted, relative to the content folder: the others are looked at only as far as rules about these need it. */
  only?: readonly string[];
  runStage?: StageRunner;
}

/** All that is known about a content folder before anything is written. */
export interface Assessment {
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, SourceFile>;
  publication: Publication | undefined;
  /** Absent when an error forbids publishing. */
  released: Released | undefined;
  /** The part for the restricted tree; absent without such a tree, and when an error forbids publishing. */
  restricted: Released | undefined;
  /** Files whose advisories are in no public tree; public output does not speak of them. */
  heldBack: ReadonlySet<string>;
  /** With the published tree, if there is one. */
  comparison?: Comparison;
  /** JSON pointers into products.yaml of the products that only these name; public output does not speak of them either. */
  heldBackProducts: ReadonlySet<string>;
}

/** read → compile → (keep what is published) → check. Touches nothing. */
export async function assess(options: AssessOptions): Promise<Assessment> {
  const { now, allowInvalid, earlier, only, runStage = runPlainly } = options;
  const reading = await runStage('read', () => readContent(options.content, undefined, only));
  const { workspace, sources } = reading;
  if (workspace === undefined) {
    const { diagnostics, heldBack } = reading;
    return {
      diagnostics,
      sources,
      publication: undefined,
      released: undefined,
      restricted: undefined,
      heldBack,
      heldBackProducts: new Set(),
    };
  }
  const compiled = await runStage('compile', () => compile(workspace, { now, cweNames: cweNames() }));
  const tree = options.published?.tree ?? earlier?.tree;
  if (options.isBuild === true || tree !== undefined) noteSourceDigests(compiled.publication, workspace);
  const signing = await options.published?.signingKey(compiled.publication.publisher);
  const keeping = { visibility: 'public', signing, now } as const;
  const kept = tree && (await runStage('compare', () => keepPublished(compiled, tree, keeping)));
  const { compilation, earlier: publicBefore } = kept ?? { compilation: compiled, earlier: earlier?.publication };
  const { publication } = compilation;
  const heldBack = new Set<string>(reading.heldBack);
  for (const { file, visibility } of publication.advisories) if (visibility !== 'public') heldBack.add(file);
  const prior = [...reading.diagnostics, ...compilation.diagnostics];
  const history = publicBefore === undefined ? {} : { earlier: publicBefore };
  const checked = await runStage('check', () => check(compilation, { now, allowInvalid, prior, ...history }));
  const { released, restricted } = checked;
  const diagnostics = stillOpen(checked.diagnostics, kept?.comparison.asBefore ?? []);
  const products = new Set([...heldBackProducts(publication)].map((key) => formatPointer([key])));
  const known = { diagnostics, sources, publication, released, restricted, heldBack, heldBackProducts: products };
  return { ...known, ...(kept && { comparison: kept.comparison }) };
}

/** Without advice on documents that stay as another version compiled them: it is for their next revisions, which are compiled anew. */
function stillOpen(diagnostics: Diagnostic[], asBefore: readonly string[]): Diagnostic[] {
  const settled = new Set(asBefore);
  return diagnostics.filter(({ severity, csaf }) => severity === 'error' || !settled.has(csaf?.id ?? ''));
}
