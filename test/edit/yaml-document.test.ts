import assert from 'node:assert/strict';
import { test } from 'node:test';
import { YamlDocument } from '../../src/edit/yaml-document.ts';

interface Edit {
  name: string;
  before: string;
  edit: (document: YamlDocument) => boolean | undefined;
  after: string;
}

const order = ['id', 'title', 'status', 'withdrawn', 'revisions'];
const revision = { version: '1.1.0', date: '2026-03-02', summary: 'More: products' };

const edits: Edit[] = [
  {
    name: 'a text keeps its quotes and the comment behind it',
    before: "id: 'X-1' # the id\ntitle: T\n",
    edit: (document) => document.setText('/id', 'X-2'),
    after: "id: 'X-2' # the id\ntitle: T\n",
  },
  {
    name: 'a text that needs quotes gets them',
    before: 'title: T\n',
    edit: (document) => document.setText('/title', 'A: b # c'),
    after: 'title: "A: b # c"\n',
  },
  {
    name: 'a number becomes text as it was written',
    before: 'a: { v: 1.10, w: 2 }\n',
    edit: (document) => document.setText('/a/v', '1.10'),
    after: 'a: { v: "1.10", w: 2 }\n',
  },
  {
    name: 'an item among items in one line',
    before: 'revisions:\n  - { version: 1.0.0 } # first\n# after\nnotes: x\n',
    edit: (document) => document.append('/revisions', revision),
    after:
      'revisions:\n  - { version: 1.0.0 } # first\n  - { version: 1.1.0, date: 2026-03-02, summary: "More: products" }\n# after\nnotes: x\n',
  },
  {
    name: 'an item among block items, at the start',
    before: 'revisions:\n- version: 1.0.0\n  summary: |\n    Two\n\n    lines\n\nnotes: x\n',
    edit: (document) => document.append('/revisions', revision, 'start'),
    after:
      'revisions:\n- version: 1.1.0\n  date: 2026-03-02\n  summary: "More: products"\n- version: 1.0.0\n  summary: |\n    Two\n\n    lines\n\nnotes: x\n',
  },
  {
    name: 'an item behind a block that ends the file without a line break',
    before: 'revisions:\n  - version: 1.0.0\n    summary: S',
    edit: (document) => document.append('/revisions', { version: '2.0.0', summary: 'T' }),
    after: 'revisions:\n  - version: 1.0.0\n    summary: S\n  - version: 2.0.0\n    summary: T',
  },
  {
    name: 'an item in brackets, in one line and in many',
    before: 'a: [x, y]\nb: [\n  x,\n  y,\n  ]\n',
    edit: (document) => document.append('/a', 'z, and more') && document.append('/b', 'z'),
    after: 'a: [x, y, "z, and more"]\nb: [\n  x,\n  y,\n  z,\n  ]\n',
  },
  {
    name: 'an item of an empty list',
    before: 'a: []\n',
    edit: (document) => document.append('/a', 'z'),
    after: 'a: [z]\n',
  },
  {
    name: 'a key behind those before it in the order',
    before: '# head\nid: X\n# about the title\ntitle: T # tail\n\nrevisions: []\n',
    edit: (document) => document.insert('', 'withdrawn', 'Why: because', order),
    after: '# head\nid: X\n# about the title\ntitle: T # tail\nwithdrawn: "Why: because"\n\nrevisions: []\n',
  },
  {
    name: 'a key before all others',
    before: '# head\n\ntitle: T\n',
    edit: (document) => document.insert('', 'id', 'X', order),
    after: '# head\n\nid: X\ntitle: T\n',
  },
  {
    name: 'a key behind a block of text',
    before: 'id: X\ntitle: |\n  Two\n  lines\nrevisions: []\n',
    edit: (document) => document.insert('', 'status', 'draft', order),
    after: 'id: X\ntitle: |\n  Two\n  lines\nstatus: draft\nrevisions: []\n',
  },
  {
    name: 'a key between braces',
    before: 'a: { id: X }\nb: {}\n',
    edit: (document) => document.insert('/a', 'title', 'T', order) && document.insert('/b', 'id', 'Z', order),
    after: 'a: { id: X, title: T }\nb: { id: Z }\n',
  },
  {
    name: 'lines end as the others do',
    before: 'id: X\r\nrevisions:\r\n  - version: 1.0.0\r\n    summary: S\r\n',
    edit: (document) =>
      document.append('/revisions', { version: '2.0.0', summary: 'T' }) && document.insert('', 'title', 'T', order),
    after:
      'id: X\r\ntitle: T\r\nrevisions:\r\n  - version: 1.0.0\r\n    summary: S\r\n  - version: 2.0.0\r\n    summary: T\r\n',
  },
  {
    name: 'a key goes with its lines',
    before: 'id: X\nstatus: draft # for now\ntitle: T\n',
    edit: (document) => document.remove('/status'),
    after: 'id: X\ntitle: T\n',
  },
  {
    name: 'a key goes from behind a dash and from between braces',
    before: 'a:\n  - x: 1\n    y: 2\nb: { x: 1, y: 2 }\nc: { x: 1, y: 2 }\n',
    edit: (document) => document.remove('/a/0/x') && document.remove('/b/x') && document.remove('/c/y'),
    after: 'a:\n  - y: 2\nb: { y: 2 }\nc: { x: 1 }\n',
  },
  {
    name: 'a key gets another name',
    before: 'a:\n  "organisation": X # where\n',
    edit: (document) => document.renameKey('/a/organisation', 'organization'),
    after: 'a:\n  "organization": X # where\n',
  },
  {
    name: 'a comment, and another behind it',
    before: 'a: { cve: X }\nb: Y   # seen\n',
    edit: (document) => document.addComment('/a/cve', 'was: x') && document.addComment('/b', 'more'),
    after: 'a: { cve: X } # was: x\nb: Y   # seen; more\n',
  },
  {
    name: 'a value becomes a list of one',
    before: 'a: x\nb: "y, z"\n',
    edit: (document) => document.wrapInList('/a') && document.wrapInList('/b'),
    after: 'a: [x]\nb: ["y, z"]\n',
  },
  {
    name: 'all items of a list are replaced',
    before: 'revisions:\n  - { version: 0.1.0 }\n  - { version: 0.2.0 }\ntitle: T\n',
    edit: (document) => document.replaceList('/revisions', [{ version: '1.0.0' }]),
    after: 'revisions:\n  - { version: 1.0.0 }\ntitle: T\n',
  },
  {
    name: 'keys move with their comments and blank lines',
    before:
      '# head\n\n# about the title\ntitle: T # t\n\n# about the id\nid: X\nrevisions:\n  - a\n  # still of the list\n',
    edit: (document) => document.orderKeys('', order),
    after:
      '# head\n\n# about the id\nid: X\n\n# about the title\ntitle: T # t\nrevisions:\n  - a\n  # still of the list\n',
  },
  {
    name: 'comments of a list stay with it',
    before: 'revisions:\n  - a\n  # of the list\n# of the title\ntitle: |\n  Text\n\nid: X\n',
    edit: (document) => document.orderKeys('', order),
    after: 'id: X\n# of the title\ntitle: |\n  Text\n\nrevisions:\n  - a\n  # of the list\n',
  },
  {
    name: 'keys move between braces and behind a dash',
    before: 'a: { title: T, id: X }\nb:\n  - title: T\n    id: X # x\n',
    edit: (document) => document.orderKeys('/a', order) && document.orderKeys('/b/0', order),
    after: 'a: { id: X, title: T }\nb:\n  - id: X # x\n    title: T\n',
  },
  {
    name: 'a comment goes',
    before: '# one\n# two\nid: X\n',
    edit: (document) => document.removeComment('# tw'),
    after: '# one\nid: X\n',
  },
];

