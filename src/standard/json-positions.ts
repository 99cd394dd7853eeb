import { unquote } from './json-names.ts';
import { parsePointer } from './json-pointer.ts';
import { scanJson } from './json-scan.ts';

/** From `start` up to, and without, `end`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Tells where in the text the element (or its name) at a pointer stands; of what is not there, the nearest ancestor. */
export type LocateInJson = (pointer: string, part: 'key' | 'value') => Span;

/**
 * Finds where the elements at some JSON pointers stand in JSON text, in one pass over it. Of an object or a list, which may go on for
 * thousands of lines, that is its name, or the part up to its first member where it has none. Of a name that an object has twice, it is
 * the last, as with `JSON.parse`.
 *
 * @param pointers Others that are asked for later are answered by the nearest ancestor of these.
 */
export function locateInJson(text: string, pointers: Iterable<string>): LocateInJson {
  const root = new Place();
  for (const pointer of pointers) {
    let place = root;
    for (const token of parsePointer(pointer)) place = place.child(token);
  }
  scanJson(text, new PlaceVisitor(text, root));
  return (pointer, part) => {
    let place = root;
    for (const token of parsePointer(pointer)) {
      const next = place.children.get(token);
      if (next === undefined || next.parentVisit !== place.visit) break;
      place = next;
    }
    return spanOf(place, part);
  };
}

/** One element that is looked for, or that lies on the way to one. */
class Place {
  readonly children = new Map<string, Place>();
  /** Raised each time that the scan comes by, so that what an earlier element of this name held is forgotten. */
  visit = 0;
  parentVisit = -1;
  key: Span | undefined;
  value: Span = { start: 0, end: 0 };
  isContainer = false;

  child(token: string): Place {
    let child = this.children.get(token);
    if (child === undefined) {
      child = new Place();
      this.children.set(token, child);
    }
    return child;
  }
}

function spanOf({ key, value, isContainer }: Place, part: 'key' | 'value'): Span {
  return key !== undefined && (part === 'key' || isContainer) ? key : value;
}

/** An open object or list on the way to something that is looked for. */
interface Frame {
  place: Place;
  /** Index of the next item of a list; -1 in an object. */
  index: number;
}

class PlaceVisitor {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  /** Brackets that are open in what nobody looks for. */
  #ignored = 0;
  /** The place of the next value. */
  #next: Place | undefined;
  /** The object or list whose first member has not come yet. */
  #head: Place | undefined;

  constructor(text: string, root: Place) {
    this.#text = text;
    this.#next = root;
  }

  name(start: number, end: number): void {
    if (this.#head !== undefined) this.#head.value.end = end;
    const frame = this.#frames.at(-1);
    if (this.#ignored > 0 || frame === undefined) return;
    const place = frame.place.children.get(unquote(this.#text.slice(start, end)));
    if (place !== undefined) place.key = { start, end };
    this.#next = place;
  }

  scalar(start: number, end: number): void {
    if (this.#head !== undefined) this.#head.value.end = end;
    this.#head = undefined;
    const place = this.#enter();
    if (place === undefined) return;
    place.value = { start, end };
    place.isContainer = false;
  }

  open(start: number, isObject: boolean): void {
    this.#head = undefined;
    const place = this.#enter();
    if (place === undefined) {
      this.#ignored += 1;
      return;
    }
    place.value = { start, end: start + 1 };
    place.isContainer = true;
    this.#head = place;
    this.#frames.push({ place, index: isObject ? -1 : 0 });
  }

  close(): void {
    this.#head = undefined;
    if (this.#ignored > 0) this.#ignored -= 1;
    else this.#frames.pop();
  }

  /** The place of the value that begins now, where it is one that is looked for. */
  #enter(): Place | undefined {
    if (this.#ignored > 0) return undefined;
    const frame = this.#frames.at(-1);
    let place = this.#next;
    if (frame !== undefined && frame.index >= 0) {
      place = frame.place.children.size === 0 ? undefined : frame.place.children.get(String(frame.index));
      frame.index += 1;
    }
    this.#next = undefined;
    if (place === undefined) return undefined;
    place.visit += 1;
    place.parentVisit = frame?.place.visit ?? 0;
    return place;
  }
}
