import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFile } from '../../src/read/source-file.ts';
import { todos } from '../../src/read/todo.ts';
import { parseYaml } from '../../src/read/yaml.ts';

const cases: { name: string; path?: string; text: string; expected: string[] }[] = [
  { name: 'a draft', text: 'status: draft\nsummary: "TODO: what?"\n', expected: [] },
  {
    name: 'a draft by its overlay',
    text: 'csaf: { document: { tracking: { status: draft } } }\ntitle: TODO\n',
    expected: [],
  },
  { name: 'inside a text', text: 'summary: A list of TODOs. TODO.\n', expected: [] },
  { name: 'another word', text: 'summary: TODOS\ntitle: todo\n# TODO: a comment\n', expected: [] },
  {
    name: 'texts, items and overlays',
    text: 'title: |\n  TODO: a title\nnotes:\n  - text: A\n  - text: "  TODO"\ncsaf:\n  document: { source_lang: TODO }\n',
    expected: [
      'authoring/todo 2:3 Something is left to be written: "TODO: a title" | Write it, remove the key, or set `status: draft`.',
      'authoring/todo 5:11 Something is left to be written: "TODO" | Write it, remove the key, or set `status: draft`.',
      'authoring/todo 7:28 Something is left to be written: "TODO" | Write it, remove the key, or set `status: draft`.',
    ],
  },
  {
    name: 'an embargoed advisory, and a long text',
    text: `status: interim\nembargo_until: 2099-01-01\nsummary: "TODO: ${'x'.repeat(100)}"\n`,
    expected: [
      `authoring/todo 3:10 Something is left to be written: "TODO: ${'x'.repeat(53)}…" | Write it, remove the key, or set \`status: draft\`.`,
    ],
  },
  {
    name: 'settings',
    path: 'publisher.yaml',
    text: 'name: "TODO: your name"\n',
    expected: ['authoring/todo 1:7 Something is left to be written: "TODO: your name" | Write it, or remove the key.'],
  },
];

describe('texts that are left to be written', () => {
  for (const { name, path = '2026/A.yaml', text, expected } of cases) {
    it(name, () => {
      const source = sourceFile(path, text);
      const found = todos(parseYaml(text, path).value, { path, text }).map(({ rule, message, mend, at }) => {
        const { start } = source.locate(at.pointer ?? '', 'value');
        return `${rule} ${start.line}:${start.column} ${message} | ${mend}`;
      });
      assert.deepEqual(found, expected);
    });
  }
});
