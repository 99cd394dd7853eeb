/** Where a compiled value was authored. */
export interface Origin {
  file: string;
  pointer: string;
  /** The value was taken over as it stands: what lies below it lies below `pointer` at the same place. */
  verbatim: boolean;
}

interface Marks {
  whole?: Origin;
  keys?: Map<string, Origin>;
}

/**
 * Is told, while an advisory is compiled, where each compiled value comes from. Remembers it by the compiled objects
 * themselves, so that it survives merging and sorting.
 */
export class OriginRecorder {
  readonly #marks: Map<object, Marks> = new Map();

  /** `value` as a whole comes from `pointer`; gives it back. */
  mark<T extends object>(value: T, file: string, pointer: string): T {
    this.#of(value).whole = { file, pointer, verbatim: false };
    return value;
  }

  /** The value under one key (or index) of `parent` comes from `pointer`. */
  markKey(parent: object, key: string | number, file: string, pointer: string, verbatim = false): void {
    const marks = this.#of(parent);
    marks.keys ??= new Map();
    marks.keys.set(String(key), { file, pointer, verbatim });
  }

  /** The value under that key goes. */
  unmarkKey(parent: object, key: string): void {
    this.#marks.get(parent)?.keys?.delete(key);
  }

  /** `copy` takes the place of `original`. */
  inherit(copy: object, original: object): void {
    const marks = this.#marks.get(original);
    if (marks !== undefined) this.#marks.set(copy, marks);
  }

  /** Where an object or array as a whole was authored. */
  originOf(value: object): Origin | undefined {
    return this.#marks.get(value)?.whole;
  }

  /** Where a member of an object or array was authored. */
  originOfKey(parent: object, key: string): Origin | undefined {
    return this.#marks.get(parent)?.keys?.get(key);
  }

  #of(value: object): Marks {
    let marks = this.#marks.get(value);
    if (marks === undefined) {
      marks = {};
      this.#marks.set(value, marks);
    }
    return marks;
  }
}
