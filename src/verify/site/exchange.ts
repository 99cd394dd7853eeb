/** Why no answer came, or none that can be used; `reason` is the end of a sentence: `x.json ${reason}`. */
export interface Failure {
  kind: 'name' | 'connection' | 'tls' | 'time' | 'size' | 'encoding' | 'redirect';
  reason: string;
}

/** One answer of a server, without its body. */
export interface Answer {
  status: number;
  /** By their names in lower case. */
  headers: ReadonlyMap<string, string>;
}

/** An answer with its body, inflated. */
export interface Reply extends Answer {
  body: Buffer;
}

/** All that asking for a URL gave: redirects are followed, and remembered. */
export interface Exchange {
  url: string;
  /** Where each redirect led, in order; the last is where the body comes from. */
  redirects: readonly string[];
  outcome: Reply | Failure;
}

/** Tells a failure from an answer. */
export function isFailure(outcome: Answer | Failure): outcome is Failure {
  return 'reason' in outcome;
}

/** The status of an exchange; undefined when none came. */
export function statusOf({ outcome }: Exchange): number | undefined {
  return isFailure(outcome) ? undefined : outcome.status;
}
