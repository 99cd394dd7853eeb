/** How grave a finding is: an error stops a build, a warning is worth a look, an info is advice. */
export type Severity = 'error' | 'warning' | 'info';

/** One-based line and column (column in UTF-16 code units). */
export interface Position {
  line: number;
  column: number;
}

/** From `start` up to, and without, `end`. */
export interface Range {
  start: Position;
  end: Position;
}

/** Somewhere in an authored file. Stages name a pointer; line and column are worked out when a report is printed. */
export interface Place {
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** JSON pointer (RFC 6901) into the YAML value; absent: the file as a whole. */
  pointer?: string;
  /** Underline the key or the value; `value` when absent. */
  part?: 'key' | 'value';
  /** Known only where there is no value to point into, such as a YAML syntax error. */
  range?: Range;
}

/** An author's mistake. Collected, never thrown. */
export interface Diagnostic {
  /** `yaml/…`, `authoring/…`, `content/…` for our own rules; `csaf/6.1.7` for the tests of CSAF 2.0 §6. */
  rule: string;
  severity: Severity;
  /** What is wrong, with the offending value. */
  message: string;
  /** The offending value alone, where findings of one rule in one file differ in it only: they are told together, as a list of these. */
  subject?: string;
  /** Why it matters, where that is not obvious. */
  why?: string;
  /** What to do. */
  mend: string;
  at: Place;
  /** JSON pointers, into the same file, of other elements that it is about. */
  related?: readonly string[];
  /** The compiled element, for findings in CSAF. */
  csaf?: { id: string; pointer: string };
}
