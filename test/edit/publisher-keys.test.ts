import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withKeyFiles, withSignerKey } from '../../src/edit/publisher-keys.ts';

const head = 'name: A # us\nbase_url: https://a.example/\n';

const cases: { name: string; text: string; expected: string }[] = [
  { name: 'no keys yet', text: head, expected: `${head}keys:\n  - keys/N.asc\n` },
  {
    name: 'a list with comments',
    text: `# first\n${head}keys:\n  # of 2025\n  - keys/old.asc   # retired\n\n# end\n`,
    expected: `# first\n${head}keys:\n  # of 2025\n  - keys/old.asc   # retired\n  - keys/N.asc\n\n# end\n`,
  },
  {
    name: 'a list in brackets',
    text: `${head}keys: [keys/old.asc]\n`,
    expected: `${head}keys: [keys/old.asc, keys/N.asc]\n`,
  },
  {
    name: 'returns',
    text: head.replaceAll('\n', '\r\n'),
    expected: `${head}keys:\n  - keys/N.asc\n`.replaceAll('\n', '\r\n'),
  },
  { name: 'a key that is there', text: `${head}keys: [keys/N.asc]\n`, expected: `${head}keys: [keys/N.asc]\n` },
];
for (const { name, text, expected } of cases) {
  test(`withKeyFiles changes nothing but keys: ${name}`, () => {
    assert.equal(withKeyFiles(text, ['keys/N.asc']), expected);
  });
}

test('withSignerKey keeps the rest of signer', () => {
  const text = `${head}signer:\n  command: [gpg] # the agent\n  key: 'keys/old.asc' # of 2025\n`;
  assert.equal(withSignerKey(text, 'keys/N.asc'), text.replace('keys/old.asc', 'keys/N.asc'));
});

test('what cannot be edited is said, with what to write by hand', () => {
  for (const edit of [() => withKeyFiles('- a\n', ['keys/N.asc']), () => withSignerKey(head, 'keys/N.asc')])
    assert.throws(edit, { code: 'CONTENT_UNWRITABLE', mend: /by hand: keys\/N\.asc/ });
});
