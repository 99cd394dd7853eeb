import { compareLower, compareUpper, isEmptyBetween, type VersionInterval } from './version-interval.ts';

/** An interval of somebody who must not overlap with certain others. */
export interface Span<Owner> {
  owner: Owner;
  interval: VersionInterval;
  /** What the owner must not meet. */
  seeks: readonly string[];
  /** What the owner is to others. */
  offers: readonly string[];
}

/** Two owners whose intervals overlap, where one offers what the other seeks. */
export interface Overlap<Owner> {
  seeker: Owner;
  offerer: Owner;
  label: string;
}

/**
 * Finds overlaps among intervals of one family, in the time that it takes to sort them. An owner is found with one partner that begins
 * before it, not with all of them, as there may be as many pairs as the square of the number of intervals.
 */
export function findOverlaps<Owner>(spans: readonly Span<Owner>[]): Overlap<Owner>[] {
  const found = new Map<Owner, Overlap<Owner>>();
  const seekers = new Map<string, Farthest<Owner>>();
  const offerers = new Map<string, Farthest<Owner>>();
  const note = (overlap: Overlap<Owner>, later: Owner): void => {
    if (!found.has(later)) found.set(later, overlap);
  };
  for (const span of spans.toSorted((a, b) => compareLower(a.interval.lower, b.interval.lower))) {
    for (const label of span.seeks) {
      const partner = offerers.get(label)?.reaching(span);
      if (partner !== undefined) note({ seeker: span.owner, offerer: partner.owner, label }, span.owner);
    }
    for (const label of span.offers) {
      const partner = seekers.get(label)?.reaching(span);
      if (partner !== undefined) note({ seeker: partner.owner, offerer: span.owner, label }, span.owner);
    }
    for (const label of span.seeks) farthestOf(seekers, label).add(span);
    for (const label of span.offers) farthestOf(offerers, label).add(span);
  }
  return [...found.values()];
}

function farthestOf<Owner>(byLabel: Map<string, Farthest<Owner>>, label: string): Farthest<Owner> {
  const known = byLabel.get(label);
  if (known !== undefined) return known;
  const farthest = new Farthest<Owner>();
  byLabel.set(label, farthest);
  return farthest;
}

/** Of the spans so far, the one that ends last, and the one that ends last of all other owners. */
class Farthest<Owner> {
  #first: Span<Owner> | undefined;
  #second: Span<Owner> | undefined;

  add(span: Span<Owner>): void {
    if (this.#first === undefined || this.#first.owner === span.owner) this.#first = farther(this.#first, span);
    else if (farther(this.#first, span) === span) {
      this.#second = this.#first;
      this.#first = span;
    } else this.#second = farther(this.#second, span);
  }

  /** Somebody else's span that reaches into one that begins no earlier. */
  reaching({ owner, interval }: Span<Owner>): Span<Owner> | undefined {
    const other = this.#first?.owner === owner ? this.#second : this.#first;
    return other === undefined || isEmptyBetween(interval.lower, other.interval.upper) ? undefined : other;
  }
}

function farther<Owner>(known: Span<Owner> | undefined, span: Span<Owner>): Span<Owner> {
  return known !== undefined && compareUpper(known.interval.upper, span.interval.upper) >= 0 ? known : span;
}
