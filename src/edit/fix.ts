import type { SchemaPart } from '../read/slip.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A part of an authoring schema with those keywords that lead further down. */
export interface Part extends SchemaPart {
  format?: string;
  properties?: Record<string, Part>;
  items?: Part;
  additionalProperties?: boolean | Part;
  then?: Part;
}

/** A value of a file, and what its schema wants there. */
export interface FixPlace {
  pointer: string;
  part: Part;
  value: unknown;
}

/** A text as it should be; `rest` is what had to leave it, and is kept as a comment. */
export interface BetterText {
  text: string;
  rest?: string;
}

/** Mends texts. It is asked where a text does not fit its schema, and its answer is taken if that does. */
export interface TextFix {
  kind: 'text';
  id: string;
  /** What it makes true: `Dates are written as in RFC 3339`. */
  what: string;
  mend(text: string, part: Part): BetterText | undefined;
  /** Asked about every text, for spellings that the schema still takes. */
  always?: true;
}

/** Mends a mapping, a list or a number. Answers what it did, as the end of "line 4: …", if anything. */
export interface ShapeFix {
  kind: 'shape';
  id: string;
  what: string;
  mend(document: YamlDocument, place: FixPlace): string | undefined;
}

export type Fix = TextFix | ShapeFix;
