import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Place } from '../model/diagnostic.ts';
import type { AuthoredText } from './source-file.ts';

/** The parts of a schema that messages are made of. */
export interface SchemaPart {
  title?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  format?: string;
  examples?: unknown[];
  enum?: unknown[];
  properties?: Record<string, SchemaPart>;
  required?: string[];
  oneOf?: SchemaPart[];
  anyOf?: SchemaPart[];
  $ref?: string;
  $defs?: Record<string, SchemaPart>;
}

/** Everything that one message may need. */
export interface Slip {
  error: ErrorObject;
  /** The schema that the value failed. */
  part: SchemaPart;
  root: SchemaPart;
  value: unknown;
  pointer: string;
  source: AuthoredText;
  at: (pointer?: string, part?: 'key') => Place;
}

/** The keys that a mapping may have. */
export function keysOf(part: SchemaPart): string[] {
  return Object.keys(part.properties ?? {});
}

/** The keys between which a `oneOf` or `anyOf` decides. */
export function choicesOf(part: SchemaPart, keyword: string): string[] {
  const branches = keyword === 'oneOf' ? part.oneOf : part.anyOf;
  return (branches ?? []).flatMap((branch) => branch.required ?? []);
}
