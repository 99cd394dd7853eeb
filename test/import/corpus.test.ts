import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { validate } from '../../src/check/csaf/validate.ts';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { compile } from '../../src/compile/compile.ts';
import { importFiles } from '../../src/import/import.ts';
import { differences } from '../../src/import/json-value.ts';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import { readContent } from '../../src/read/content.ts';
import { now } from './document.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');

/** Real and official documents; each folder is skipped, by name, where it is absent. */
const sources = [
  { folder: 'cisa', least: 60, mostOverlay: 0.05, mostBytes: 0.7, leastWhole: 50 },
  { folder: 'oasis-2.0-tests/data', least: 230, mostOverlay: 0.5, mostBytes: 1.1, leastWhole: 0 },
  { folder: 'examples/csaf-2.0/csaf', least: 10, mostOverlay: 0.5, mostBytes: 1, leastWhole: 8 },
];

for (const { folder, least, leastWhole, mostBytes, mostOverlay } of sources) {
  const path = join(corpus, folder);
  const skip = existsSync(path) ? false : `../shared/corpus/${folder} is absent: no documents to import`;
  test(`every schema-valid document of ${folder} comes back equal`, { skip }, async (t) => {
    const into = await mkdtemp(join(tmpdir(), 'csaf-press-'));
    t.after(() => rm(into, { recursive: true }));
    const documents = schemaValid(path);
    assert.ok(documents.size >= least, `${documents.size} documents`);

    const report = await importFiles([...documents.keys()], { into, now, cweNames: cweNames() });
    assert.deepEqual(report.skipped, []);
    const { workspace, diagnostics } = await readContent(into);
    assert.deepEqual(diagnostics, []);
    assert.ok(workspace);
    const { publication, diagnostics: findings } = compile(workspace, { now, cweNames: cweNames() });
    // What some documents do say: a remediation for a product without a status.
    assert.deepEqual(
      findings.filter(({ rule }) => rule !== 'content/unlisted-product'),
      [],
    );
    const compiled = new Map(publication.advisories.map(({ file, document }) => [file, document]));
    for (const { source, file } of report.imported) {
      assert.deepEqual(differences(compiled.get(file), documents.get(source), 5), [], basename(source));
    }

    const overlay = median(report.imported.map(({ overlayShare }) => overlayShare));
    const size = median(
      report.imported.map(
        ({ source, file }) => statSync(join(into, file)).size / JSON.stringify(documents.get(source)).length,
      ),
    );
    t.diagnostic(
      `${report.imported.length} documents; in overlays ${percent(overlay)}, YAML ${percent(size)} of the minified JSON (medians)`,
    );
    const whole = workspace.advisories.filter(({ value }) => !overlaysProducts(value)).length;
    t.diagnostic(
      `${whole} of ${report.imported.length} without an overlay for what they say about products and thanks`,
    );
    assert.ok(overlay <= mostOverlay, `${percent(overlay)} in overlays`);
    assert.ok(size <= mostBytes, `${percent(size)} of the JSON`);
    assert.ok(whole >= leastWhole, `${whole} documents without such overlays`);
  });
}

/** Whether the product tree, statuses, scores, remediations or acknowledgments stand in an overlay. */
function overlaysProducts({ csaf = {}, vulnerabilities = [] }: AuthoredAdvisory): boolean {
  const keys = [csaf, csaf.document ?? {}, ...vulnerabilities.map((one) => one.csaf ?? {})].flatMap(Object.keys);
  return ['acknowledgments', 'product_status', 'product_tree', 'remediations', 'scores', 'vulnerabilities'].some(
    (key) => keys.includes(key),
  );
}

/** The documents below a folder by path; of several with one id the first, as they cannot stand in one content folder. */
function schemaValid(path: string): Map<string, unknown> {
  const documents = new Map<string, unknown>();
  const ids = new Set<string>();
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    const value: unknown = JSON.parse(readFileSync(join(path, name), 'utf8'));
    if (!validate(value, { tests: ['schema'] }).fitsSchema) continue;
    const id = JSON.stringify((value as { document?: { tracking?: { id?: unknown } } }).document?.tracking?.id);
    if (ids.has(id)) continue;
    ids.add(id);
    documents.set(join(path, name), value);
  }
  return documents;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
