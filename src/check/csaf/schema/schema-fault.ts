/** What the schema says about one element of a document. */
export interface SchemaFault {
  /** `schema`, or the test of CSAF §6 whose matter it is: `6.1.8`. Test 6.2.20 alone leaves a document valid. */
  test: string;
  /** JSON pointer of the element; of the object where a key is missing. */
  pointer: string;
  /** What is wrong, in plain words; `subject` is not in it. */
  message: string;
  /** The offending value or key, ready to stand after `message` and a colon. */
  subject?: string;
}