for (const { name, before, edit, after } of edits) {
  test(name, () => {
    const document = YamlDocument.parse(before);
    assert.ok(document);
    assert.equal(edit(document), true);
    assert.equal(document.text, after);
  });
}

const refusals: Omit<Edit, 'after'>[] = [
  { name: 'keys between which an anchor stands', before: 'title: &t T\nid: *t\n', edit: (d) => d.orderKeys('', order) },
  {
    name: 'keys before a block that keeps its end',
    before: 'title: |+\n  T\n\nid: X\n',
    edit: (d) => d.orderKeys('', order),
  },
  {
    name: 'braces with a comment',
    before: 'a: {\n  title: T, # t\n  id: X }\n',
    edit: (d) => d.orderKeys('/a', order),
  },
  {
    name: 'a comment behind a dash',
    before: 'a:\n  - title: T\n    # x\n    id: X\n',
    edit: (d) => d.orderKeys('/a/0', order),
  },
  { name: 'the only key', before: 'a:\n  x: 1\n', edit: (d) => d.remove('/a/x') },
  { name: 'a name that is taken', before: 'x: 1\ny: 2\n', edit: (d) => d.renameKey('/x', 'y') },
  { name: 'a key that is there', before: 'id: X\n', edit: (d) => d.insert('', 'id', 'Y', order) },
  { name: 'an alias', before: 'a: &a x\nb: *a\n', edit: (d) => d.setText('/b', 'y') },
  { name: 'what an alias repeats', before: 'a: &a x\nb: *a\n', edit: (d) => d.setText('/a', 'y') },
];

for (const { name, before, edit } of refusals) {
  test(`is not edited: ${name}`, () => {
    const document = YamlDocument.parse(before);
    assert.ok(document);
    assert.equal(edit(document), false);
    assert.equal(document.text, before);
  });
}

test('what is no YAML, or more than one document, is no document', () => {
  for (const text of ['', '# nothing\n', 'a: [\n', 'a: 1\na: 2\n', 'a: 1\n---\nb: 2\n', '\tx: 1\n']) {
    assert.equal(YamlDocument.parse(text), undefined, JSON.stringify(text));
  }
});
