import { check } from '../check/check.ts';
import { cweNames } from '../check/csaf/values/cwe.ts';
import { heldBackProducts } from '../check/release.ts';
import { compile } from '../compile/compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Publication, Released } from '../model/publication.ts';
import type { SourceFile } from '../model/workspace.ts';
import { readContent } from '../read/content.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import type { Earlier } from './earlier.ts';
import { runPlainly, type StageRunner } from './stages.ts';

export interface AssessOptions {
  /** The content folder. */
  content: string;
  now: Date;
  /** Let documents through that break a rule of CSAF itself. */
  allowInvalid: boolean;
  /** What was published before: adds the history rules. */
  earlier?: Earlier;
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
  /** JSON pointers into products.yaml of the products that only these name; public output does not speak of them either. */
  heldBackProducts: ReadonlySet<string>;
}

/** read → compile → check. Touches nothing. */
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
  const compilation = await runStage('compile', () => compile(workspace, { now, cweNames: cweNames() }));
  const { publication } = compilation;
  const heldBack = new Set<string>(reading.heldBack);
  for (const { file, visibility } of publication.advisories) if (visibility !== 'public') heldBack.add(file);
  const prior = [...reading.diagnostics, ...compilation.diagnostics];
  const history = earlier === undefined ? {} : { earlier: earlier.publication };
  const checked = await runStage('check', () => check(compilation, { now, allowInvalid, prior, ...history }));
  const { diagnostics, released, restricted } = checked;
  const products = new Set([...heldBackProducts(publication)].map((key) => formatPointer([key])));
  return { diagnostics, sources, publication, released, restricted, heldBack, heldBackProducts: products };
}
