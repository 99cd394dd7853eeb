import type { AuthoredCatalogue, AuthoredProduct } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EarlierPublication } from '../model/history.ts';
import type { Compilation, CompiledAdvisory, Previewed, Publication, Released } from '../model/publication.ts';
import { concernedProducts } from '../standard/concerned-products.ts';
import { type Conformity, type ConformityMemory, checkConformity } from './conformity.ts';
import { observeHistory } from './history-rules.ts';
import { joinObservations, type Observation } from './observation.ts';
import { inOrder } from './order.ts';
import { observeRules } from './rules.ts';

export interface CheckOptions {
  now: Date;
  /** Let documents through that fail tests of CSAF (rules `csaf/…`), as long as they have the shape of its schema. */
  allowInvalid: boolean;
  /** What earlier stages found. */
  prior: readonly Diagnostic[];
  /** Of earlier checks: what is known of the same compiled advisory is not worked out again. */
  memory?: ConformityMemory;
  /** What was published before: adds the history rules. */
  earlier?: EarlierPublication;
}

export interface Checked {
  /** Of all documents, those that are held back too, and of earlier stages; errors first, then by file and place. */
  diagnostics: Diagnostic[];
  /** Absent when an error concerns a public document or the content as a whole. */
  released: Released | undefined;
  /** Documents without the shape of CSAF: nothing can be shown of them. */
  misshapen: ReadonlySet<CompiledAdvisory>;
}

/** Checks all documents, and releases those that are public unless an error stands against it. */
export function check(compilation: Compilation, options: CheckOptions): Checked {
  const { publication, origins } = compilation;
  const incomplete = new Set(options.prior.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
  const misshapen = new Set<CompiledAdvisory>();
  const conformity: Observation[] = [];
  for (const advisory of publication.advisories) {
    const { wellShaped, observations }: Conformity = checkConformity(advisory, origins, options.memory);
    if (!wellShaped) misshapen.add(advisory);
    // Pieces are left out of a document whose file has errors: what CSAF says of the rest would follow from those.
    if (!wellShaped || !incomplete.has(advisory.file)) conformity.push(...observations);
  }
  const advisories = publication.advisories.filter((advisory) => !misshapen.has(advisory));
  const ruled = observeRules({ publication: { ...publication, advisories }, origins, now: options.now }, conformity);
  const faulty = new Set([...incomplete, ...[...misshapen].map(({ file }) => file)]);
  const present = { advisories: publication.advisories, faulty };
  const own = options.earlier === undefined ? ruled : observeHistory(options.earlier, present, origins, ruled);
  const diagnostics = inOrder([...options.prior, ...joinObservations(own)]);
  const blocked = own.some((one) => blocks(one, misshapen, options.allowInvalid)) || priorBlocks(publication, options);
  return { diagnostics, released: blocked ? undefined : release(publication), misshapen };
}

function blocks(
  { rule, severity, found }: Observation,
  misshapen: ReadonlySet<CompiledAdvisory>,
  allowInvalid: boolean,
): boolean {
  if (severity !== 'error') return false;
  // What was published and vanished is a fault of the site, even if its advisory is held back now.
  if (found === undefined || rule.startsWith('history/')) return true;
  const allowed = allowInvalid && rule.startsWith('csaf/') && !misshapen.has(found.advisory);
  return found.advisory.visibility === 'public' && !allowed;
}

/** A file that could not be read stops the release even if it looks held back: a public advisory must never be left out in silence. */
function priorBlocks({ advisories }: Publication, { prior }: CheckOptions): boolean {
  const hidden = new Set(advisories.filter(({ visibility }) => visibility !== 'public').map(({ file }) => file));
  return prior.some(({ severity, at }) => severity === 'error' && !hidden.has(at.file));
}

/** The one place that mints what can be published. */
function release(publication: Publication): Released {
  const heldBack = { draft: 0, embargoed: 0, restricted: 0 };
  for (const { visibility } of publication.advisories) if (visibility !== 'public') heldBack[visibility] += 1;
  const advisories = publication.advisories.filter(({ visibility }) => visibility === 'public');
  return { ...publication, products: publicProducts(publication), advisories, heldBack } as Released;
}

/** The one place that mints what only its author may see: with drafts, embargoed and restricted advisories, at fault or not. */
export function preview(publication: Publication): Previewed {
  return publication as Previewed;
}

/**
 * Products that a public document names, and those with release lines that no document names yet. Any other could be in the
 * catalogue for an advisory that is held back, and would announce it.
 */
function publicProducts({ products, advisories }: Publication): AuthoredCatalogue {
  const named = { open: new Set<string>(), heldBack: new Set<string>() };
  for (const { visibility, document } of advisories) {
    const keys = visibility === 'public' ? named.open : named.heldBack;
    for (const key of concernedProducts(document, products)) keys.add(key);
  }
  const isPublic = (key: string, { branches = [] }: AuthoredProduct): boolean =>
    named.open.has(key) || (branches.length > 0 && !named.heldBack.has(key));
  return Object.fromEntries(Object.entries(products).filter(([key, product]) => isPublic(key, product)));
}
