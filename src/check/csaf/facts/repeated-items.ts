import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';
import type { SharedProduct } from './product-groups.ts';

/** Items that name a product which an earlier item named, and should not. */
export class RepeatedItems {
  /** By the index of the later item. One product is enough to tell that it is at fault. */
  readonly #found = new Map<number, { id: string; earlier: number }>();

  /** Notes a product that two items share; nothing, if the two are one. */
  add({ id, first, second }: SharedProduct): void {
    const later = Math.max(first, second);
    if (first !== second && !this.#found.has(later)) this.#found.set(later, { id, earlier: Math.min(first, second) });
  }

  /** Fails each later item, in the order of the document. */
  fail(pointer: string, labelOf: (index: number) => string | undefined, verdict: Verdict): void {
    for (const [later, { id, earlier }] of [...this.#found].toSorted(([a], [b]) => a - b)) {
      const detail = `${quote(id)} has \`${labelOf(earlier)}\` and \`${labelOf(later)}\``;
      verdict.fail(`${pointer}/${later}`, detail, [`${pointer}/${earlier}`]);
    }
  }
}
