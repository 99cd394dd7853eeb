import { agrees, type Comparison } from './comparison.ts';
import { type Disagreement, disagreements } from './disagreements.ts';
import type { Subject } from './subjects.ts';

/** A disagreement that no entry explains. */
export interface Unexplained {
  subject: string;
  comparison: Comparison;
}

/** What came of all comparisons. */
export class Tally {
  compared = 0;
  readonly #explained = new Map<Disagreement, Map<string, number>>();
  readonly unexplained: Unexplained[] = [];

  async add(comparison: Comparison, { name }: Subject): Promise<void> {
    this.compared += 1;
    if (agrees(comparison)) return;
    const known = await explanationOf(comparison);
    if (known === undefined) this.unexplained.push({ subject: name, comparison });
    else this.#count(known, comparison.test);
  }

  /** How often a disagreement occurred, test by test. */
  countsOf(disagreement: Disagreement): ReadonlyMap<string, number> {
    return this.#explained.get(disagreement) ?? new Map();
  }

  #count(known: Disagreement, test: string): void {
    const counts = this.#explained.get(known) ?? new Map<string, number>();
    counts.set(test, (counts.get(test) ?? 0) + 1);
    this.#explained.set(known, counts);
  }
}

/** The first entry of the table that explains a disagreement. */
export async function explanationOf(comparison: Comparison): Promise<Disagreement | undefined> {
  const { version, test } = comparison;
  for (const one of disagreements) {
    if (one.versions.includes(version) && one.tests.includes(test) && (await one.explains(comparison))) return one;
  }
  return undefined;
}
