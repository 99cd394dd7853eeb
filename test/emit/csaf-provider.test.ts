import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProviderMetadata } from '@csaf/types/provider-metadata';
import type { RolieCategoryDocument, RolieFeedDocument, RolieServiceDocument } from '@csaf/types/rolie';
import { compiled, context, pathTraversal, publisher, released, weakCookies, withdrawn } from './cast.ts';
import { Emitted } from './emitted.ts';

const root = '.well-known/csaf/';
const base = 'https://security.example.com/';
const emitted = new Emitted();
const metadata = emitted.json<ProviderMetadata>(`${root}provider-metadata.json`);
const whiteFeed = emitted.json<RolieFeedDocument>(`${root}white/csaf-feed-tlp-white.json`).feed;

describe('documents', () => {
  it('stand at label, UTC year of first release and file name, to be sealed with their own date', () => {
    const documents = emitted.artifacts.filter(({ wave, seal }) => wave === 'document' && seal === 'detached');
    assert.deepEqual(
      documents.map(({ path, date, mediaType }) => [path, date, mediaType]),
      [
        [`${root}white/2026/example-sa-2026-0001.json`, '2026-04-01T09:00:00+02:00', 'application/json'],
        [`${root}green/2026/example-sa-2026-0002.json`, '2026-03-20T10:00:00Z', 'application/json'],
        [`${root}white/2025/example-sa-2025-0009.json`, '2026-03-10T00:00:00Z', 'application/json'],
      ],
    );
  });

  it('say what was compiled in its order, two spaces, a final newline', () => {
    const text = emitted.text(`${root}${pathTraversal.path}`);
    assert.equal(text, `${JSON.stringify(pathTraversal.document, null, 2)}\n`);
  });

  it('keep a key named __proto__', () => {
    const strange = compiled({ id: 'A' });
    strange.document = JSON.parse(JSON.stringify(strange.document).replace('"title"', '"__proto__":{"a":1},"title"'));
    assert.match(new Emitted(released({ advisories: [strange] })).text(`${root}${strange.path}`), /"__proto__": \{\n/);
  });
});

describe('index.txt', () => {
  it('is relative paths of its label, LF, no blank line', () => {
    const expected = '2025/example-sa-2025-0009.json\n2026/example-sa-2026-0001.json\n';
    assert.equal(emitted.text(`${root}white/index.txt`), expected);
    assert.equal(emitted.text(`${root}green/index.txt`), '2026/example-sa-2026-0002.json\n');
  });

  it('is empty without documents', () => {
    assert.equal(new Emitted(released({ advisories: [] })).text(`${root}white/index.txt`), '');
  });
});

describe('changes.csv', () => {
  it('is quoted, without a heading, newest moment first, with the time of the current release', () => {
    assert.equal(
      emitted.text(`${root}white/changes.csv`),
      '"2026/example-sa-2026-0001.json","2026-04-01T09:00:00+02:00"\n"2025/example-sa-2025-0009.json","2026-03-10T00:00:00Z"\n',
    );
  });

  it('orders by moment, not by spelling', () => {
    const early = compiled({ id: 'EARLY', revisions: [['1', '2026-02-02T01:00:00+10:00', 'x']] });
    const late = compiled({ id: 'LATE', revisions: [['1', '2026-02-01T20:00:00Z', 'x']] });
    const text = new Emitted(released({ advisories: [early, late] })).text(`${root}white/changes.csv`);
    assert.match(text, /^"2026\/late.*\n"2026\/early.*\n$/);
  });
});

describe('ROLIE feeds', () => {
  it('list every document of their label, as index.txt and changes.csv do', () => {
    for (const label of ['white', 'green']) {
      const { feed } = emitted.json<RolieFeedDocument>(`${root}${label}/csaf-feed-tlp-${label}.json`);
      const listed = feed.entry.map(({ content }) => content.src.slice(`${base}${root}${label}/`.length)).sort();
      const inIndex = emitted.text(`${root}${label}/index.txt`).trimEnd().split('\n');
      const inChanges = emitted.text(`${root}${label}/changes.csv`).match(/\d{4}\/[^"]+/g);
      assert.deepEqual(listed, inIndex);
      assert.deepEqual([...(inChanges ?? [])].sort(), inIndex);
    }
  });

  it('give each entry its self link first and equal to the source, both hashes and one signature', () => {
    for (const { link, content, format } of whiteFeed.entry) {
      assert.deepEqual(
        link.map(({ rel, href }) => [rel, href.slice(content.src.length)]),
        [
          ['self', ''],
          ['hash', '.sha256'],
          ['hash', '.sha512'],
          ['signature', '.asc'],
        ],
      );
      for (const each of link) assert.deepEqual(Object.keys(each), ['rel', 'href']);
      assert.match(content.src, /^https:\/\/.+\.json$/);
      assert.equal(format.version, '2.0');
    }
  });

  it('link only to what is published', () => {
    const published = new Set(emitted.paths());
    for (const { content } of whiteFeed.entry) assert.ok(published.has(content.src.slice(base.length)), content.src);
  });

  it('date entries by first and current release, the feed by its newest entry', () => {
    const [newest] = whiteFeed.entry;
    assert.equal(newest?.published, '2026-03-02T09:00:00Z');
    assert.equal(newest?.updated, '2026-04-01T09:00:00+02:00');
    assert.equal(whiteFeed.updated, newest?.updated);
  });

  it('sum entries up as plain text, and leave an empty summary out', () => {
    assert.deepEqual(whiteFeed.entry[0]?.summary, { content: 'An attacker can read any file, a < b included.' });
    const silent = compiled({ id: 'A', summary: ' ' });
    const { feed } = new Emitted(released({ advisories: [silent] })).json<RolieFeedDocument>(
      `${root}white/csaf-feed-tlp-white.json`,
    );
    assert.ok(feed.entry[0] && !('summary' in feed.entry[0]));
  });

  it('have the members that strict parsers know, and say that they are of CSAF and of which label', () => {
    assert.deepEqual(Object.keys(whiteFeed), ['id', 'title', 'link', 'category', 'updated', 'entry']);
    assert.deepEqual(whiteFeed.category, [
      { scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' },
      { scheme: 'https://www.first.org/tlp/', term: 'TLP:WHITE' },
    ]);
    assert.match(whiteFeed.id, /^[a-zA-Z0-9+\-_.]+$/);
  });

  it('tell documents apart in a category document beside each', () => {
    const { categories } = emitted.json<RolieCategoryDocument>(`${root}white/category-white.json`);
    assert.deepEqual(categories.category, [
      { term: 'Example Company ProductCERT' },
      { term: 'Example Gateway' },
      { term: 'Example Gateway Lite <small & light>' },
      { term: 'csaf_security_advisory' },
      { term: 'en' },
    ]);
  });

  it('are exactly those of the metadata in the service document', () => {
    const { service } = emitted.json<RolieServiceDocument>(`${root}service.json`);
    const inService = service.workspace.flatMap(({ collection }) => collection.map(({ href }) => href));
    const inMetadata = metadata.distributions?.flatMap(({ rolie }) => rolie?.feeds.map(({ url }) => url));
    assert.deepEqual(inService, inMetadata);
  });

  it('keep documents without a label in a feed of their own', () => {
    const unlabelled = compiled({ id: 'A' });
    delete unlabelled.document.document.distribution;
    const given = { ...unlabelled, label: 'UNLABELED' as const, path: 'unlabeled/2026/a.json' };
    const both = new Emitted(released({ advisories: [given, weakCookies] }));
    const { feed } = both.json<RolieFeedDocument>(`${root}unlabeled/csaf-feed-tlp-unlabeled.json`);
    assert.equal(feed.category.length, 1);
    assert.equal(feed.entry[0]?.content.src, `${base}${root}unlabeled/2026/a.json`);
    assert.ok(!both.paths().some((path) => path.startsWith(`${root}white/`)));
  });
});

describe('provider-metadata.json', () => {
  it('names the publisher with contact details, and nothing that is not set', () => {
    assert.deepEqual(metadata.publisher, {
      category: 'vendor',
      contact_details: 'psirt@example.com',
      issuing_authority: 'Responsible for all products of Example Company.',
      name: 'Example Company ProductCERT',
      namespace: 'https://psirt.example.com',
    });
    const { issuingAuthority, ...plain } = publisher;
    const other = new Emitted(released({ publisher: plain })).json<ProviderMetadata>(`${root}provider-metadata.json`);
    assert.ok(issuingAuthority !== undefined && !('issuing_authority' in other.publisher));
  });

  it('was last updated with the newest document of any distribution', () => {
    assert.equal(metadata.last_updated, '2026-04-01T09:00:00+02:00');
    const greenLast = { ...weakCookies, document: structuredClone(weakCookies.document) };
    greenLast.document.document.tracking.current_release_date = '2026-04-01T07:00:01Z';
    const other = new Emitted(released({ advisories: [pathTraversal, greenLast] }));
    assert.equal(other.json<ProviderMetadata>(`${root}provider-metadata.json`).last_updated, '2026-04-01T07:00:01Z');
  });

  it('gives both flags, the role, and its own address', () => {
    assert.equal(metadata.list_on_CSAF_aggregators, true);
    assert.equal(metadata.mirror_on_CSAF_aggregators, false);
    assert.equal(metadata.role, 'csaf_trusted_provider');
    assert.equal(metadata.canonical_url, `${base}${root}provider-metadata.json`);
  });

  it('gives each label a directory that ends with a slash and a feed with a summary, each published', () => {
    const published = new Set(emitted.paths().map((path) => base + path));
    const labels = metadata.distributions?.map(({ directory_url = '', rolie }) => {
      assert.match(directory_url, /\/$/);
      assert.ok(published.has(`${directory_url}index.html`));
      for (const url of [...(rolie?.categories ?? []), ...(rolie?.services ?? [])]) assert.ok(published.has(url), url);
      const [feed] = rolie?.feeds ?? [];
      assert.ok(published.has(feed?.url ?? ''));
      assert.ok(feed?.url.startsWith(directory_url));
      return [feed?.tlp_label, feed?.summary];
    });
    assert.deepEqual(labels, [
      ['WHITE', 'All TLP:WHITE advisories of Example Company ProductCERT.'],
      ['GREEN', 'All TLP:GREEN advisories of Example Company ProductCERT.'],
    ]);
  });

  it('names each key once, in upper case, where it is published', () => {
    const [signing, retained] = context.publicKeys;
    assert.ok(signing && retained);
    const twice = new Emitted(released(), { ...context, publicKeys: [signing, retained, signing] });
    const keys = twice.json<ProviderMetadata>(`${root}provider-metadata.json`).public_openpgp_keys ?? [];
    assert.deepEqual(
      keys.map(({ fingerprint }) => fingerprint),
      ['AAAABBBBCCCCDDDDEEEEFFFF0000111122223333', '99998888777766665555444433332222AAAABBBB'],
    );
    for (const { url, fingerprint } of keys) {
      assert.equal(url, `${base}${root}openpgp/${fingerprint}.asc`);
      assert.match(
        twice.text(url.slice(base.length)),
        /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n\w+\n-----END PGP PUBLIC KEY BLOCK-----\n$/,
      );
    }
  });
});

describe('an empty publication', () => {
  const empty = new Emitted(released({ advisories: [] }));

  it('has an empty feed labelled WHITE, dated by the key and not by the clock', () => {
    const { feed } = empty.json<RolieFeedDocument>(`${root}white/csaf-feed-tlp-white.json`);
    assert.deepEqual(feed.entry, []);
    assert.equal(feed.updated, '2026-01-01T00:00:00Z');
    assert.equal(empty.json<ProviderMetadata>(`${root}provider-metadata.json`).last_updated, '2026-01-01T00:00:00Z');
    assert.equal(empty.text(`${root}white/changes.csv`), '');
  });
});

describe('directory listings', () => {
  it('name every file of their folder, those that signing adds included, by relative links without a script', () => {
    const sealed = emitted.artifacts.flatMap(({ path, seal }) =>
      seal === 'detached' ? [path, ...['.asc', '.sha256', '.sha512'].map((extension) => path + extension)] : [path],
    );
    for (const path of sealed.filter((each) => each.startsWith(root) && !each.endsWith('/index.html'))) {
      const slash = path.lastIndexOf('/') + 1;
      const listing = emitted.text(`${path.slice(0, slash)}index.html`);
      assert.ok(listing.includes(`<a href="${path.slice(slash)}">`), `${path} is not listed`);
      assert.ok(!listing.includes('<script'));
    }
  });

  it('lead from .well-known/csaf/ to every folder', () => {
    const links = (folder: string): string[] =>
      [...emitted.text(`${folder}index.html`).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    const folders = (folder: string): string[] => [
      folder,
      ...links(folder)
        .filter((href) => href.endsWith('/') && href !== '../')
        .flatMap((href) => folders(folder + href)),
    ];
    assert.deepEqual(
      folders(root),
      ['', 'green/', 'green/2026/', 'openpgp/', 'white/', 'white/2025/', 'white/2026/'].map((folder) => root + folder),
    );
  });
});

describe('the tree as a whole', () => {
  it('is the same for the same input, whatever the time of day', () => {
    const evening = { ...context, now: new Date('2026-04-05T23:59:59.999Z') };
    assert.deepEqual(new Emitted(released(), evening).artifacts, emitted.artifacts);
  });

  it('moves with the day in security.txt alone', () => {
    const tomorrow = new Emitted(released(), { ...context, now: new Date('2026-04-06T00:00:00Z') });
    const moved = emitted.artifacts.filter(({ path, content }) => tomorrow.text(path) !== content);
    assert.deepEqual(
      moved.map(({ path }) => path),
      ['.well-known/security.txt', 'security.txt'],
    );
  });

  it('has each path once, only safe ones, all absolute links below the base URL', () => {
    const paths = emitted.paths();
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) assert.match(path, /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[A-Za-z0-9._+/-]+$/);
  });

  it('serves JSON below .well-known/csaf/ as exactly application/json', () => {
    for (const { path, mediaType } of emitted.artifacts) {
      if (path.startsWith(root) && path.endsWith('.json')) assert.equal(mediaType, 'application/json', path);
    }
  });

  it('uploads documents before lists, and lists before metadata', () => {
    const wave = (path: string): string => emitted.artifact(path).wave;
    assert.equal(wave(`${root}${withdrawn.path}`), 'document');
    assert.equal(wave(`${root}openpgp/AAAABBBBCCCCDDDDEEEEFFFF0000111122223333.asc`), 'document');
    for (const list of ['index.txt', 'changes.csv', 'csaf-feed-tlp-white.json', 'category-white.json']) {
      assert.equal(wave(`${root}white/${list}`), 'list');
    }
    assert.equal(wave('feed.xml'), 'list');
    for (const last of [`${root}provider-metadata.json`, `${root}service.json`, 'security.txt']) {
      assert.equal(wave(last), 'metadata');
    }
  });

  it('keeps to the path of the base URL', () => {
    const other = new Emitted(released({ publisher: { ...publisher, baseUrl: 'https://example.com/security/' } }));
    const { feed } = other.json<RolieFeedDocument>(`${root}white/csaf-feed-tlp-white.json`);
    assert.equal(feed.link[0].href, 'https://example.com/security/.well-known/csaf/white/csaf-feed-tlp-white.json');
    assert.equal(feed.id, 'example.com-security-csaf-feed-tlp-white');
    for (const { path, content } of other.artifacts)
      assert.ok(!content.includes('https://security.example.com/.well'), path);
  });
});
