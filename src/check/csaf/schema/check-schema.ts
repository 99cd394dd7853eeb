import type { CsafVersion } from '../conformity-test.ts';
import { validate as validate20 } from '../generated/schema-2.0.js';
import { validate as validate21 } from '../generated/schema-2.1.js';
import { FaultCollector } from './fault-collector.ts';
import type { SchemaFault } from './schema-fault.ts';
import { versionOf } from './version.ts';

/** What the schema says about a document. */
export interface SchemaVerdict {
  /** The version of CSAF that the document says it is of; absent when no schema could be chosen. */
  version: CsafVersion | undefined;
  /**
   * Whether each value is of the type that the schema wants and no key is missing, so that what is refused is refused for its value
   * alone. Tests 6.1.7 and 6.1.9 have cases of OASIS that the schema of CVSS refuses so.
   */
  hasShape: boolean;
  /** At most a thousand, and one that says how many more there are. Those of test 6.2.20 leave the document valid. */
  faults: SchemaFault[];
}

const validators = { '2.0': validate20, '2.1': validate21 } as const;

/**
 * Judges any value by the JSON schema of CSAF 2.0 or 2.1, whichever it says it is (CSAF §3), with formats asserted (CSAF 2.1 §2.2).
 * Linear in the size of the document, whatever that holds; never throws.
 */
export function checkSchema(document: unknown): SchemaVerdict {
  const version = versionOf(document);
  if (typeof version !== 'string') return { version: undefined, hasShape: false, faults: [version] };
  const collector = new FaultCollector(version);
  try {
    validators[version](document, collector);
    return { version, hasShape: collector.hasShape(), faults: collector.faults() };
  } catch (cause) {
    return { version, hasShape: false, faults: [...collector.faults(), breakdown(cause)] };
  }
}

/** A text may be longer than the engine of regular expressions can remember its way through. */
function breakdown(cause: unknown): SchemaFault {
  const message = 'The document is too large or too deep for the schema to be applied';
  return { test: 'schema', pointer: '', message, subject: cause instanceof Error ? cause.message : String(cause) };
}
