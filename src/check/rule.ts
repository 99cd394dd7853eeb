import type { Place, Severity } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Origins, Publication } from '../model/publication.ts';

/** What a rule looks at. */
export interface RuleSubject {
  publication: Publication;
  origins: Origins;
  now: Date;
}

interface Wording {
  /** What is wrong, with the offending value. */
  message: string;
  /** What to do, where the rule's own words do not fit. */
  mend?: string;
}

/** A fault that a rule found in a document. */
interface DocumentViolation extends Wording {
  advisory: CompiledAdvisory;
  /** JSON pointer into the document. */
  pointer: string;
}

/** A fault that a rule found in what no single document holds. */
interface SharedViolation extends Wording {
  at: Place;
  advisory?: never;
}

export type Violation = DocumentViolation | SharedViolation;

/** A rule about what people wrote, beyond what CSAF itself asks for. */
export interface ContentRule {
  id: `content/${string}`;
  severity: Severity;
  /** What the rule asks for, in one line. */
  what: string;
  why: string;
  mend: string;
  /** Tests of CSAF that see the same fault in other words: where this rule has spoken of an advisory (or of no single one), they keep quiet. */
  supersedes: readonly string[];
  find(subject: RuleSubject): Violation[];
}
