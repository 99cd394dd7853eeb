import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/check/check.ts';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { compile } from '../../src/compile/compile.ts';
import { readContent } from '../../src/read/content.ts';

/** The content that comes with the repository: it shows the format, and it is linted like any other. */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'advisories');
const now = new Date('2026-11-22T10:00:00Z');
const reading = await readContent(folder);
assert.ok(reading.workspace, JSON.stringify(reading.diagnostics));
const { workspace } = reading;
const compilation = compile(workspace, { now, cweNames: cweNames() });
const { released, restricted, diagnostics } = await check(compilation, {
  now,
  allowInvalid: false,
  prior: reading.diagnostics,
});

/** Words that stand in advisories that are held back, and nowhere else: the names of the flaws, their finders and their hosts. */
const canaries = /basilisk|wyvern|quetzalcopper|gorgonfeather/i;

test('the example content has neither errors nor warnings', () => {
  const found = [...reading.diagnostics, ...compilation.diagnostics, ...diagnostics];
  assert.deepEqual(
    found.filter(({ severity }) => severity !== 'info'),
    [],
  );
});

test('what is held back is held back for each reason, and no word of it is released', () => {
  assert.deepEqual(released?.heldBack, { draft: 1, embargoed: 1, restricted: 0 });
  assert.deepEqual(restricted?.advisories.map(({ label }) => label).sort(), ['AMBER', 'RED']);
  const held = compilation.publication.advisories.filter(({ visibility }) => visibility !== 'public');
  for (const { document, id } of held) assert.match(JSON.stringify(document), canaries, id);
  assert.equal(released?.advisories.length, compilation.publication.advisories.length - held.length);
  assert.doesNotMatch(JSON.stringify({ ...released }), canaries);
});

test('nothing public is dated after the day on which the example plays', () => {
  for (const { document, id } of released?.advisories ?? []) {
    assert.ok(Date.parse(document.document.tracking.current_release_date) <= now.getTime(), id);
  }
});

/** What the importer writes, so that documents of others come back equal, and nobody needs by hand. */
const ofImports: ReadonlySet<string> = new Set([
  'cvss_metrics',
  'legacy_version',
  'names',
  'note_titles',
  'product_names',
  'range',
  'temporal_scores',
  'tlp_text',
  'tlp_url',
  'unspecified',
  'urls',
]);

/** Of `signer`: the example is signed with a key that everybody who tries it can make. */
const ofSigners = new Set(['signer', 'command', 'key', 'environment']);

test('the example content uses every key that is written by hand, and every word of their lists', () => {
  const files = [workspace.publisher, workspace.products, workspace.policy, ...workspace.advisories];
  const used = new Set<string>();
  for (const { value } of files) collectWords(value, used);
  const known = new Set<string>();
  for (const name of ['publisher', 'products', 'policy', 'advisory']) {
    collectKeys(JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')), known);
  }
  assert.deepEqual(
    [...known].filter((key) => !used.has(key) && !ofImports.has(key) && !ofSigners.has(key)),
    [],
  );
  for (const key of [...ofImports, ...ofSigners]) assert.ok(known.has(key), key);
});

test('every file names the schema that editors complete it with', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  assert.equal(names.length, workspace.advisories.length + 3);
  for (const name of names) {
    const [, schema = ''] =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    assert.doesNotThrow(() => JSON.parse(readFileSync(join(folder, name, '..', schema), 'utf8')), name);
  }
});

/** Keys and texts. */
function collectWords(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    into.add(key);
    collectWords(member, into);
  }
}

/** Names of properties in a JSON Schema, and the words of the lists that the example can show. */
function collectKeys(schema: unknown, into: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, member] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(member)) into.add(name);
    const words = key === 'enum' && Array.isArray(member) ? member : [];
    for (const word of words) if (!unshown.has(word)) into.add(word);
    collectKeys(member, into);
  }
}

/** What one vendor has no use for, or what is never written because it is the default. */
const unshown = new Set<unknown>([
  ...['discoverer', 'other', 'translator', 'user'],
  ...['WHITE', 'RED', 'legal_disclaimer', 'self'],
  ...['parent', 'zone'],
]);
