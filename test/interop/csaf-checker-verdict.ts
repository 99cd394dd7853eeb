import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { type CheckerReport, runChecker } from './csaf-checker.ts';
import { startProxy } from './proxy.ts';
import type { ServedTree } from './trees.ts';

/** The domain as csaf_checker takes it, which may have a port. */
export function hostOf({ port }: ServedTree): string {
  return `localhost:${port}`;
}

/**
 * Lets csaf_checker judge a provider, in a world whose DNS knows some names and no others.
 *
 * @param validator URL of a validation service
 */
export async function judge(
  provider: string,
  validator: string | undefined,
  ca: string,
  dns: ReadonlyMap<string, number> = new Map(),
  options: readonly string[] = [],
): Promise<CheckerReport> {
  const proxy = await startProxy(dns);
  try {
    return await runChecker(provider, validator, { ca, env: { HTTPS_PROXY: proxy.url } }, options);
  } finally {
    await proxy.stop();
  }
}

/** Every requirement but 10 was looked at, with exactly this outcome, and nothing else was said of it. */
export function assertTrusted(report: CheckerReport, expected: ReadonlyMap<number, readonly string[]>): void {
  const said = [...report.requirements].filter(([number]) => number !== 10);
  const outcome = [...expected].map(([number, infos]) => [number, { infos, warnings: [], errors: [] }]);
  assert.deepEqual(said, outcome);
  assert.equal(report.role, 'csaf_trusted_provider');
  assert.equal(report.passed, true);
}

/** What csaf_checker 3.7.0 says of each requirement that it looked at and found fulfilled. */
export async function found({ origin, base, folder }: ServedTree): Promise<Map<number, string[]>> {
  const csaf = `${folder}.well-known/csaf/`;
  const labels = ['white', 'green'].filter((label) => existsSync(`${csaf}${label}`));
  const keys = await readdir(`${csaf}openpgp`);
  const lists = (name: string): string[] =>
    labels.map((label) => `Found ${origin}${base}.well-known/csaf/${label}/${name}`);
  return new Map([
    [1, ['All advisories validated fine.']],
    [2, ['All found filenames are conforming.']],
    [3, ['All tested URLs were HTTPS.']],
    [4, ['All advisories labeled TLP:WHITE were freely accessible.']],
    [5, ['No advisories labeled TLP:AMBER or TLP:RED tested for accessibility.']],
    [6, ['No redirections found.']],
    [7, ['Found good provider metadata.']],
    [8, ['Found valid security.txt within the well-known directory']],
    [9, ['Found /.well-known/csaf/provider-metadata.json']],
    [11, ['All CSAF files are in the right folders.']],
    [12, lists('index.txt')],
    [13, lists('changes.csv')],
    [14, ['All directory listings are valid.']],
    [15, ['All checked ROLIE feeds validated fine.']],
    [16, ['ROLIE service document validated fine.']],
    [17, ['All checked ROLIE category documents exist.']],
    [18, ['All checksums match.']],
    [19, ['All signatures verified.']],
    [20, [`${keys.filter((name) => name.endsWith('.asc')).length} public OpenPGP key(s) loaded.`]],
  ]);
}
