import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellChecker } from '../../src/services/spell-checker.ts';

const checker = spellChecker();

const cases: readonly { text: string; language: string; misspelt: readonly string[] | undefined }[] = [
  { text: 'Secruity researchers found vulnerabilities.', language: 'en', misspelt: ['Secruity'] },
  { text: 'A vulnerapility, a vulnerapility, an addacker', language: 'en', misspelt: ['vulnerapility', 'addacker'] },
  { text: 'Unauthenticated users of the web server', language: 'EN-us', misspelt: [] },
  { text: 'Deserialization of untrusted data in webservers; CSAF, CVSS and csaf', language: 'en', misspelt: [] },
  { text: 'The behaviour of unauthorised organisations, analysed by the centre', language: 'en-GB', misspelt: [] },
  { text: 'The sanitising modelling catalogue and its defence', language: 'en', misspelt: [] },
  { text: 'The behaviour of the color', language: 'en-US', misspelt: ['behaviour'] },
  { text: 'Hallo', language: 'tlh', misspelt: undefined },
  { text: 'Hello', language: '../../../etc', misspelt: undefined },
  { text: 'Hello', language: 'i-default', misspelt: undefined },
  { text: 'Hello', language: '', misspelt: undefined },
];

for (const { text, language, misspelt } of cases) {
  test(`spelling in ${language}: ${text}`, async () => {
    assert.deepEqual(await checker.misspelt(text, language), misspelt);
  });
}

test('words of the caller are right', async () => {
  const own = spellChecker({ words: ['Desigo'] });
  assert.deepEqual(await own.misspelt('Desigo and Teamcenter', 'en'), ['Teamcenter']);
});

const small = { aff: Buffer.from('SET UTF-8\n'), dic: Buffer.from('2\nhallo\nwelt\n') };

test('the dictionary of a region goes before that of the language, and each is loaded once', async () => {
  const asked: string[] = [];
  const load = async (name: string): Promise<unknown> => {
    asked.push(name);
    if (name !== 'dictionary-de') throw new Error('not installed');
    return { default: small };
  };
  const german = spellChecker({ load });
  assert.deepEqual(await german.misspelt('hallo wellt', 'de-AT'), ['wellt']);
  assert.deepEqual(await german.misspelt('welt', 'de-AT'), []);
  assert.deepEqual(asked, ['dictionary-de-at', 'dictionary-de']);
});

test('a package that holds no dictionary supports no language', async () => {
  const load = async (): Promise<unknown> => ({ default: 'nothing' });
  assert.equal(await spellChecker({ load }).misspelt('hallo', 'de'), undefined);
});
