import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { draftBench } from './draft-bench.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/import');

/** Real records, and answers of GraphQL queries, which hold parts of advisories. */
const sources = [
  { folder: 'ghsa/osv-format', drafts: 21, answers: 0 },
  { folder: 'ghsa/rest-official-examples', drafts: 4, answers: 0 },
  { folder: 'ghsa/rest-real', drafts: 3, answers: 0 },
  { folder: 'ghsa/webhook', drafts: 2, answers: 0 },
  { folder: 'ghsa/graphql', drafts: 10, answers: 4 },
  { folder: 'osv', drafts: 25, answers: 0 },
  { folder: 'cve', drafts: 24, answers: 0 },
];

for (const { folder, drafts, answers } of sources) {
  const path = join(corpus, folder);
  const skip = existsSync(path) ? false : `../shared/corpus/import/${folder} is absent: no records to import`;
  test(`every record of ${folder} becomes a draft without errors`, { skip }, async (t) => {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    const counts = { drafts: 0, todos: 0, left: 0, products: 0 };
    const refused: string[] = [];
    for (const name of names) {
      // A folder each, as some describe one advisory in two formats.
      const bench = await draftBench(t);
      const report = await bench.import([readFileSync(join(path, name), 'utf8')]);
      refused.push(...report.skipped.map(({ what }) => what));
      const { advisories, compiled } =
        report.imported.length === 0 ? { advisories: [], compiled: [] } : await bench.read();
      assert.equal(advisories.length, report.imported.length, name);
      assert.ok(compiled.every(({ visibility }) => visibility === 'draft'));
      for (const { draft } of report.imported) {
        assert.ok(draft, name);
        counts.drafts += 1;
        counts.todos += draft.todos;
        counts.left += draft.notImported.length;
        counts.products += draft.products.length;
        const text = await bench.text(draft.file);
        assert.match(text, /\n# Made by csaf-press import from /);
        for (const line of draft.notImported) assert.ok(text.includes(`\n#   ${line}\n`), line);
      }
    }
    t.diagnostic(
      `${names.length} files, ${counts.drafts} drafts, ${refused.length} refused; ${counts.todos} TODO, ${counts.left} details not imported, ${counts.products} products`,
    );
    assert.equal(counts.drafts, drafts);
    assert.equal(refused.length, answers);
    for (const what of refused) assert.match(what, /answer of a GraphQL query/);
  });
}
