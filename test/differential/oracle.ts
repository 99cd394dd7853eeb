import * as extended21 from '@secvisogram/csaf-validator-lib/csaf_2_1/extended.js';
import * as informative21 from '@secvisogram/csaf-validator-lib/csaf_2_1/informativeTests.js';
import * as extended20 from '@secvisogram/csaf-validator-lib/extended.js';
import * as informative20 from '@secvisogram/csaf-validator-lib/informativeTests.js';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';

/** What csaf-validator-lib says of a document: the pointers that a test reports, or why it broke down. */
export type OracleVerdict = readonly string[] | { threw: string };

/** The reference library as an oracle. Its tests by id; `schema` is the schema. */
export type Oracle = ReadonlyMap<string, (document: unknown) => Promise<OracleVerdict>>;

/** Needs the network (6.3.6, 6.3.7) or starts a program (6.3.8). */
const notRun: ReadonlySet<string> = new Set(['6.3.6', '6.3.7', '6.3.8']);

/** All tests that the library has for a version. */
export function oracleOf(version: CsafVersion): Oracle {
  const modules: readonly object[] = version === '2.0' ? [extended20, informative20] : [extended21, informative21];
  const tests = new Map<string, (document: unknown) => Promise<OracleVerdict>>();
  for (const module of modules) {
    for (const [name, value] of Object.entries(module)) {
      const id = idOf(name);
      if (typeof value !== 'function' || id === undefined || notRun.has(id)) continue;
      tests.set(id, async (document) => verdictOf(() => value(structuredClone(document))));
    }
  }
  return tests;
}

function idOf(name: string): string | undefined {
  if (name.startsWith('csaf_2_')) return 'schema';
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
