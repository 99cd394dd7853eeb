import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConformityTest, CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import { type Fault, Verdict } from '../../../../src/check/csaf/verdict.ts';
import { factsOf, type Parts } from '../facts/facts-of.ts';

/** A document and what a test says of it. */
export interface Row {
  /** What is special about the document. */
  name: string;
  /** Both, unless told. */
  versions?: readonly CsafVersion[];
  parts: Parts;
  /** When the test is run. */
  now?: string;
  /** Pointers of the findings, in their order; none when the document passes. */
  fails?: readonly string[];
  /** What each finding's detail must contain. */
  details?: readonly string[];
  /** Pointers of the other elements of each finding. */
  related?: readonly (readonly string[])[];
}

/** Runs a test on every row of a table, in each version that the test and the row are about. */
export function testRows(conformityTest: ConformityTest, rows: readonly Row[]): void {
  for (const { name, versions = conformityTest.versions, parts, now, fails = [], details, related } of rows) {
    for (const version of versions) {
      test(`${conformityTest.id} in CSAF ${version}: ${name}`, () => {
        const faults = faultsOf(conformityTest, version, parts, now);
        assert.deepEqual(
          faults.map(({ pointer }) => pointer),
          fails,
        );
        for (const [index, part] of details?.entries() ?? []) {
          const said = faults[index]?.detail ?? '';
          assert.ok(said.includes(part), `${said} should contain ${part}`);
        }
        if (related !== undefined)
          assert.deepEqual(
            faults.map((fault) => fault.related ?? []),
            related,
          );
      });
    }
  }
}

function faultsOf(
  conformityTest: ConformityTest,
  version: CsafVersion,
  parts: Parts,
  now: string | undefined,
): Fault[] {
  const verdict = new Verdict();
  conformityTest.run(factsOf(version, parts, now), verdict);
  return verdict.faults;
}
