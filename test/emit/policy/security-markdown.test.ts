import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../../src/emit/markdown.ts';
import {
  absoluteLinks,
  bullet,
  escapeMarkdown,
  inertMarkdown,
  numbered,
} from '../../../src/emit/policy/markdown-text.ts';
import { catalogue, context, policy, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';

/** Every text in a value, however deep. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const text = new Emitted().text('SECURITY.md');
const flat = text.replace(/\s+/g, ' ');

describe('SECURITY.md', () => {
  it('says everything that the policy says', () => {
    for (const leaf of leaves(policy)) {
      assert.ok(flat.includes(leaf.replace(/\s+/g, ' ')), leaf);
    }
    assert.ok(text.includes('(CVSS base score 7.0 and above)'));
    assert.ok(text.includes('Please encrypt your report to this key:'), 'encryption is required');
  });

  it('leaves out what the policy leaves out', () => {
    const short = new Emitted(released({ policy: { contacts: ['a@example.com'] }, products: {} })).text('SECURITY.md');
    const headings = short.split('\n').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '# Security policy of Example Company ProductCERT',
      '## Reporting a vulnerability',
      '### Encryption',
      '## Advisories',
    ]);
    assert.doesNotMatch(short, /undefined|\{\{|\n\n\n|: *\n\n(?!- )/);
  });

  it('lists the branches of each product', () => {
    assert.ok(text.includes('| Example Gateway | 4.x | until 2028-06-30 |\n'));
    assert.ok(text.includes('| Example Gateway | 3.x | no |\n'));
    assert.ok(text.includes('| Example Gateway Lite \\<small & light\\> | 1.x | yes |\n'));
    assert.equal(
      text.match(/^\| (?!Product|---)/gm)?.length,
      leaves(catalogue).filter((leaf) => leaf.endsWith('.x')).length,
    );
  });

  it('names the signing key alone to encrypt to, not the keys that only stay published', () => {
    const [signing, retained] = context.publicKeys;
    assert.ok(signing !== undefined && retained !== undefined);
    const { expires: _expired, ...endless } = retained;
    const shown = new Emitted(released(), { ...context, publicKeys: [signing, endless] }).text('SECURITY.md');
    assert.ok(
      shown.includes(
        '[`AAAABBBBCCCCDDDDEEEEFFFF0000111122223333`](https://security.example.com/.well-known/csaf/openpgp/',
      ),
    );
    assert.doesNotMatch(shown, /99998888/i);
  });

  it('names no key when the signing key has expired', () => {
    const late = { ...context, now: new Date('2030-06-01T00:00:00Z') };
    const shown = new Emitted(released(), late).text('SECURITY.md');
    assert.doesNotMatch(shown, /AAAABBBB|this key/);
    const silent = new Emitted(released({ policy: { contacts: ['a@example.com'] } }), late).text('SECURITY.md');
    assert.doesNotMatch(silent, /Encryption/);
  });

  it('writes mail addresses as people know them', () => {
    assert.ok(text.includes('\n- <psirt@example.com> (Product security team'));
    assert.ok(text.includes('\n- <security+reports@example.com>\n'));
    const odd = new Emitted(released({ policy: { contacts: [{ email: 'a?b@example.com' }] } })).text('SECURITY.md');
    assert.ok(odd.includes('\n- <mailto:a%3Fb@example.com>\n'));
  });

  it('lets no text of an author pass as HTML or swallow what follows', () => {
    const introduction = 'a ` tick\n\n<script>alert(1)</script>\n\nb ` tick\n\n~~~\nopen';
    const shown = new Emitted(released({ policy: { ...policy, introduction } })).text('SECURITY.md');
    assert.doesNotMatch(shown, /(?<!\\)<script/);
    assert.match(renderMarkdown(shown), /<h\d>Reporting a vulnerability<\/h\d>/);
  });

  it('separates every heading from what comes before and after', () => {
    for (const match of text.matchAll(/^#+ .*$/gm)) {
      if (match.index > 0) assert.equal(text.slice(match.index - 2, match.index), '\n\n', match[0]);
      assert.equal(text.slice(match.index + match[0].length).slice(0, 2), '\n\n', match[0]);
    }
  });
});

describe('Markdown of authors', () => {
  const cases: [string, string][] = [
    ['a <b>bold</b> claim', 'a \\<b>bold\\</b> claim'],
    ['<!-- hidden -->', '\\<!-- hidden -->'],
    ['`<config>` and ``a ` <b>``', '`<config>` and ``a ` <b>``'],
    ['```xml\n<a>\n```\n<b>', '```xml\n<a>\n```\n\\<b>'],
    ['~~~\n<a>', '~~~\n<a>\n~~~'],
    ['````\n```\n<a>', '````\n```\n<a>\n````'],
    ['``` a`b\n<a>', '``` a`b\n\\<a>'],
    ['```\n<a>\n```~\n<b>\n```\n<c>', '```\n<a>\n```~\n<b>\n```\n\\<c>'],
    ['- a\n\n  ```\n  <b>\n```\n<c>\n```\n<d>', '- a\n\n  \\```\n  \\<b>\n```\n<c>\n```\n\\<d>'],
    ['- ```\n  x <b>\n  ```', '- ```\n  x \\<b>\n  ```'],
    ['1. a\n   ~~~\n   b', '1. a\n   \\~~~\n   b'],
    ['- a\n\nb\n ```\nc\n\n- ```', '- a\n\nb\n \\```\nc\n\n- ```'],
    ['a ` tick\n\n<script>alert(1)</script>\n\nb ` tick', 'a ` tick\n\n\\<script>alert(1)\\</script>\n\nb ` tick'],
    ['a ` tick\n<script>x</script>\nb `', 'a ` tick\n\\<script>x\\</script>\nb `'],
    ['a ` b\nc ` <b> `', 'a ` b\nc ` \\<b> `'],
    ['| ` | <b> ` |', '| ` | \\<b> ` |'],
    ['\\` <b> `', '\\` \\<b> `'],
    ['<https://a.example/`> <b> `', '<https://a.example/`> \\<b> `'],
    ['a\\\\<b>', 'a\\\\\\<b>'],
    ['<!--a@b>', '\\<!--a@b>'],
    ['[x](javascript:alert(1))', '[x]\\(javascript:alert(1))'],
    ['[x]( <JavaScript:alert(1)>)', '[x]\\( \\<JavaScript:alert(1)>)'],
    ['[x](java&#115;cript:alert(1))', '[x]\\(java&#115;cript:alert(1))'],
    ['[x][y]\n\n[y]: javascript:alert(1)', '[x][y]\n\n[y]\\: javascript:alert(1)'],
    ['[x](https://a.example) [m](mailto:a@b.example)', '[x](https://a.example) [m](mailto:a@b.example)'],
    ['[y]: <https://a.example>', '[y]: <https://a.example>'],
    ['<https://example.com> <a@example.com>', '<https://example.com> <a@example.com>'],
    ['1 < 2, a\\<b', '1 < 2, a\\<b'],
    ['a `lonely <b>', 'a `lonely \\<b>'],
    ['a\u0000b\r\nc', 'ab\nc'],
  ];
  for (const [given, expected] of cases) {
    it(`${JSON.stringify(given)} shows its HTML as text`, () => assert.equal(inertMarkdown(given), expected));
  }

  it('has links to the site made absolute', () => {
    const given = '[a](/keys/) [b](//other.example/) [c](https://example.com/) `[d](/keys/)`';
    const expected = '[a](https://example.com/x/keys/) [b](//other.example/) [c](https://example.com/) `[d](/keys/)`';
    assert.equal(absoluteLinks(given, 'https://example.com/x/'), expected);
  });

  it('keeps its lines within a list item', () => {
    assert.equal(bullet('a\n\n- b\nc'), '- a\n\n  - b\n  c');
    assert.equal(numbered('a\nb', 9), '10. a\n    b');
  });
});

describe('plain text in Markdown', () => {
  const texts = [
    '*a* _b_ `c` ~~d~~',
    '[x](y)',
    '<b>',
    '# a',
    '- a',
    '+ a',
    '1. a',
    '2) a',
    '&lt; &#60; & co',
    'a | b',
    '---',
    '===',
    '4.x',
    'C:\\new\\dir',
    '__proto__',
    '![i](x)',
  ];
  for (const each of texts) {
    it(`${JSON.stringify(each)} shows as it is`, () => {
      const shown = renderMarkdown(escapeMarkdown(each)).replace(/^<p>|<\/p>$/g, '');
      const read = shown
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      assert.equal(read, each);
    });
  }

  it('stays on one line', () => assert.equal(escapeMarkdown('a\n# b'), 'a # b'));
});
