import type { Severity } from '../model/diagnostic.ts';

/** A rule as formats tell it that list rules beside findings. */
export interface RuleText {
  /** What it looks for, in a line. */
  what: string;
  why: string;
  mend: string;
  /** Where the standard describes it. */
  url?: string;
}

/** Finds the words of a rule by its id. */
export type RuleTexts = (rule: string) => RuleText | undefined;

/** A rule that something was found by. */
export interface FoundRule {
  rule: string;
  /** The gravest of its findings. */
  severity: Severity;
}
