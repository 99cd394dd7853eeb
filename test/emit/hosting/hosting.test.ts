import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { text } from '../../../src/standard/media-types.ts';
import { publisher, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';

const atRoot = new Emitted();
const below = new Emitted(released({ publisher: { ...publisher, baseUrl: 'https://example.com/sec.urity/' } }));
const files = ['_headers', 'nginx.conf', 'Caddyfile', '.htaccess'];

/** A configuration without its comments. */
function effective(file: string): string {
  return atRoot.text(file).replace(/^\s*#.*$/gm, '');
}

/** Rules of a `_headers` file: path to header lines. */
function headerRules(text: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    if (line.startsWith('  ')) current.push(line.trim());
    else {
      current = [];
      rules.set(line, current);
    }
  }
  return rules;
}

describe('the configuration of every host', () => {
  for (const file of files) {
    it(`${file} sends the security headers and lets browsers read CSAF`, () => {
      const text = atRoot.text(file);
      assert.match(text, /X-Content-Type-Options:? "?nosniff/);
      assert.match(text, /Referrer-Policy/);
      assert.match(text, /Content-Security-Policy:? "?default-src 'none'/);
      assert.match(text, /Access-Control-Allow-Origin:? "?\*/);
      assert.doesNotMatch(text, /\{\{|undefined|\[object/);
    });

    it(`${file} gives no JSON a charset`, () => {
      assert.doesNotMatch(effective(file), /json\b[^\n]*charset|charset_types[^;]*json/);
    });

    it(`${file} keeps to the path of the base URL`, () => {
      assert.match(below.text(file), /\/sec\\?\.urity\/(\\)?\.well-known\/csaf\//);
      assert.doesNotMatch(below.text(file), /[\s"^]\/(\\)?\.well-known/);
    });
  }

  it('redirects nothing below .well-known/csaf/ and answers 404 for what is missing', () => {
    assert.match(atRoot.text('nginx.conf'), /try_files \$uri \$\{uri\}index\.html =404;/);
    assert.match(atRoot.text('Caddyfile'), /handle @csaf \{\n\t\tfile_server \{\n\t\t\tdisable_canonical_uris/);
    for (const file of files) assert.doesNotMatch(effective(file), /return 30|redir\b|RewriteRule|index\.html =?200/i);
  });

  it('sends keys, signatures and hashes as text that a browser shows, as publication.json says', () => {
    assert.equal(text, 'text/plain; charset=utf-8');
    assert.match(atRoot.text('nginx.conf'), /text\/plain txt asc sha256 sha512;/);
    assert.match(atRoot.text('nginx.conf'), /\ncharset utf-8;[\s\S]*charset_types text\/plain /);
    assert.ok(atRoot.text('Caddyfile').includes(`(txt|asc|sha256|sha512)$\n\theader @text Content-Type "${text}"`));
    assert.ok(atRoot.text('.htaccess').includes(`(txt|asc|sha256|sha512)$">\n  ForceType "${text}"`));
    for (const { path } of atRoot.artifacts.filter((each) => each.path.endsWith('.asc'))) {
      assert.ok(atRoot.text('_headers').includes(`\n/${path}\n  Content-Type: ${text}\n`), path);
    }
  });

  it('keeps GitHub Pages from dropping .well-known', () => assert.equal(atRoot.text('.nojekyll'), ''));
});

describe('nginx.conf', () => {
  it('repeats the security headers wherever a location adds its own', () => {
    const locations = atRoot
      .text('nginx.conf')
      .split(/^ *location /m)
      .slice(1);
    for (const location of locations) {
      assert.ok(location.includes('add_header X-Content-Type-Options "nosniff" always;'), location);
      assert.ok(location.includes('Cache-Control'), location);
    }
  });

  it('has documents, hashes and signatures revalidated, lists kept for minutes', () => {
    const [, , documents = ''] = atRoot.text('nginx.conf').split(/^ *location /m);
    assert.match(documents, /json\|asc\|sha256\|sha512/);
    assert.match(documents, /Cache-Control "public, no-cache"/);
  });
});

describe('_headers', () => {
  const rules = headerRules(atRoot.text('_headers'));
  const covers = (rule: string, path: string): boolean =>
    new RegExp(`^${rule.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(path);

  it('never sets one header by two rules that meet, because hosts join the values', () => {
    for (const path of [...atRoot.paths(), '_astro/page.css'].map((each) => `/${each}`)) {
      const names = [...rules]
        .filter(([rule]) => covers(rule, path))
        .flatMap(([, lines]) => lines.map((line) => line.split(':')[0]));
      assert.equal(new Set(names).size, names.length, path);
    }
  });

  it('has an asterisk only at the end and stays far below a hundred rules', () => {
    for (const rule of rules.keys()) assert.match(rule, /^\/[^*]*\*?$/);
    assert.ok(rules.size < 50);
  });

  it('gives every feed its media type', () => {
    for (const { path, mediaType } of atRoot.artifacts.filter((each) => /rss|atom|feed\+json/.test(each.mediaType))) {
      const types = [...rules]
        .filter(([rule]) => covers(rule, `/${path}`))
        .flatMap(([, lines]) => lines.filter((line) => line.startsWith('Content-Type')));
      assert.deepEqual(types, [`Content-Type: ${mediaType}`], path);
    }
  });
});
