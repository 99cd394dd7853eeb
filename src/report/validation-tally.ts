import type { Severity } from '../model/diagnostic.ts';
import type { FileOutcome, TestCount, UnrunTest } from '../model/validation.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';

/** How often a test failed in all, and in how many files. */
interface TestTotal extends TestCount {
  files: number;
}

/** Counts what was found in many files, one after another. */
export class ValidationTally {
  valid = 0;
  invalid = 0;
  broken = 0;
  /** JSON that is no CSAF document. */
  others = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #latest: FileOutcome | undefined;
  readonly #tests = new Map<string, TestTotal>();
  readonly #skipped = new Map<string, UnrunTest>();

  add(outcome: FileOutcome): void {
    const { status, counts, tests, skipped } = outcome;
    if (status !== 'other') this.#latest = outcome;
    this[status === 'other' ? 'others' : status] += 1;
    this.counts.error += counts.error;
    this.counts.warning += counts.warning;
    this.counts.info += counts.info;
    for (const each of tests) this.#addTest(each);
    for (const each of skipped) this.#skipped.set(`${each.test} ${each.reason}`, each);
  }

  /** Documents, and files that might have been some. */
  get files(): number {
    return this.valid + this.invalid + this.broken;
  }

  /** The one document, where there was one alone. */
  get only(): FileOutcome | undefined {
    return this.files === 1 ? this.#latest : undefined;
  }

  /** The most frequent first. */
  get tests(): readonly TestTotal[] {
    return [...this.#tests.values()].sort((a, b) => b.count - a.count || byCodeUnits(a.test, b.test));
  }

  get skipped(): readonly UnrunTest[] {
    return [...this.#skipped.values()];
  }

  #addTest({ test, severity, what, count }: TestCount): void {
    const total = this.#tests.get(test) ?? { test, severity, what, count: 0, files: 0 };
    total.count += count;
    total.files += 1;
    this.#tests.set(test, total);
  }
}
