import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { conformityTests } from '../../src/check/csaf/conformity-tests.ts';

/** How often each test of ours fails, and how often a mutant has another verdict than what it was made of. */
export class Coverage {
  readonly #counts = new Map<string, { failed: number; changed: number }>();

  add(version: CsafVersion, failed: ReadonlySet<string>, before: ReadonlySet<string>): void {
    for (const { id, versions } of conformityTests) {
      if (!versions.includes(version)) continue;
      const counts = this.#counts.get(`${version} ${id}`) ?? { failed: 0, changed: 0 };
      counts.failed += failed.has(id) ? 1 : 0;
      counts.changed += failed.has(id) === before.has(id) ? 0 : 1;
      this.#counts.set(`${version} ${id}`, counts);
    }
  }

  /** A line a test. */
  lines(): string[] {
    return [...this.#counts].map(([test, { failed, changed }]) => {
      const few = changed < 20 && /^\S+ 6\.1\./.test(test) ? '  FEW' : '';
      return `${test.padEnd(16)}${String(failed).padStart(6)} fail ${String(changed).padStart(6)} changed${few}`;
    });
  }
}
