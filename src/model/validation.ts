import type { Range, Severity } from './diagnostic.ts';

/** A finding of `validate` in words, ready to be printed. */
export interface ValidationFinding {
  /** `6.1.27.3`, `schema`, or a rule of ours about files and JSON: `json/syntax`. */
  test: string;
  /** `mandatory`, `recommended` and `informative` are those of CSAF §6; `schema` is that of CSAF §3; `file` is what comes before. */
  group: 'file' | 'schema' | 'mandatory' | 'recommended' | 'informative';
  severity: Severity;
  /** JSON pointer (RFC 6901) into the document; `''` for the whole of it. */
  pointer: string;
  /** What is wrong; `subject` is not in it. */
  message: string;
  /** The offending value, product or key. */
  subject?: string;
  /** JSON pointers of the other elements that it is about. */
  related?: readonly string[];
  why: string;
  mend: string;
  /** Known from the start only where there is no element to point at, such as a fault of the JSON syntax. */
  range?: Range;
}

/** A test that was asked for and not run, and why. */
export interface UnrunTest {
  test: string;
  reason: string;
}

/** What `validate` says about one file. */
export interface ValidatedFile {
  /** As the user named it, or below the folder that the user named. */
  file: string;
  /** `broken`: there is no JSON to look at; `other`: JSON that does not claim to be a CSAF document, found in a folder. */
  status: 'valid' | 'invalid' | 'broken' | 'other';
  /** Of CSAF; absent when the document states none that is known. */
  version?: '2.0' | '2.1';
  findings: readonly ValidationFinding[];
  skipped: readonly UnrunTest[];
  /** What the findings are about; absent when it cannot be shown. */
  text?: string;
}

/** How often a test failed. */
export interface TestCount {
  test: string;
  severity: Severity;
  /** The headline of the test; empty for the schema, whose findings have words of their own. */
  what: string;
  count: number;
}

/** What remains of a {@link ValidatedFile} when its report is written. Can be sent from one thread to another. */
export interface FileOutcome {
  file: string;
  version?: '2.0' | '2.1';
  status: ValidatedFile['status'];
  counts: Readonly<Record<Severity, number>>;
  tests: readonly TestCount[];
  skipped: readonly UnrunTest[];
  /** In the format that was asked for; empty when there is nothing to tell. */
  report: string;
}
