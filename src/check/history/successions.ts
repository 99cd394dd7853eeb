import type { EarlierAdvisory, EarlierPublication } from '../../model/history.ts';
import type { CompiledAdvisory } from '../../model/publication.ts';
import { sameJson } from '../../standard/change/json-identity.ts';
import { validate } from '../csaf/validate.ts';
import { beginAlike, isCopy, isRenamed } from './likeness.ts';

/**
 * What became of an advisory. `kept`: it is there under its id; `renamed`: under another one; `gone`: not at all;
 * `taken`: under its id there is another advisory.
 */
export type Succession =
  | { became: 'kept' | 'renamed' | 'taken'; earlier: EarlierAdvisory; advisory: CompiledAdvisory }
  | { became: 'gone'; earlier: EarlierAdvisory };

/** What is authored now, as far as it can be compared. */
export interface Present {
  advisories: readonly CompiledAdvisory[];
  /** Files at fault: what their advisories say is not known, or not whole. */
  faulty: ReadonlySet<string>;
}

export interface Successions {
  /** Of all that changed; what is as it was, or as it was where this branch began, is left out. */
  successions: Succession[];
  /** Files of advisories that changed, and whose earlier document has not the shape of CSAF. */
  misshapen: string[];
}

/** Finds out what became of each earlier advisory. */
export function findSuccessions(earlier: EarlierPublication, present: Present): Successions {
  const byId = new Map(present.advisories.map((advisory) => [advisory.id, advisory]));
  const fork = earlier.fork && new Map(earlier.fork.map((advisory) => [advisory.id, advisory]));
  const earlierIds = new Set([...earlier.advisories, ...(earlier.fork ?? [])].map(({ id }) => id));
  const fresh = present.advisories.filter(({ id, file }) => !earlierIds.has(id) && !present.faulty.has(file));
  const found: Successions = { successions: [], misshapen: [] };
  for (const one of earlier.advisories) {
    const advisory = byId.get(one.id);
    if (isFaulty(one, advisory, present) || isUntouched(one, advisory, fork)) continue;
    if (!validate(one.document, { tests: [] }).fitsSchema) {
      found.misshapen.push(one.file);
      continue;
    }
    found.successions.push(successionOf(one, advisory, { fork, fresh }));
  }
  return found;
}

function isFaulty({ id, file }: EarlierAdvisory, advisory: CompiledAdvisory | undefined, { faulty }: Present): boolean {
  if (advisory !== undefined) return faulty.has(advisory.file);
  return faulty.has(file) || [...faulty].some((path) => path.endsWith(`/${id}.yaml`));
}

/** Whether an advisory is as it was published, or as it was when this branch began, which then is only behind. */
function isUntouched(
  earlier: EarlierAdvisory,
  advisory: CompiledAdvisory | undefined,
  fork: ReadonlyMap<string, EarlierAdvisory> | undefined,
): boolean {
  if (advisory === undefined) return fork !== undefined && !fork.has(earlier.id);
  const begun = fork?.get(earlier.id);
  return isSame(earlier, advisory) || (begun !== undefined && isSame(begun, advisory));
}

function isSame(earlier: EarlierAdvisory, advisory: CompiledAdvisory): boolean {
  return earlier.visibility === advisory.visibility && sameJson(earlier.document, advisory.document);
}

function successionOf(
  earlier: EarlierAdvisory,
  advisory: CompiledAdvisory | undefined,
  { fork, fresh }: { fork: ReadonlyMap<string, EarlierAdvisory> | undefined; fresh: readonly CompiledAdvisory[] },
): Succession {
  if (advisory !== undefined) {
    const isTaken = fork?.has(earlier.id) !== true && isAnother(earlier, advisory, fork !== undefined);
    return { became: isTaken ? 'taken' : 'kept', earlier, advisory };
  }
  const renamed = fresh.find((one) => one.file === earlier.file || isRenamed(earlier.document, one.document));
  return renamed === undefined ? { became: 'gone', earlier } : { became: 'renamed', earlier, advisory: renamed };
}

/** Where both branches are known to have added the id, only what looks like a copy is the same advisory; where not, only what has nothing in common is another. */
function isAnother({ document }: EarlierAdvisory, advisory: CompiledAdvisory, bothAdded: boolean): boolean {
  return bothAdded ? !isCopy(document, advisory.document) : !beginAlike(document, advisory.document);
}
