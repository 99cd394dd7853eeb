import { valueAt } from '../standard/json-pointer.ts';
import { sameJson } from './json-value.ts';

/**
 * Ways to write one part of a document in the short form, the preferred one first. Leaving it out comes
 * before all of them, as what is derived need not be written.
 */
export interface Choice<T> {
  /** JSON pointer to what the short form makes, and what must come out equal. */
  pointer: string;
  options: readonly Partial<T>[];
}

/** How far one choice has got: option -1 leaves it out, the number of options means that none fits. */
export interface Selection<T> {
  choice: Choice<T>;
  option: number;
}

/** Starts with everything left out. */
export function select<T>(choices: readonly Choice<T>[]): Selection<T>[] {
  return choices.map((choice) => ({ choice, option: -1 }));
}

/** What the selected options write. */
export function written<T extends object>(selections: readonly Selection<T>[]): Partial<T> {
  return Object.assign({}, ...selections.map(({ choice, option }) => choice.options[option] ?? {}));
}

/** Moves each choice on whose part came out otherwise than wanted; whether any moved. */
export function advance<T>(selections: readonly Selection<T>[], compiled: unknown, wanted: unknown): boolean {
  let moved = false;
  for (const selection of selections) {
    const { pointer, options } = selection.choice;
    if (selection.option >= options.length || sameJson(valueAt(compiled, pointer), valueAt(wanted, pointer))) continue;
    selection.option += 1;
    moved = true;
  }
  return moved;
}
