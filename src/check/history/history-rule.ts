import type { Severity } from '../../model/diagnostic.ts';
import type { EarlierAdvisory } from '../../model/history.ts';
import type { CompiledAdvisory, Origins } from '../../model/publication.ts';
import type { Succession } from './successions.ts';

/** What a history rule looks at. */
export interface HistorySubject {
  /** What was published, as messages name it. */
  name: string;
  /** Published advisories that are still there, in the same or another form. */
  continued: readonly Continued[];
  /** All others that differ from what they were. */
  successions: readonly Succession[];
  /** Files that nobody can compare with what was published. */
  unreadable: readonly string[];
  origins: Origins;
}

/** An advisory that was published, and what it is now. Both have the shape of CSAF. */
export interface Continued {
  published: EarlierAdvisory;
  advisory: CompiledAdvisory;
}

interface Wording {
  /** What is wrong: what was published, and what stands here now. */
  message: string;
  mend?: string;
  /** Where it is less grave than the rule. */
  severity?: Severity;
  /** See `Observation`. */
  subject?: string;
}

/** A fault in an advisory that is still there. */
interface AdvisoryViolation extends Wording {
  advisory: CompiledAdvisory;
  /** JSON pointer into the document. */
  pointer: string;
  /** JSON pointers of the other elements that it is about. */
  related?: readonly string[];
}

/** A fault at an authored place. */
interface PlaceViolation extends Wording {
  at: { file: string; pointer?: string };
  /** The advisory that it is about, if it is still there. */
  advisory?: CompiledAdvisory;
}

export type HistoryViolation = AdvisoryViolation | PlaceViolation;

/** A rule about what may become of an advisory once it is published. */
export interface HistoryRule {
  id: `history/${string}`;
  severity: Severity;
  /** What the rule asks for, in one line. */
  what: string;
  why: string;
  mend: string;
  /** A change that breaks it, in a sentence. */
  example: string;
  /** Rules that see the same fault in other words: where this one has spoken of an advisory, they keep quiet. */
  supersedes: readonly string[];
  find(subject: HistorySubject): HistoryViolation[];
}
