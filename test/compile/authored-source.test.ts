import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredSource } from '../../src/compile/authored-source.ts';
import type { AuthoredAdvisory, AuthoredPublisher } from '../../src/model/authored.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { advisory, vulnerability, workspace } from './workspace.ts';

const base = advisory({ notes: ['shared'], vulnerabilities: [vulnerability()] });
const shared = { notes: { shared: { text: 'Said to all.' }, other: { text: 'Said elsewhere.' } } };

function source(one: AuthoredAdvisory, publisher: Partial<AuthoredPublisher> = {}, products = {}): string {
  const content: Workspace = workspace([one], { ...shared, ...publisher });
  return authoredSource(
    { ...content, products: { ...content.products, value: { ...content.products.value, ...products } } },
    one,
  );
}

const gateway = { name: 'Example Gateway', vendor: 'Example' };
const told = { ...gateway, description: 'D', url: 'https://example.com/', branches: [{ name: '1.x' }] };
const other = { notes: { ...shared.notes, other: { text: 'New.' } } };
const revised = [...base.revisions, { version: 2, date: '2026-04-01', summary: 'S' }];

const same: [name: string, before: string, after: string][] = [
  ['the order of keys', source(base), source({ ...advisory(), ...Object.fromEntries(Object.entries(base).reverse()) })],
  ['an embargo', source(base), source({ ...base, embargo_until: '2026-01-01' })],
  ['the address of the site', source(base), source(base, { base_url: 'https://elsewhere.example.com/' })],
  ['the keys', source(base), source(base, { keys: ['a.asc'] })],
  ['a note that others mention', source(base), source(base, other)],
  ['the product of others', source(base), source(base, {}, { sensor: { name: 'New name' } })],
  ['what pages say of the product', source(base, {}, { gateway }), source(base, {}, { gateway: told })],
  [
    'what a withdrawn advisory no longer says',
    source({ ...base, withdrawn: 'W' }),
    source({ ...base, withdrawn: 'W', vulnerabilities: [] }),
  ],
];

for (const [name, before, after] of same)
  test(`${name}: the documents are made of the same`, () => assert.equal(after, before));

const different: [name: string, after: string][] = [
  ['a text', source({ ...base, summary: 'S' })],
  ['a revision', source({ ...base, revisions: revised })],
  ['a note that it mentions', source(base, { notes: { shared: { text: 'New.' } } })],
  ['the legal notice', source(base, { legal_notice: 'New.' })],
  ['the name of the publisher', source(base, { name: 'New' })],
  ['the default label', source(base, { tlp: 'GREEN' })],
  ['its product', source(base, {}, { gateway })],
  ['an overlay', source({ ...base, csaf: { document: { title: 'T' } } })],
];

for (const [name, after] of different)
  test(`${name}: the documents are made of something else`, () => assert.notEqual(after, source(base)));

test('nothing of what only other advisories name is in it', () => {
  const text = source(base, other);
  for (const word of ['Example Sensor', 'New.', 'other', 'base_url']) assert.ok(!text.includes(word), word);
  for (const word of ['Example Gateway', 'Said to all.']) assert.ok(text.includes(word), word);
});
