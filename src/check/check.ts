import type { Diagnostic } from '../model/diagnostic.ts';
import type { EarlierPublication } from '../model/history.ts';
import type { Compilation, CompiledAdvisory, Previewed, Publication, Released } from '../model/publication.ts';
import { type Conformity, type ConformityMemory, checkConformity } from './conformity.ts';
import { observeHistory } from './history-rules.ts';
import { joinObservations, type Observation } from './observation.ts';
import { inOrder } from './order.ts';
import { publishedBy, release } from './release.ts';
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
  /** Absent when an error concerns a document that would be published, or the content as a whole. */
  released: Released | undefined;
  /** The part that goes into the restricted tree, which may be empty; absent without such a tree, and whenever `released` is. */
  restricted: Released | undefined;
  /** Documents without the shape of CSAF: nothing can be shown of them. */
  misshapen: ReadonlySet<CompiledAdvisory>;
}

/** Checks all documents, and releases those that are public, and apart from them the restricted ones, unless an error stands against it. */
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
  const isPublished = publishedBy(publication);
  const blocked =
    own.some((one) => blocks(one, misshapen, options.allowInvalid, isPublished)) ||
    priorBlocks(publication, options, isPublished);
  const parts = blocked ? { released: undefined, restricted: undefined } : release(publication);
  return { diagnostics, ...parts, misshapen };
}

function blocks(
  { rule, severity, found }: Observation,
  misshapen: ReadonlySet<CompiledAdvisory>,
  allowInvalid: boolean,
  isPublished: (advisory: CompiledAdvisory) => boolean,
): boolean {
  if (severity !== 'error') return false;
  // What was published and vanished is a fault of the site, even if its advisory is held back now.
  if (found === undefined || rule.startsWith('history/')) return true;
  const allowed = allowInvalid && rule.startsWith('csaf/') && !misshapen.has(found.advisory);
  return isPublished(found.advisory) && !allowed;
}

/** A file that could not be read stops the release even if it looks held back: a public advisory must never be left out in silence. */
function priorBlocks(
  { advisories }: Publication,
  { prior }: CheckOptions,
  isPublished: (advisory: CompiledAdvisory) => boolean,
): boolean {
  const hidden = new Set(advisories.filter((advisory) => !isPublished(advisory)).map(({ file }) => file));
  return prior.some(({ severity, at }) => severity === 'error' && !hidden.has(at.file));
}

/** The one place that mints what only its author may see: with drafts, embargoed and restricted advisories, at fault or not. */
export function preview(publication: Publication): Previewed {
  return publication as Previewed;
}
