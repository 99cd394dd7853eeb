import type { Examiner } from '../schema/examiner.ts';

/** Tells the examiner every fault that the schema of CSAF 2.0 finds in a document. */
export declare function validate(document: unknown, examiner: Examiner): void;
