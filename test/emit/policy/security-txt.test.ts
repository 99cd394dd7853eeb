import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthoredPolicy } from '../../../src/model/authored.ts';
import { context, policy, publisher, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';

/** The fields of a security.txt, by the grammar of RFC 9116 §4: comments, blank lines, `name: value` with one space. */
function parseSecurityTxt(text: string): [name: string, value: string][] {
  assert.match(text, /\n$/, 'every line ends');
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([!-9;-~]+): (\S(?:.*\S)?)$/.exec(line) ?? [];
    assert.notEqual(name, '', `no field: ${line}`);
    return [name, value];
  });
}

function fieldsOf(changes: Partial<AuthoredPolicy> = {}, now: Date = context.now): [string, string][] {
  const publication = released({ policy: { ...policy, ...changes } });
  return parseSecurityTxt(new Emitted(publication, { ...context, now }).text('.well-known/security.txt'));
}

function values(fields: [string, string][], name: string): string[] {
  return fields.filter(([each]) => each === name).map(([, value]) => value);
}

const fields = fieldsOf();

describe('security.txt', () => {
  it('is the same in both places, to be signed in the clear with the date of the day', () => {
    const emitted = new Emitted();
    const [wellKnown, topLevel] = ['.well-known/security.txt', 'security.txt'].map((path) => emitted.artifact(path));
    assert.equal(wellKnown?.content, topLevel?.content);
    for (const artifact of [wellKnown, topLevel]) {
      assert.equal(artifact?.seal, 'cleartext');
      assert.equal(artifact?.date, '2026-04-05T00:00:00Z');
      assert.equal(artifact?.mediaType, 'text/plain; charset=utf-8');
    }
    assert.ok(!wellKnown?.content.includes('\r'));
  });

  it('begins with the well-known provider metadata, after exactly one space', () => {
    const [first] = new Emitted().text('security.txt').split('\n');
    assert.equal(first, 'CSAF: https://security.example.com/.well-known/csaf/provider-metadata.json');
    assert.equal(values(fields, 'CSAF').length, 1);
  });

  it('has each contact as a URI, the preferred one first', () => {
    assert.deepEqual(values(fields, 'Contact'), [
      'mailto:psirt@example.com?subject=Security%20Alert',
      'https://security.example.com/report/',
      'mailto:security+reports@example.com',
    ]);
  });

  it('takes both ways of one contact, and no http', () => {
    const contacts = [{ email: 'mailto:a?b@example.com', url: 'https://example.com/x y' }, 'http://example.com/'];
    assert.deepEqual(values(fieldsOf({ contacts }), 'Contact'), [
      'mailto:a%3Fb@example.com',
      'https://example.com/x%20y',
    ]);
  });

  it('never goes without a contact', () => {
    assert.deepEqual(values(fieldsOf({ contacts: [] }), 'Contact'), ['https://security.example.com/policy/']);
  });

  it('lets nobody add a field by a line break', () => {
    const contacts = [{ url: 'https://example.com/\nContact: https://evil.example' }, 'https://example.com/\r\nX: y'];
    const names = fieldsOf({ contacts, languages: ['en\nX: y'] }).map(([name]) => name);
    assert.ok(!names.includes('X'));
    assert.equal(names.filter((name) => name === 'Contact').length, 2);
  });

  it('expires exactly once, 180 days after the day of the build, by whole UTC days', () => {
    assert.deepEqual(values(fields, 'Expires'), ['2026-10-02T00:00:00Z']);
    assert.deepEqual(values(fieldsOf({}, new Date('2026-04-05T23:59:59Z')), 'Expires'), ['2026-10-02T00:00:00Z']);
    assert.deepEqual(values(fieldsOf({}, new Date('2026-04-06T00:00:00Z')), 'Expires'), ['2026-10-03T00:00:00Z']);
  });

  it('expires no later than the policy', () => {
    assert.deepEqual(values(fieldsOf({ expires: '2026-06-01' }), 'Expires'), ['2026-06-01T00:00:00Z']);
    assert.deepEqual(values(fieldsOf({ expires: '2026-06-01t10:00:00z' }), 'Expires'), ['2026-06-01T10:00:00Z']);
    const { expires, ...endless } = policy;
    assert.ok(expires !== undefined);
    const emitted = new Emitted(released({ policy: endless }));
    assert.deepEqual(values(parseSecurityTxt(emitted.text('security.txt')), 'Expires'), ['2026-10-02T00:00:00Z']);
  });

  it('asks for encryption to the signing key alone, not to keys that only stay published', () => {
    const [signing, retained] = context.publicKeys;
    assert.ok(signing !== undefined && retained !== undefined);
    const { expires: _expired, ...endless } = retained;
    const emitted = new Emitted(released(), { ...context, publicKeys: [signing, endless] });
    assert.ok(emitted.paths().includes('.well-known/csaf/openpgp/99998888777766665555444433332222AAAABBBB.asc'));
    assert.deepEqual(values(parseSecurityTxt(emitted.text('security.txt')), 'Encryption'), [
      'https://security.example.com/.well-known/csaf/openpgp/AAAABBBBCCCCDDDDEEEEFFFF0000111122223333.asc',
    ]);
  });

  it('asks for none when the signing key signs only', () => {
    const publicKeys = context.publicKeys.map((key) => ({ ...key, canEncrypt: false }));
    const emitted = new Emitted(released(), { ...context, publicKeys });
    assert.deepEqual(values(parseSecurityTxt(emitted.text('security.txt')), 'Encryption'), []);
    assert.doesNotMatch(emitted.text('SECURITY.md'), /encrypt your report to this key/);
  });

  it('asks for none when the signing key has expired', () => {
    assert.deepEqual(values(fieldsOf({}, new Date('2029-12-31T12:00:00Z')), 'Encryption'), []);
    assert.equal(values(fieldsOf({}, new Date('2029-12-30T12:00:00Z')), 'Encryption').length, 1);
  });

  it('names policy, hall of fame, both places and the languages once', () => {
    assert.deepEqual(values(fields, 'Policy'), ['https://security.example.com/policy/']);
    assert.deepEqual(values(fields, 'Acknowledgments'), ['https://security.example.com/hall-of-fame/']);
    assert.deepEqual(values(fields, 'Preferred-Languages'), ['en, de']);
    assert.deepEqual(values(fields, 'Canonical'), [
      'https://security.example.com/.well-known/security.txt',
      'https://security.example.com/security.txt',
    ]);
  });

  it('names the root of the domain as well for a tree below a path, for people look there (RFC 9116 §3)', () => {
    const emitted = new Emitted(released({ publisher: { ...publisher, baseUrl: 'https://example.com/security/' } }));
    assert.deepEqual(values(parseSecurityTxt(emitted.text('security.txt')), 'Canonical'), [
      'https://example.com/security/.well-known/security.txt',
      'https://example.com/security/security.txt',
      'https://example.com/.well-known/security.txt',
      'https://example.com/security.txt',
    ]);
  });

  it('has the publisher’s language where the policy names none', () => {
    const { languages, ...silent } = policy;
    assert.ok(languages !== undefined);
    const emitted = new Emitted(released({ policy: silent, publisher: { ...publisher, lang: 'de-AT' } }));
    assert.deepEqual(values(parseSecurityTxt(emitted.text('security.txt')), 'Preferred-Languages'), ['de-AT']);
  });
});
