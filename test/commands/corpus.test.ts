import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWorkbench, readTree } from './workbench.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/cisa');
const skip = existsSync(corpus) ? false : '../shared/corpus/cisa is absent: no real advisories to publish';

test('60 real advisories are imported, built, listed and pass the audit', { skip }, async (t) => {
  const bench = await makeWorkbench('advisories');
  t.after(() => bench.remove());
  const names = readdirSync(corpus).filter((name) => name.endsWith('.json'));
  const imported = await bench.run(['import', '--content', 'real', ...names.map((name) => join(corpus, name))]);
  assert.equal(imported.code, 0, imported.out + imported.err);

  const checked = await bench.run(['check', '--content', 'real', '--format', 'json']);
  const { diagnostics } = JSON.parse(checked.out) as { diagnostics: { rule: string; severity: string }[] };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.filter(({ rule }) => !rule.startsWith('csaf/')),
    [],
  );

  const args = ['build', '--content', 'real', '--out', 'real-dist', ...(errors.length > 0 ? ['--allow-invalid'] : [])];
  const built = await bench.run(args);
  assert.equal(built.code, 0, built.out + built.err);
  const tree = await readTree(join(bench.folder, 'real-dist'));
  const listed = String(tree.get('.well-known/csaf/white/index.txt')).trim().split('\n');
  assert.deepEqual(listed.map((path) => path.split('/').at(-1)).sort(), names.sort());
  for (const name of names) assert.ok(tree.has(`advisories/${name.replace('.json', '')}/index.html`), name);

  const verified = await bench.run(['verify', 'real-dist']);
  assert.equal(verified.code, 0, verified.out + verified.err);
});
