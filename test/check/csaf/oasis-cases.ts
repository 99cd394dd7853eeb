import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsafVersion } from '../../../src/check/csaf/conformity-test.ts';

/** One file of the standard's own test cases. */
export interface OasisCase {
  /** The test that the file is about. */
  id: string;
  /** `6-1-14-03`. */
  key: string;
  /** The file must trigger the test. */
  fails: boolean;
  /** The verdict on the whole document. */
  valid: boolean;
  document: unknown;
  /** Instance paths that the test must report, where the case says so. */
  paths?: readonly string[];
}

interface ListedCase {
  name: string;
  valid: boolean;
  result?: string;
}

interface ListedTest {
  id: string;
  failures?: ListedCase[];
  valid?: ListedCase[];
}

interface CaseResult {
  primary_result: Partial<Record<'errors' | 'warnings' | 'infos', { instance_path: string }[]>>;
}

const corpus = join(import.meta.dirname, '../../../../shared/corpus');

/** The folder of the reference data for a version. */
export function oasisFolder(version: CsafVersion): string {
  return join(corpus, `oasis-${version}-tests`);
}

/** Whether the reference data are here; tests that need them are skipped by name where they are not. */
export function hasOasisCases(version: CsafVersion): boolean {
  return existsSync(oasisFolder(version));
}

/** All cases of a version, test by test. */
export function oasisCases(version: CsafVersion): OasisCase[] {
  const data = join(oasisFolder(version), 'data');
  const { tests }: { tests: ListedTest[] } = readJson(join(data, 'testcases.json'));
  return tests.flatMap(({ id, failures = [], valid = [] }) => [
    ...failures.map((one) => toCase(id, true, one, data)),
    ...valid.map((one) => toCase(id, false, one, data)),
  ]);
}

function toCase(id: string, fails: boolean, { name, valid, result }: ListedCase, data: string): OasisCase {
  const key = /6-\d-[\d-]+(?=\.json)/.exec(name)?.[0] ?? name;
  const document: unknown = readJson(join(data, name));
  return { id, key, fails, valid, document, ...(result === undefined ? {} : { paths: pathsOf(join(data, result)) }) };
}

function pathsOf(file: string): string[] {
  const { primary_result: result }: CaseResult = readJson(file);
  return [...(result.errors ?? []), ...(result.warnings ?? []), ...(result.infos ?? [])].map(
    ({ instance_path }) => instance_path,
  );
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8'));
}
