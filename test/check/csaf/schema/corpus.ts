import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';

const folder = join(import.meta.dirname, '../../../../../shared/corpus');

/** Why a test of the reference data is skipped, or false. */
export const skip: string | false = existsSync(folder) ? false : 'the reference data is not here';

/** A JSON file of the reference data. */
export interface Sample {
  name: string;
  document: unknown;
}

/** A case of OASIS for a conformity test. */
export interface OasisCase extends Sample {
  id: string;
  group: 'failures' | 'valid';
  /** The verdict on the whole document, as OASIS has it. */
  valid: boolean;
}

/** All cases of OASIS for a version. */
export function oasisCases(version: CsafVersion): OasisCase[] {
  const path = `oasis-${version}-tests/data`;
  const { tests } = readJson(`${path}/testcases.json`) as {
    tests: { id: string; failures: { name: string; valid: boolean }[]; valid?: { name: string; valid: boolean }[] }[];
  };
  return tests.flatMap(({ id, failures, valid = [] }) => [
    ...failures.map((one) => ({ ...one, id, group: 'failures' as const, document: readJson(`${path}/${one.name}`) })),
    ...valid.map((one) => ({ ...one, id, group: 'valid' as const, document: readJson(`${path}/${one.name}`) })),
  ]);
}

/** All documents of a version: the cases of OASIS, examples and, for 2.0, advisories of CISA. */
export function documents(version: CsafVersion): Sample[] {
  const others = version === '2.0' ? [`examples/csaf-${version}/csaf`, 'cisa'] : [`examples/csaf-${version}/csaf`];
  const files = others.flatMap((path) => jsonFiles(path));
  return [...oasisCases(version), ...files.map((name) => ({ name, document: readJson(name) }))];
}

function jsonFiles(path: string): string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const inner = `${path}/${name}`;
    if (statSync(join(folder, inner)).isDirectory()) return jsonFiles(inner);
    return name.endsWith('.json') ? [inner] : [];
  });
}

/** A JSON file of the reference data. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}
