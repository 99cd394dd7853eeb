import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { compile } from '../../src/compile/compile.ts';
import { type ImportReport, importFiles } from '../../src/import/import.ts';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { readContent } from '../../src/read/content.ts';
import { now } from './document.ts';

const settings = {
  'publisher.yaml': 'name: X\nnamespace: https://x.example\ncontact: psirt@x.example\nbase_url: https://x.example/\n',
  'policy.yaml': 'contacts: [psirt@x.example]\n',
};

/** A content folder, and records to import into it. */
export interface DraftBench {
  into: string;
  import(records: unknown[], force?: boolean): Promise<ImportReport>;
  text(file: string): Promise<string>;
  /** Files below the content folder, and nothing else that an import might have left. */
  files(): Promise<string[]>;
  /** What reading and compiling gives; neither may find an error. */
  read(): Promise<{ advisories: AuthoredAdvisory[]; compiled: CompiledAdvisory[] }>;
}

/** @param files of the content folder; `publisher.yaml` and `policy.yaml` are there unless they are undefined here */
export async function draftBench(t: TestContext, files: Record<string, string | undefined> = {}): Promise<DraftBench> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-'));
  t.after(() => rm(folder, { recursive: true }));
  const into = join(folder, 'advisories');
  for (const [name, content] of Object.entries({ ...settings, ...files })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(into, name)), { recursive: true });
    await writeFile(join(into, name), content);
  }
  let written = 0;
  return {
    into,
    async import(records, force = false) {
      const paths = records.map(() => join(folder, `${written++}.json`));
      for (const [index, record] of records.entries()) {
        await writeFile(paths[index] ?? '', typeof record === 'string' ? record : JSON.stringify(record));
      }
      return importFiles(paths, { into, now, cweNames: cweNames(), force });
    },
    text: (file) => readFile(join(into, file), 'utf8'),
    async files() {
      const entries = await readdir(into, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort();
    },
    async read() {
      const { workspace, diagnostics } = await readContent(into);
      assert.deepEqual(diagnostics, []);
      assert.ok(workspace);
      const { publication, diagnostics: found } = compile(workspace, { now, cweNames: cweNames() });
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'error'),
        [],
      );
      return { advisories: workspace.advisories.map(({ value }) => value), compiled: publication.advisories };
    },
  };
}
