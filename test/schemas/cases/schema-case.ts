import type { JsonObject } from '../schema-shape.ts';

/** A document made invalid by setting the value at a path; undefined takes the property away. */
export interface Fault {
  path: (string | number)[];
  value: unknown;
}

/** What one of our schemas of emitted files is held against. */
export interface SchemaCase {
  name: string;
  /** The official schema in the reference data and the folder and name of its examples, where there is one. */
  official?: string;
  examples: string;
  pattern: RegExp;
  valid: JsonObject;
  /** Both schemas refuse these. */
  faults: Fault[];
  /** Only ours refuses these: consumers do, where the standard's schema is silent. */
  stricter: Fault[];
}

/** The folder of CSAF files in the examples. */
export const base = 'https://psirt.example.com/.well-known/csaf';

/** The category that marks a feed as CSAF. */
export const csafCategory = {
  scheme: 'urn:ietf:params:rolie:category:information-type',
  term: 'csaf',
};
