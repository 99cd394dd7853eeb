import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { cweNames } from '../../src/check/csaf/values/cwe.ts';
import { compile } from '../../src/compile/compile.ts';
import { mendText } from '../../src/edit/mend-text.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { readContent } from '../../src/read/content.ts';
import { checkAgainstSchema } from '../../src/read/schema.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { runs } from '../runs.ts';

const folder = join(import.meta.dirname, '../../advisories');
const { workspace } = await readContent(folder);
assert.ok(workspace);
const settings: Workspace = workspace;
const files = await Promise.all(
  settings.advisories.map(async ({ path }) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
);
const now = new Date('2026-11-22T10:00:00Z');
const names = cweNames();

/** The document that a text becomes, or nothing where its schema refuses it. */
function documentOf(text: string, path: string): unknown {
  const { value, diagnostics } = parseYaml(text, path);
  const advisory = checkAgainstSchema('advisory', value, { path, text }).value;
  if (advisory === undefined || diagnostics.length > 0) return undefined;
  const { publication } = compile({ ...settings, advisories: [{ path, value: advisory }] }, { now, cweNames: names });
  return publication.advisories[0]?.document;
}

function commentsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /^\s*#.*$/.exec(line)?.[0].trim() ?? [])
    .sort();
}

/** Slips that hands make, each of which a mend undoes. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(/cve: CVE-/g, 'cve: cve-'),
  (text) => text.replace(/cve: (CVE-\d+-\d+)$/gm, 'cve: $1 (reserved)'),
  (text) => text.replace(/cwe: CWE-(\d+)$/gm, 'cwe: cwe $1'),
  (text) => text.replace(/cwe: CWE-(\d+)$/gm, 'cwe: $1'),
  (text) => text.replace(/(reported|fixed|disclosed): (\d{4})-(\d\d)-(\d\d)(?=[ ,}\n])/g, '$1: $2/$3/$4'),
  (text) => text.replace(/(version: [^,]+, date: )([\d-]+)T([\d:]+)Z/g, '$1$2 $3 UTC'),
  (text) => text.replace(/^tlp: (\S+)$/m, (_, label: string) => `tlp: TLP:${label.toLowerCase()}`),
  (text) => text.replace(/^status: (\w)/m, (_, letter: string) => `status: ${letter.toUpperCase()}`),
  (text) => text.replace(/because: (\w+)/g, (_, word: string) => `because: ${word.replaceAll('_', '-')}`),
  (text) => text.replace(/(^ *)not_affected:/gm, '$1Not-Affected:'),
  (text) => text.replace(/(^ *)affected:/gm, '$1known_affected:'),
  (text) => text.replace(/organization:/g, 'organisation:'),
  (text) => text.replace(/^id: (.*)$/m, 'id: " $1 "'),
  (text) => text.replace(/cvss: (CVSS:3.1\S+)$/gm, (_, vector: string) => `cvss: 9.8 (${vector.toLowerCase()})`),
  (text) => text.replace(/version: (\d+\.\d+\.\d+)/g, 'version: v$1'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/^(title: .*\n)((?:.*\n)*?)(?=^revisions:)/m, '$2$1'),
];

test('the examples say the same after every mend', () => {
  for (const { path, text } of files) {
    const mended = mendText(text, 'advisory').text;
    assert.deepEqual(documentOf(mended, path), documentOf(text, path), path);
    assert.deepEqual(commentsOf(mended), commentsOf(text), path);
    assert.equal(mendText(mended, 'advisory').text, mended, path);
  }
});

test('slips that hands make are undone: the document is that of the text without them', () => {
  const property = fc.property(fc.constantFrom(...files), fc.subarray([...slips]), ({ path, text }, chosen) => {
    const broken = chosen.reduce((slipped, slip) => slip(slipped), text);
    const mended = mendText(broken, 'advisory').text;
    assert.deepEqual(documentOf(mended, path), documentOf(text, path));
    assert.deepEqual(mendText(mended, 'advisory'), { text: mended, mends: [] });
    for (const comment of commentsOf(text)) assert.ok(commentsOf(mended).includes(comment), comment);
  });
  fc.assert(property, { numRuns: runs(40) });
});

test('whatever is typed into a file: no fault comes of mending, no comment goes, and once is enough', () => {
  const typed = fc.oneof(
    fc.constantFrom(
      '\n',
      '  ',
      '# x\n',
      '- ',
      ': ',
      '"',
      "'",
      '{',
      ']',
      '1.10',
      '&a ',
      '*a',
      '|\n',
      '\t',
      '\r\n',
      '---\n',
      'ü',
      '\ufeff',
    ),
    fc.string({ maxLength: 3, unit: 'binary' }),
  );
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat({ max: 30 }), typed });
  const property = fc.property(
    fc.constantFrom(...files),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    ({ path, text }, edits) => {
      const broken = edits.reduce((before, { at, remove, typed: words }) => {
        const start = Math.floor(at * before.length);
        return before.slice(0, start) + words + before.slice(start + remove);
      }, text);
      const { text: mended, mends } = mendText(broken, 'advisory');
      const before = documentOf(broken, path);
      if (before !== undefined) assert.deepEqual(documentOf(mended, path), before);
      if (mends.length > 0) for (const comment of commentsOf(broken)) assert.ok(mended.includes(comment), comment);
      assert.equal(mendText(mended, 'advisory').text, mended);
    },
  );
  fc.assert(property, { numRuns: runs(130) });
});
