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

/** Code units of pointers and details that one test may give: an ordinary document needs thousands, a hostile one would fill the memory. */
const mostText = 8_000_000;

/** Collects what one test says about one document. */
export class Verdict {
  readonly faults: Fault[] = [];
  /** Why the test could not be carried out; undefined when it was. */
  skipReason: string | undefined;

  /** How many more places there are than are listed. */
  omitted = 0;
  #room = mostText;

  fail(pointer: string, detail?: string, related?: readonly string[]): void {
    const fault: Fault = { pointer };
    if (detail !== undefined) fault.detail = detail;
    if (related !== undefined) fault.related = related;
    this.#add(fault);
  }

  warn(pointer: string, detail?: string): void {
    this.#add(detail === undefined ? { pointer, warning: true } : { pointer, detail, warning: true });
  }

  #add(fault: Fault): void {
    const { pointer, detail = '', related = [] } = fault;
    this.#room -= related.reduce((length, one) => length + one.length, pointer.length + detail.length);
    if (this.#room > 0 || this.faults.length === 0) this.faults.push(fault);
    else this.omitted += 1;
  }

  /** Says that the test cannot be carried out on this document for want of knowledge, so that nobody takes silence for a pass. */
  skip(reason: string): void {
    this.skipReason = reason;
  }
}
