import type { Place } from './place.ts';

/** What a value can fail. `unknownKey` is a key that the standard does not know, where a schema does not forbid it. */
export type Keyword =
  | 'additionalProperties'
  | 'anyOf'
  | 'const'
  | 'enum'
  | 'format'
  | 'maximum'
  | 'maxLength'
  | 'maxProperties'
  | 'minimum'
  | 'minItems'
  | 'minLength'
  | 'minProperties'
  | 'multipleOf'
  | 'pattern'
  | 'required'
  | 'type'
  | 'uniqueItems'
  | 'unknownKey';

/** A function of a generated validator: judges the value at `key` of the place `up`. */
export type Judge = (value: unknown, up: Place, key: string | number, examiner: Examiner) => void;

/** What a generated validator needs: somebody to tell faults to, and what is easier written than generated. */
export interface Examiner {
  /** A fault of the value at `key` of `up`; `parameter` is what the schema asked for. */
  fault(
    up: Place | undefined,
    key: string | number | undefined,
    keyword: Keyword,
    value: unknown,
    parameter: unknown,
  ): void;
  /** Keys of the object at `at` that are not among `known` are faults. */
  unknown(object: object, at: Place, keyword: 'additionalProperties' | 'unknownKey', known: ReadonlySet<string>): void;
  /** Judges a value later, so that no nesting in a document is a recursion here. */
  defer(judge: Judge, value: unknown, up: Place, key: string | number): void;
  /** Judges what was deferred. */
  finish(): void;
  /** The first two equal entries of a list. */
  twins(list: readonly unknown[]): readonly [number, number] | undefined;
  isUri(text: string): boolean;
  isDateTime(text: string): boolean;
  isUuid(text: string): boolean;
}
