/** Where and how a document fails a test: pointers and values, no layout. */
export interface Fault {
  /** JSON pointer (RFC 6901) of the offending element; `''` for the whole document. */
  pointer: string;
  /** The specifics, ready to stand after the headline of the test; the value at `pointer` says enough where this is absent. */
  detail?: string;
  /** JSON pointers of the other elements that the fault is about. */
  related?: readonly string[];
  /** A mandatory test may ask for a mere warning where an implementation knows too little to judge. */
  warning?: true;
}

/** Collects what one test says about one document. */
export class Verdict {
  readonly faults: Fault[] = [];
  /** Why the test could not be carried out; undefined when it was. */
  skipReason: string | undefined;

  fail(pointer: string, detail?: string, related?: readonly string[]): void {
    const fault: Fault = { pointer };
    if (detail !== undefined) fault.detail = detail;
    if (related !== undefined) fault.related = related;
    this.faults.push(fault);
  }

  warn(pointer: string, detail?: string): void {
    this.faults.push(detail === undefined ? { pointer, warning: true } : { pointer, detail, warning: true });
  }

  /** Says that the test cannot be carried out on this document for want of knowledge, so that nobody takes silence for a pass. */
  skip(reason: string): void {
    this.skipReason = reason;
  }
}
