import type { AuthoredAdvisory } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Compilation, CompiledAdvisory } from '../model/publication.ts';
import type { Authored, Workspace } from '../model/workspace.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { instant } from '../standard/date.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { compileAdvisory } from './advisory.ts';
import { compileCatalogue } from './catalogue.ts';
import { OriginRecorder } from './origin-recorder.ts';
import { RecordedOrigins } from './origins.ts';
import { compilePublisher } from './publisher.ts';
import type { Ledger, Scope } from './scope.ts';
import { UsedProducts } from './used-products.ts';

/** What compile needs beside the workspace: it reads no clock, and no data of its own. */
export interface CompileContext {
  now: Date;
  /** Names of the weaknesses that an advisory may name, by `CWE-<number>`. */
  cweNames: ReadonlyMap<string, string>;
}

/** Turns what people wrote into CSAF documents. An author's mistake becomes a diagnostic, and what it spoils is left out. */
export function compile(workspace: Workspace, context: CompileContext): Compilation {
  const diagnostics: Diagnostic[] = [];
  const shared = sharedScope(workspace, context);
  const { tlp = 'CLEAR', legal_notice: legalNotice } = workspace.publisher.value;
  const recorders = new Map<string, OriginRecorder>();
  const run = ({ path: file, value }: Authored<AuthoredAdvisory>): CompiledAdvisory => {
    const origins = new OriginRecorder();
    recorders.set(file, origins);
    const scope = { ...shared, file, origins, diagnostics, used: new UsedProducts() };
    return compileAdvisory(scope, value, { tlp, legalNotice }, context.now);
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
function sharedScope(workspace: Workspace, { cweNames }: CompileContext): Omit<Scope, keyof Ledger | 'used'> {
  const publisher = compilePublisher(workspace);
  return {
    publisher,
    publisherFile: workspace.publisher.path,
    catalogue: compileCatalogue(workspace.products, publisher.name),
    cweNames,
  };
}

function newestFirst(advisories: CompiledAdvisory[]): CompiledAdvisory[] {
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
