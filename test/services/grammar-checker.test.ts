import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PublisherError } from '../../src/publisher-error.ts';
import { grammarChecker } from '../../src/services/grammar-checker.ts';

const checker = grammarChecker();

const cases: readonly { text: string; language: string; mistakes: number | undefined }[] = [
  { text: 'The guide must followed.', language: 'en', mistakes: 1 },
  { text: 'The guide must be followed.', language: 'en-GB', mistakes: 0 },
  { text: 'An attacker sends the the packet.', language: 'en-US', mistakes: 1 },
  { text: 'First.\n\nThe guide must followed.\n\nLast.', language: 'EN-au', mistakes: 1 },
  { text: 'Run `the the` as root.', language: 'en', mistakes: 0 },
  { text: 'Users of Winlogg are afected.', language: 'en', mistakes: 0 },
  { text: 'Hallo Welt.', language: 'de', mistakes: undefined },
  { text: 'Hello.', language: 'enm', mistakes: undefined },
];

for (const { text, language, mistakes } of cases) {
  test(`grammar in ${language}: ${JSON.stringify(text)}`, async () => {
    assert.equal((await checker.mistakes(text, language))?.length, mistakes);
  });
}

test('a mistake is told with the words that it is about', async () => {
  const [told = ''] = (await checker.mistakes('The guide must followed.', 'en')) ?? [];
  assert.match(told, /^`must`: ./);
});

test('without Harper, English is refused with the mend, and other languages are not asked for', async () => {
  const missing = grammarChecker(async () => {
    throw new Error('Cannot find package');
  });
  assert.equal(await missing.mistakes('Hallo.', 'de'), undefined);
  await assert.rejects(missing.mistakes('Hello.', 'en'), (error: unknown) => {
    assert.ok(error instanceof PublisherError);
    assert.match(error.message, /harper\.js, which is not installed/);
    assert.match(error.mend, /npm install harper\.js/);
    return true;
  });
});
