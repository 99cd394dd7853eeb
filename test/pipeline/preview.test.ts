import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { assess } from '../../src/pipeline/assess.ts';
import { openPreview, type PreviewSession } from '../../src/pipeline/preview.ts';
import { advisoryFile, advisoryText, makeWorkbench, testDay, type Workbench } from '../commands/workbench.ts';

const otherFile = 'advisories/2026/TEST-SA-2026-0002.yaml';
const otherText = advisoryText.replaceAll('2026-0001', '2026-0002').replace('90001', '90002');
const gateway = 'gateway:\n  name: Test Gateway\n  cpe: cpe:2.3:a:test:gateway:*:*:*:*:*:*:*:*\n';
const publisher = 'name: Test Works\nnamespace: https://test.example.com\ncontact: psirt@test.example.com\n';
const withBase = `${publisher}base_url: https://test.example.com/\n`;

/** Saves, one after the other; each is looked at with the memory of all before it, and with none. */
const saves: readonly { name: string; path: string; text: string | undefined }[] = [
  {
    name: 'a change of a title',
    path: advisoryFile,
    text: advisoryText.replace('Path traversal', 'Directory traversal'),
  },
  { name: 'a second advisory', path: otherFile, text: otherText },
  {
    name: 'the same id twice',
    path: otherFile,
    text: otherText.replace('id: TEST-SA-2026-0002', 'id: TEST-SA-2026-0001'),
  },
  { name: 'a draft', path: otherFile, text: `${otherText}status: draft\n` },
  { name: 'an embargo', path: otherFile, text: `${otherText}embargo_until: 2999-01-01\n` },
  { name: 'an embargo that is over', path: otherFile, text: `${otherText}embargo_until: 2020-01-01\n` },
  {
    name: 'a product that changed',
    path: 'advisories/products.yaml',
    text: gateway.replace('Test Gateway', 'Other Gateway'),
  },
  { name: 'a product before it', path: 'advisories/products.yaml', text: `console:\n  name: Console\n${gateway}` },
  { name: 'a product that is gone', path: 'advisories/products.yaml', text: 'console:\n  name: Console\n' },
  { name: 'and there again', path: 'advisories/products.yaml', text: gateway },
  {
    name: 'another name of the publisher',
    path: 'advisories/publisher.yaml',
    text: withBase.replace('Works', 'Factory'),
  },
  { name: 'another default label', path: 'advisories/publisher.yaml', text: `${withBase}tlp: RED\n` },
  { name: 'a legal notice', path: 'advisories/publisher.yaml', text: `${withBase}legal_notice: As is.\n` },
  { name: 'a fault in a file', path: otherFile, text: otherText.replace('summary: An', 'sumary: An') },
  { name: 'an unknown weakness', path: otherFile, text: otherText.replace('CWE-22', 'CWE-99999') },
  { name: 'a file that goes', path: otherFile, text: undefined },
  { name: 'a publisher that cannot be read', path: 'advisories/publisher.yaml', text: 'name: [' },
  { name: 'and can again', path: 'advisories/publisher.yaml', text: withBase },
];

describe('a preview that remembers', () => {
  let bench: Workbench;
  let session: PreviewSession;
  let content: string;

  before(async () => {
    bench = await makeWorkbench();
    content = join(bench.folder, 'advisories');
    session = openPreview(content);
    await session.refresh(testDay);
  });
  after(() => bench.remove());

  for (const { name, path, text } of saves) {
    it(`finds after ${name} what a look without memory finds`, async () => {
      if (text === undefined) await rm(join(bench.folder, path));
      else await bench.write(path, text);
      const round = await session.refresh(testDay);
      const fresh = await assess({ content, now: testDay, allowInvalid: false });
      assert.deepEqual(round.diagnostics, fresh.diagnostics);
      assert.deepEqual(round.released, fresh.released);
      if (fresh.released !== undefined) assert.deepEqual(round.previewed, fresh.publication);
    });
  }

  it('works out anew only what a save touched', async () => {
    await bench.write(otherFile, otherText);
    const before = await session.refresh(testDay);
    await bench.write(otherFile, otherText.replace('Path traversal', 'Another flaw'));
    await bench.write('advisories/products.yaml', `${gateway}console:\n  name: Console\n`);
    const after = await session.refresh(testDay);
    const of = (advisories: readonly CompiledAdvisory[], file: string): CompiledAdvisory | undefined =>
      advisories.find((advisory) => `advisories/${advisory.file}` === file);
    assert.equal(of(after.previewed.advisories, advisoryFile), of(before.previewed.advisories, advisoryFile));
    assert.notEqual(of(after.previewed.advisories, otherFile), of(before.previewed.advisories, otherFile));
  });

  it('shows the last good state of a file at fault, in the order of all', async () => {
    await bench.write(otherFile, otherText.replace('title: ', 'titel: '));
    const { previewed, released } = await session.refresh(testDay);
    assert.equal(released, undefined);
    const titles = previewed.advisories.map(({ document }) => document.document.title);
    assert.ok(
      titles.some((title) => title.startsWith('Another flaw')),
      titles.join('\n'),
    );
    assert.equal(titles.length, 2);
  });
});
