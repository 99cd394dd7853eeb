/** Why a file or document is not imported. */
export interface Refusal {
  /** What is wrong, with the offending value. */
  what: string;
  /** Why it matters, where that is not obvious. */
  why?: string;
  /** What to do. */
  mend: string;
}

/** A result, or why there is none. */
export type Outcome<T> = { ok: T; refusal?: never } | { ok?: never; refusal: Refusal };

/** An offending value as messages quote it: on one line, and not at length. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
