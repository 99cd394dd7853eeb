import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Target, targetOf } from '../../../src/verify/site/target.ts';

describe('targetOf', () => {
  const cases: [string, Target][] = [
    ['example.com', { kind: 'domain', host: 'example.com' }],
    ['PSIRT.Example.COM', { kind: 'domain', host: 'psirt.example.com' }],
    ['example.com:8443', { kind: 'domain', host: 'example.com:8443' }],
    ['localhost:8443', { kind: 'domain', host: 'localhost:8443' }],
    ['https://example.com', { kind: 'domain', host: 'example.com' }],
    ['https://example.com/security/', { kind: 'url', url: 'https://example.com/security/' }],
    ['HTTPS://example.com/p.json#x', { kind: 'url', url: 'https://example.com/p.json' }],
    ['dist', { kind: 'folder', folder: 'dist' }],
    ['./example.com', { kind: 'folder', folder: './example.com' }],
    ['example.com/x', { kind: 'folder', folder: 'example.com/x' }],
    ['.', { kind: 'folder', folder: '.' }],
    ['example.com:99999', { kind: 'folder', folder: 'example.com:99999' }],
    ['a..b', { kind: 'folder', folder: 'a..b' }],
    [`${'a.'.repeat(200)}com`, { kind: 'folder', folder: `${'a.'.repeat(200)}com` }],
  ];
  for (const [text, expected] of cases) {
    test(text.slice(0, 40), () => assert.deepEqual(targetOf(text, false), expected));
  }

  test('a folder of that name comes first', () => {
    assert.deepEqual(targetOf('example.com', true), { kind: 'folder', folder: 'example.com' });
  });

  for (const text of ['http://example.com', 'https://user@example.com/', 'https://', 'https://a b/']) {
    test(`refuses ${text}`, () => assert.throws(() => targetOf(text, false), { code: 'USAGE' }));
  }
});
