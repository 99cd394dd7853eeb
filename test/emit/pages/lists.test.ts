import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesPerPage } from '../../../src/emit/pages/lists.ts';
import { emitSiteData } from '../../../src/emit/site-data.ts';
import { completeDocument } from '../../site/complete-document.ts';
import { advisoryOf, development, released } from '../../site/released.ts';

/** `count` advisories, all changed in 2026, first released in turn in 2024, 2025 and 2026. */
function site(count: number) {
  const advisories = Array.from({ length: count }, (_, at) => {
    const document = structuredClone(completeDocument);
    document.document.tracking.id = `A-${String(at).padStart(4, '0')}`;
    document.document.tracking.initial_release_date = `${2024 + (at % 3)}-01-01T00:00:00Z`;
    return advisoryOf(document);
  });
  return emitSiteData(released(advisories), development);
}

test('the start page holds all while they are few', () => {
  const { lists, archive } = site(entriesPerPage);
  assert.deepEqual(
    lists.map(({ path }) => path),
    [''],
  );
  assert.equal(lists[0]?.years.flatMap(({ entries }) => entries).length, entriesPerPage);
  assert.deepEqual(archive, []);
});

test('an empty publication has a start page', () => {
  assert.deepEqual(
    site(0).lists.map(({ years }) => years),
    [[]],
  );
});

test('many advisories go into an archive by year, in pages, each once', () => {
  const { lists, archive } = site(250);
  assert.deepEqual(
    archive.map(({ year, count, href }) => [year, count, href]),
    [
      ['2026', 83, '/security/archive/2026/'],
      ['2025', 83, '/security/archive/2025/'],
      ['2024', 84, '/security/archive/2024/'],
    ],
  );
  const [start, ...pages] = lists;
  assert.equal(start?.years.flatMap(({ entries }) => entries).length, entriesPerPage);
  assert.deepEqual(
    pages.slice(0, 4).map(({ path }) => path),
    ['archive/2026/', 'archive/2026/2/', 'archive/2026/3/', 'archive/2025/'],
  );
  assert.deepEqual(
    [pages[1]?.newer?.href, pages[1]?.older?.href],
    ['/security/archive/2026/', '/security/archive/2026/3/'],
  );
  assert.deepEqual([pages[0]?.newer, pages[2]?.older], [undefined, undefined]);
  const ids = pages.flatMap(({ years }) => years.flatMap(({ entries }) => entries.map(({ id }) => id)));
  assert.equal(new Set(ids).size, 250);
  assert.equal(ids.length, 250);
});

test('the same publication gives the same data', () => {
  assert.equal(JSON.stringify(site(60)), JSON.stringify(site(60)));
});

test('a restricted advisory is told by its label, and by its state beside it', () => {
  const closed = { ...advisoryOf(structuredClone(completeDocument)), visibility: 'restricted', label: 'RED' } as const;
  const { lists } = emitSiteData(released([closed, { ...closed, withdrawn: true }]), development);
  const entries = lists.flatMap(({ years }) => years).flatMap((year) => year.entries);
  assert.deepEqual(
    entries.map(({ tlp, state }) => [tlp, state]),
    [
      ['TLP:RED', 'interim'],
      ['TLP:RED', 'withdrawn'],
    ],
  );
  assert.equal(site(1).lists[0]?.years[0]?.entries[0]?.tlp, undefined);
});
