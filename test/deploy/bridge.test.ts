import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bridgeList, bridgeMetadata } from '../../src/deploy/bridge.ts';

const folder = '.well-known/csaf/white/';
const changing = new Set([`${folder}2026/a.json`]);

const lists: readonly [name: string, text: string, bridge: string | undefined][] = [
  ['index.txt', '2026/a.json\n2026/b.json\n', '2026/b.json\n'],
  ['index.txt', '2026/a.json\r\n2026/b.json\r\n', '2026/b.json\r\n'],
  ['index.txt', '2025/a.json\n2026/aa.json\n', undefined],
  [
    'changes.csv',
    '"2026/a.json","2026-01-01T00:00:00Z"\n"2026/b.json","2026-01-01T00:00:00Z"\n',
    '"2026/b.json","2026-01-01T00:00:00Z"\n',
  ],
  ['changes.csv', '2026/a.json,2026-01-01T00:00:00Z\n', ''],
  [
    '2026/index.html',
    '<a href="../">\n<a href="a.json">\n<a href="a.json.sha512">\n<a href="b.json.asc">\n',
    '<a href="../">\n<a href="b.json.asc">\n',
  ],
  ['2026/index.html', 'no links, and href="unclosed\n', undefined],
  ['index.html', '<a href="2026/">\n', undefined],
  ['csaf-feed-tlp-white.json', '{ not JSON', undefined],
  ['csaf-feed-tlp-white.json', '{"feed":{"entry":"none"}}', undefined],
  ['category-white.json', '2026/a.json\n', undefined],
];

for (const [name, text, bridge] of lists) {
  test(`${name} ${JSON.stringify(text.slice(0, 30))} without a document`, () => {
    assert.equal(bridgeList(folder + name, text, changing), bridge);
  });
}

test('a ROLIE feed without a document, whatever its base URL, keeps its dates and the rest', () => {
  const entry = (name: string, base: string): object => ({
    id: name,
    updated: '2026-02-02T00:00:00Z',
    link: [{ rel: 'self', href: `${base}${folder}2026/${name}.json` }],
    content: { src: `${base}${folder}2026/${name}.json` },
  });
  const feed = (entries: object[]): object => ({ feed: { id: 'f', updated: '2026-02-02T00:00:00Z', entry: entries } });
  const kept = entry('b', 'https://example.com/');
  const text = JSON.stringify(
    feed([entry('a', 'https://example.com/'), kept, entry('a', 'https://old.example/x/'), null as never]),
  );
  const bridge = bridgeList(`${folder}csaf-feed-tlp-white.json`, text, changing);
  assert.deepEqual(JSON.parse(bridge ?? ''), feed([kept, null as never]));
});

test('provider metadata takes in new keys, and nothing else', () => {
  const text = (...keys: unknown[]): string => JSON.stringify({ role: 'x', public_openpgp_keys: keys });
  const a = { fingerprint: 'AAAA', url: 'https://a' };
  const b = { fingerprint: 'BBBB', url: 'https://b' };
  assert.deepEqual(JSON.parse(bridgeMetadata(text(a), text(b)) ?? ''), { role: 'x', public_openpgp_keys: [a, b] });
  assert.equal(bridgeMetadata(text(a, b), text({ ...b, fingerprint: 'bbbb' })), undefined);
  assert.equal(bridgeMetadata('broken', text(a)), undefined);
  assert.equal(bridgeMetadata('{"public_openpgp_keys":7}', text(a)), undefined);
  assert.equal(bridgeMetadata(text(a), ''), undefined);
});
