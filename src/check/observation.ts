import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Origins } from '../model/publication.ts';

/** A fault as it was found, before those that say the same of one place are joined into a {@link Diagnostic}. */
export interface Observation {
  rule: string;
  severity: Severity;
  message: string;
  /** What stands after the message and a colon; observations that differ in nothing else are joined. */
  subject?: string;
  why: string;
  mend: string;
  at: Place;
  /** JSON pointers, into the same file, of other elements that it is about. */
  related?: readonly string[];
  /** The document that it is in. */
  found?: { advisory: CompiledAdvisory; pointer: string };
}

/**
 * Where the author wrote an element of a document. For a document that is held back this never leaves its own file:
 * what is said of a shared file may be printed in public.
 */
export function placeIn(advisory: CompiledAdvisory, pointer: string, origins: Origins): Place {
  const place = origins.locate(advisory, pointer);
  return advisory.visibility === 'public' || place.file === advisory.file ? place : { file: advisory.file };
}

const shownSubjects = 3;

/** One diagnostic for all that one rule says, in the same words, of one place: ten versions of a product share the line that lacks a score. */
export function joinObservations(observations: readonly Observation[]): Diagnostic[] {
  const joined = Map.groupBy(observations, ({ rule, message, at }) =>
    JSON.stringify([rule, message, at.file, at.pointer ?? null, at.range ?? null]),
  );
  return [...joined.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [toDiagnostic(first, same)];
  });
}

function toDiagnostic(first: Observation, same: readonly Observation[]): Diagnostic {
  const { rule, severity, message, why, mend, at, related, found } = first;
  const subjects = [...new Set(same.flatMap(({ subject }) => subject ?? []))];
  const more = subjects.length - shownSubjects;
  const shown = subjects.slice(0, shownSubjects).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const said = `${message}${shown === '' ? '' : `: ${shown}`}`;
  return {
    rule,
    severity,
    message: said.endsWith('.') ? said : `${said}.`,
    why,
    mend,
    at,
    ...(related === undefined ? {} : { related }),
    ...(found === undefined ? {} : { csaf: { id: found.advisory.id, pointer: found.pointer } }),
  };
}
