import * as informative21 from '@secvisogram/csaf-validator-lib/csaf_2_1/informativeTests.js';
import * as mandatory21 from '@secvisogram/csaf-validator-lib/csaf_2_1/mandatoryTests.js';
import * as recommended21 from '@secvisogram/csaf-validator-lib/csaf_2_1/recommendedTests.js';
import * as schema21 from '@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests.js';
import * as informative20 from '@secvisogram/csaf-validator-lib/informativeTests.js';
import * as mandatory20 from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import * as optional20 from '@secvisogram/csaf-validator-lib/optionalTests.js';
import * as schema20 from '@secvisogram/csaf-validator-lib/schemaTests.js';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';

/** What csaf-validator-lib says of a document: the pointers that a test reports, or why it broke down. */
export type OracleVerdict = readonly string[] | { threw: string };

/** The reference library as an oracle. Its tests by id; `schema` is the schema. */
export type Oracle = ReadonlyMap<string, (document: unknown) => Promise<OracleVerdict>>;

const modules: Readonly<Record<CsafVersion, readonly object[]>> = {
  '2.0': [schema20, mandatory20, optional20, informative20],
  '2.1': [schema21, mandatory21, recommended21, informative21],
};

/** Needs the network (6.3.6, 6.3.7) or starts a program (6.3.8). */
const notRun: ReadonlySet<string> = new Set(['6.3.6', '6.3.7', '6.3.8']);

/** All tests that the library has for a version. */
export function oracleOf(version: CsafVersion): Oracle {
  const tests = new Map<string, (document: unknown) => Promise<OracleVerdict>>();
  for (const module of modules[version]) {
    for (const [name, value] of Object.entries(module)) {
      const id = idOf(name);
      if (typeof value !== 'function' || id === undefined || notRun.has(id)) continue;
      tests.set(id, async (document) => verdictOf(() => value(structuredClone(document))));
    }
  }
  return tests;
}

/** The library also has a strict schema of each version, which is 6.2.20. */
function idOf(name: string): string | undefined {
  if (name === 'csaf_2_0' || name === 'csaf_2_1') return 'schema';
  const [, number] = /^[a-z]+Test_(6_[\d_]+)$/.exec(name) ?? [];
  return number?.replaceAll('_', '.');
}

async function verdictOf(run: () => unknown): Promise<OracleVerdict> {
  try {
    const result: Partial<Record<'errors' | 'warnings' | 'infos', readonly { instancePath: string }[]>> = Object(
      await run(),
    );
    return [result.errors, result.warnings, result.infos].flatMap((list) =>
      (list ?? []).map((one) => one.instancePath),
    );
  } catch (cause) {
    return { threw: cause instanceof Error ? cause.message : String(cause) };
  }
}
