import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaTypeOf } from '../../../src/standard/media-types.ts';
import { publisher, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';

const atRoot = new Emitted();
const below = new Emitted(released({ publisher: { ...publisher, baseUrl: 'https://example.com/sec.urity/' } }));
const closed = new Emitted({ ...released(), audience: 'restricted' });
const files = ['_headers', 'nginx.conf', 'Caddyfile', '.htaccess'];
const serverFiles = ['nginx.conf', 'Caddyfile', '.htaccess'];

/** A configuration without its comments. */
function effective(file: string, emitted: Emitted = atRoot): string {
  return emitted.text(file).replace(/^\s*#.*$/gm, '');
}

describe('the configuration of every host', () => {
  for (const file of files) {
    it(`${file} sends the security headers and lets browsers read CSAF`, () => {
      const text = effective(file);
      assert.match(text, /X-Content-Type-Options:? "?nosniff/);
      assert.match(text, /Referrer-Policy/);
      assert.match(text, /Content-Security-Policy:? "?default-src 'none'/);
      assert.match(text, /Access-Control-Allow-Origin/);
      assert.doesNotMatch(text, /Strict-Transport-Security/);
      assert.doesNotMatch(text, /\{\{|undefined|\[object/);
    });

    it(`${file} gives no JSON a charset`, () => {
      assert.doesNotMatch(effective(file), /json"?[^\n|)]*charset|charset_types[^;]*json/);
    });

    it(`${file} keeps to the path of the base URL`, () => {
      assert.match(below.text(file), /\/sec\\?\.urity\/(\\)?\.well-known\/csaf\//);
    });
  }

  for (const file of serverFiles) {
    it(`${file} keeps documents, lists and assets for as long as publication.json says`, () => {
      const text = effective(file);
      for (const value of ['public, no-cache', 'public, max-age=300, must-revalidate', 'immutable']) {
        assert.ok(text.includes(value), value);
      }
    });
  }

  it('gives away its own files nowhere', () => {
    for (const file of serverFiles) {
      assert.match(atRoot.text(file), /\\\.htaccess\|\\\.nojekyll\|Caddyfile\|_headers\|nginx\\\.conf/, file);
    }
  });

  it('names the media type of every file as its emitter does', () => {
    const named = atRoot.artifacts.filter(({ path }) => /\.\w+$/.test(path) && !files.includes(path));
    for (const { path, mediaType } of named.filter(({ path }) => path !== '.nojekyll')) {
      assert.equal(mediaTypeOf(path), mediaType, path);
    }
    assert.equal(mediaTypeOf('.well-known/csaf/white/2026/feed.json'), 'application/json');
    assert.equal(mediaTypeOf('feeds/product/gateway/feed.json'), 'application/feed+json');
    assert.equal(mediaTypeOf('feeds/product/gateway/more/feed.json'), 'application/json');
    assert.equal(mediaTypeOf('a.unknown'), 'application/octet-stream');
  });

  it('looks for a provider by DNS below the domain of its namespace', () => {
    for (const [namespace, host] of [
      ['https://www.example.com', 'csaf.data.security.example.com'],
      ['https://psirt.example.org/about', 'csaf.data.security.psirt.example.org'],
      ["https://a';x{}.example.org", 'csaf.data.security.security.example.com'],
      ['urn:example:company', 'csaf.data.security.security.example.com'],
    ]) {
      const emitted = new Emitted(released({ publisher: { ...publisher, namespace: namespace ?? '' } }));
      for (const file of serverFiles) assert.match(emitted.text(file), new RegExp(`[ ']${host}[ ')]`), file);
    }
  });

  it('answers at the root of the domain for a tree below a path, and repeats nothing there otherwise', () => {
    for (const file of ['nginx.conf', 'Caddyfile']) {
      assert.match(effective(file, below), /[ =]\/\.well-known\/csaf\/provider-metadata\.json[ \n]/, file);
      assert.doesNotMatch(atRoot.text(file), /whatever path the tree has/, file);
    }
  });

  it('keeps GitHub Pages from dropping .well-known', () => assert.equal(atRoot.text('.nojekyll'), ''));
});

describe('the configuration of a restricted tree', () => {
  const refusals = {
    'nginx.conf': /^ {2}deny all;$/m,
    Caddyfile: /^\t\terror 403$/m,
    '.htaccess': /^Require all denied$/m,
  };

  for (const [file, refusal] of Object.entries(refusals)) {
    it(`${file} lets no one in, and shows how to let readers in`, () => {
      assert.match(closed.text(file), refusal);
      assert.match(closed.text(file), /# .*(auth_basic_user_file|basic_auth|AuthUserFile)/);
      assert.match(closed.text(file), /# .*(ssl_verify_client on|require_and_verify|ssl-verify-client)/);
      assert.doesNotMatch(effective(file), refusal);
    });

    it(`${file} has it kept by no cache, found by no search engine, and read by no foreign page`, () => {
      const text = effective(file, closed);
      assert.match(text, /Cache-Control"? ?"?private, no-store|csaf_press_caching "private, no-store"/);
      assert.match(text, /X-Robots-Tag "noindex, nofollow"/);
      assert.doesNotMatch(closed.text(file), /Access-Control-Allow-Origin|public, |csaf\.data\.security/);
    });
  }

  it('is none for hosts that cannot keep anyone out', () => {
    assert.deepEqual(
      closed.paths().filter((path) => ['_headers', '.nojekyll'].includes(path)),
      [],
    );
  });
});
