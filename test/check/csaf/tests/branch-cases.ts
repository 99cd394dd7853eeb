import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Branch, BranchCategory, CsafDocument, ProductStatus } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import { Verdict } from '../../../../src/check/csaf/verdict.ts';
import { advisory21 } from './advisory-21.ts';

/** A branch of that category and name, with the id of its product or further branches. */
export function branch(category: BranchCategory, name: string, below: string | Branch[]): Branch {
  return typeof below === 'string'
    ? { category, name, product: { name, product_id: below } }
    : { category, name, branches: below };
}

/** As {@link branch}, of one version. Its name is the id of its product unless told. */
export function version(name: string, below: string | Branch[] = name): Branch {
  return branch('product_version', name, below);
}

/** As {@link branch}, of a range of versions. */
export function range(name: string, below: string | Branch[] = name): Branch {
  return branch('product_version_range', name, below);
}

/** A document with these branches, and a vulnerability for each product status. */
export function documentOf(branches: Branch[], statuses: readonly ProductStatus[]): CsafDocument {
  const vulnerabilities = statuses.map((product_status) => ({ product_status }));
  return { ...advisory21({ vulnerabilities }), product_tree: { branches } };
}

/** A case of a test: the branches at the root of the tree, and what the test must report. */
export interface BranchCase {
  name: string;
  branches: Branch[];
  statuses?: ProductStatus[];
  /** Of the errors, from `/product_tree/branches` on where they are there. */
  pointers: string[];
  warned?: string[];
}

function shortened(pointer: string): string {
  return pointer.replace('/product_tree/branches', '').replaceAll('/branches', '');
}

/** Branches from the outside to the inside, with a product in the last one. */
export function path(...steps: [BranchCategory, string][]): Branch[] {
  return steps.reduceRight<Branch[]>(
    (below, [category, name]) => [branch(category, name, below.length === 0 ? 'P1' : below)],
    [],
  );
}

/** The verdict of a test on a document of CSAF 2.1. */
export function verdictOn(conformityTest: ConformityTest, root: CsafDocument): Verdict {
  const verdict = new Verdict();
  conformityTest.run(new Facts(root, '2.1'), verdict);
  return verdict;
}

/** Runs the cases of each test. */
export function testBranchCases(cases: readonly [ConformityTest, BranchCase[]][]): void {
  for (const [conformityTest, list] of cases) {
    for (const { name, branches, statuses = [], pointers, warned = [] } of list) {
      test(`${conformityTest.id} ${conformityTest.title}: ${name}`, () => {
        const { faults } = verdictOn(conformityTest, documentOf(branches, statuses));
        const [errors, warnings] = [faults.filter(({ warning }) => !warning), faults.filter(({ warning }) => warning)];
        assert.deepEqual(
          errors.map(({ pointer }) => shortened(pointer)),
          pointers,
        );
        assert.deepEqual(
          warnings.map(({ pointer }) => shortened(pointer)),
          warned,
        );
      });
    }
  }
}
