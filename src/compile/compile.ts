import type { AuthoredAdvisory } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Compilation, CompiledAdvisory } from '../model/publication.ts';
import type { Authored, Workspace } from '../model/workspace.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { instant } from '../standard/date.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { compileAdvisory } from './advisory.ts';
import { type Catalogue, compileCatalogue } from './catalogue.ts';
import type { CompiledAlone, CompileMemory } from './compile-memory.ts';
import { defaultsOf } from './document.ts';
import { OriginRecorder } from './origin-recorder.ts';
import { RecordedOrigins } from './origins.ts';
import { compileOwnProducts } from './own-products.ts';
import { compilePublisher } from './publisher.ts';
import { advisoryWords } from './references.ts';
import type { Ledger, Scope } from './scope.ts';
import { compileSharedTexts } from './shared-texts.ts';
import { UsedProducts } from './used-products.ts';

/** What compile needs beside the workspace: it reads no clock, and no data of its own. */
export interface CompileContext {
  now: Date;
  /** Names of the weaknesses that an advisory may name, by `CWE-<number>`. */
  cweNames: ReadonlyMap<string, string>;
  /** Of earlier compilations: what stands on the same ground as then is taken from it. */
  memory?: CompileMemory;
}

/** Turns what people wrote into CSAF documents. An author's mistake becomes a diagnostic, and what it spoils is left out. */
export function compile(workspace: Workspace, context: CompileContext): Compilation {
  const diagnostics: Diagnostic[] = [];
  const shared = sharedScope(workspace, context);
  const defaults = defaultsOf(workspace.publisher.value);
  const recorders = new Map<string, OriginRecorder>();
  const compileAlone = ({ path: file, value }: Authored<AuthoredAdvisory>, catalogue: Catalogue): CompiledAlone => {
    const ledger = { file, origins: new OriginRecorder(), diagnostics: [] };
    const own = compileOwnProducts(ledger, value, shared.publisher.name);
    const words = advisoryWords(value);
    const scope = { ...shared, ...ledger, catalogue, own, words, used: new UsedProducts() };
    return { advisory: compileAdvisory(scope, value, defaults, context.now), ...ledger };
  };
  const run = (authored: Authored<AuthoredAdvisory>): CompiledAdvisory => {
    const { memory } = context;
    const compiled =
      memory === undefined
        ? compileAlone(authored, shared.catalogue)
        : memory.recall(authored, workspace, shared.catalogue, (catalogue) => compileAlone(authored, catalogue));
    recorders.set(authored.path, compiled.origins);
    for (const diagnostic of compiled.diagnostics) diagnostics.push(diagnostic);
    return compiled.advisory;
  };
  const publication = {
    publisher: shared.publisher,
    products: workspace.products.value,
    policy: workspace.policy.value,
    advisories: newestFirst(workspace.advisories.map(run)),
  };
  const origins = new RecordedOrigins(recorders);
  return { publication, origins, diagnostics };
}

/** What all advisories have in common. */
function sharedScope(
  workspace: Workspace,
  { cweNames }: CompileContext,
): Omit<Scope, keyof Ledger | 'own' | 'used' | 'words'> {
  const publisher = compilePublisher(workspace);
  return {
    publisher,
    publisherFile: workspace.publisher.path,
    catalogue: compileCatalogue(workspace.products, publisher.name),
    shared: compileSharedTexts(workspace.publisher.value),
    noteTitles: workspace.publisher.value.note_titles ?? {},
    temporalScores: workspace.publisher.value.temporal_scores ?? true,
    cvssMetrics: workspace.publisher.value.cvss_metrics ?? false,
    cweNames,
  };
}

/** The order of a publication: newest current release first, then by id and file. */
export function newestFirst(advisories: readonly CompiledAdvisory[]): CompiledAdvisory[] {
  return advisories
    .map((advisory) => ({ advisory, released: releaseInstant(advisory) }))
    .sort(
      (a, b) =>
        b.released - a.released ||
        byCodeUnits(a.advisory.id, b.advisory.id) ||
        byCodeUnits(a.advisory.file, b.advisory.file),
    )
    .map(({ advisory }) => advisory);
}

/** Zero when an overlay has spoilt the date: checks report it, and an order there must be. */
function releaseInstant({ document }: CompiledAdvisory): number {
  const date = valueAt(document, '/document/tracking/current_release_date');
  const time = typeof date === 'string' ? instant(date) : 0;
  return Number.isNaN(time) ? 0 : time;
}
