import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainText, renderMarkdown } from '../../src/emit/markdown.ts';

const cases: [name: string, markdown: string, html: string, plain: string][] = [
  ['marks', '**a** *b* `c`', '<p><strong>a</strong> <em>b</em> <code>c</code></p>', 'a b c'],
  ['line breaks are kept', 'a\nb', '<p>a<br>\nb</p>', 'a\nb'],
  [
    'lines wrapped at a column are joined',
    'We publish when a fixed release is out for every supported line, and at\nthe latest 90 days after the report. If we need longer we ask you, with\nreasons.',
    '<p>We publish when a fixed release is out for every supported line, and at the latest 90 days after the report. If we need longer we ask you, with reasons.</p>',
    'We publish when a fixed release is out for every supported line, and at the latest 90 days after the report. If we need longer we ask you, with reasons.',
  ],
  [
    'a long line with a break that no column explains is not joined',
    'The devices contain several vulnerabilities that could allow an attack.\nThe maker has released new versions for all of them and recommends to update at once.',
    '<p>The devices contain several vulnerabilities that could allow an attack.<br>\nThe maker has released new versions for all of them and recommends to update at once.</p>',
    'The devices contain several vulnerabilities that could allow an attack.\nThe maker has released new versions for all of them and recommends to update at once.',
  ],
  [
    'a long line without a space was not wrapped',
    'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:H\nScore: 9.3',
    '<p>CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:H<br>\nScore: 9.3</p>',
    'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:H\nScore: 9.3',
  ],
  ['plain-text bullets', '• a\n• b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '- a\n- b'],
  ['indentation is no code', 'a:\n\n    b', '<p>a:</p>\n<p>b</p>', 'a:\n\nb'],
  ['a row of = is no heading', 'a\n===', '<p>a<br>\n===</p>', 'a\n==='],
  ['dunder names', '__proto__ and _em_', '<p>__proto__ and <em>em</em></p>', '__proto__ and em'],
  ['file names are no links', 'see valid.c, README.md', '<p>see valid.c, README.md</p>', 'see valid.c, README.md'],
  ['headings fit the outline', '# a\n#### b', '<h3>a</h3>\n<h4>b</h4>', 'a\nb'],
  ['headings skip no level', '### a\n# b', '<h3>a</h3>\n<h3>b</h3>', 'a\nb'],
  [
    'HTML is text',
    '<img src=x onerror=alert(1)>',
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    '<img src=x onerror=alert(1)>',
  ],
  ['a script URL is text', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>', '[x](javascript:alert(1))'],
  ['a data URL is text', '[x](data:text/html,a)', '<p>[x](data:text/html,a)</p>', '[x](data:text/html,a)'],
  [
    'a link',
    '[x](https://a.example/?b&c)',
    '<p><a href="https://a.example/?b&amp;c" rel="nofollow noopener">x</a></p>',
    'x (https://a.example/?b&c)',
  ],
  [
    'a bare address',
    'https://a.example/x',
    '<p><a href="https://a.example/x" rel="nofollow noopener">https://a.example/x</a></p>',
    'https://a.example/x',
  ],
  ['mail', 'a@b.example', '<p><a href="mailto:a@b.example" rel="nofollow noopener">a@b.example</a></p>', 'a@b.example'],
  [
    'an image is a link',
    '![x](https://a.example/x.png)',
    '<p><a href="https://a.example/x.png" rel="nofollow noopener">x</a></p>',
    'x (https://a.example/x.png)',
  ],
  [
    'an image in a link is its label',
    '[![x](https://a.example/x.png)](https://b.example)',
    '<p><a href="https://b.example" rel="nofollow noopener">x</a></p>',
    'x (https://a.example/x.png) (https://b.example)',
  ],
  ['control characters go', 'a\u0000\u0008\u000bb', '<p>ab</p>', 'ab'],
  ['a lone surrogate is replaced', 'a\ud800', '<p>a\ufffd</p>', 'a\ufffd'],
  [
    'a table has no style',
    '|a|\n|-:|\n|b|',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>',
    'a\t\n\nb',
  ],
  ['nothing', '', '', ''],
];

for (const [name, markdown, html, plain] of cases) {
  test(`Markdown: ${name}`, () => {
    assert.equal(renderMarkdown(markdown), html);
    assert.equal(plainText(markdown), plain);
  });
}

test('Markdown: the level of headings follows the page', () => {
  assert.equal(renderMarkdown('# a\n## b\n### c', 5), '<h5>a</h5>\n<h6>b</h6>\n<h6>c</h6>');
});

const allowedTag =
  /^<\/?(?:p|strong|em|s|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|h[3-6]|br|hr|a)>$|^<ol start="\d+">$|^<code class="language-[^"<>]*">$|^<a href="(?:https?:\/\/|mailto:)[^"<>]*"(?: title="[^"<>]*")? rel="nofollow noopener">$/i;

const hostile = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<!--',
        ']]>',
        '<![CDATA[',
        '&lt;script&gt;',
        '&#x6a;avascript:',
        '[a](',
        '![a](',
        ')',
      ],
      ...[
        'javascript:alert(1)',
        'JaVaScRiPt&colon;alert(1)',
        'data:text/html,x',
        'vbscript:x',
        'https://a.example/"onclick=',
        '"',
        "'",
        '`',
        '```',
        '\n',
        '    ',
      ],
      ...[
        '[a]: javascript:x',
        '<javascript:x>',
        '<https://a.example/">',
        '# ',
        '- ',
        '> ',
        '|',
        '|-|',
        '\t',
        '\u202e',
        '* ',
        '__',
        '[',
        ']',
        'mailto:a@b.example?subject=',
      ],
    ),
  ),
  { maxLength: 30 },
);

test('Markdown: no markup of the author passes, whatever the text', () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const html = renderMarkdown(parts.join(''));
      for (const [tag] of html.matchAll(/<[^>]*>?/g)) assert.match(tag, allowedTag);
      assert.ok(html.isWellFormed());
    }),
    { numRuns: 2000 },
  );
});

test('Markdown: plain text of words is those words', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
      assert.equal(plainText(words.join(' ')), words.join(' '));
    }),
  );
});
