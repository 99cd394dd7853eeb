import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CsafVersion, ServiceTest } from '../../../../src/check/csaf/conformity-test.ts';
import type { AnyDocument } from '../../../../src/check/csaf/facts/document.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import type { Services } from '../../../../src/check/csaf/services.ts';
import { useOfNonSelfReferencingUrlsFailingToResolve } from '../../../../src/check/csaf/tests/6.3.6-use-of-non-self-referencing-urls-failing-to-resolve.ts';
import { useOfSelfReferencingUrlsFailingToResolve } from '../../../../src/check/csaf/tests/6.3.7-use-of-self-referencing-urls-failing-to-resolve.ts';
import { spellCheck } from '../../../../src/check/csaf/tests/6.3.8-spell-check.ts';
import { grammarCheck } from '../../../../src/check/csaf/tests/6.3.16-grammar-check.ts';
import { type Fault, Verdict } from '../../../../src/check/csaf/verdict.ts';

const versions: readonly CsafVersion[] = ['2.0', '2.1'];
const self = { category: 'self', summary: 'x', url: 'https://example.com/self' };

/** A document in which a text or URL stands at every path that the tests name, and at some that they do not. */
function fullDocument(
  version: CsafVersion,
  { text = 'x', name = 'x', lang = 'en', category = 'csaf_base' } = {},
): unknown {
  const url = 'https://example.com/a';
  const thanks = [{ names: [name, name], organization: name, summary: text, urls: [url, url] }];
  const notes = [{ audience: text, category: 'summary', text, title: text }];
  const references = [{ summary: text, url }, self, { category: 'external', summary: text, url }];
  const helper = {
    sbom_urls: [url],
    x_generic_uris: [
      { namespace: url, uri: 'HTTPS://example.com/b' },
      { namespace: 'urn:x', uri: 'urn:x:y' },
    ],
  };
  const product = { name, product_id: 'A', product_identification_helper: helper };
  const path =
    version === '2.0'
      ? { category: 'installed_on', product_reference: 'A', relates_to_product_reference: 'A' }
      : { beginning_product_reference: 'A', subpaths: [] };
  return {
    document: {
      acknowledgments: thanks,
      aggregate_severity: { namespace: url, text },
      category,
      csaf_version: version,
      distribution: { text, tlp: { label: 'RED', url } },
      lang,
      notes,
      publisher: { contact_details: 'unread', issuing_authority: text, name, namespace: url },
      references,
      title: text,
      tracking: {
        aliases: [name],
        generator: { engine: { name } },
        id: 'unread',
        revision_history: [{ date: '2026-01-01T00:00:00Z', number: '1', summary: text }],
      },
    },
    product_tree: {
      branches: [{ branches: [{ name, product }], name }],
      full_product_names: [product],
      product_groups: [{ group_id: 'G', product_ids: ['A'], summary: text }],
      [version === '2.0' ? 'relationships' : 'product_paths']: [{ ...path, full_product_name: product }],
    },
    vulnerabilities: [
      {
        acknowledgments: thanks,
        involvements: [{ summary: text }],
        notes,
        references,
        remediations: [
          { category: 'vendor_fix', details: text, entitlements: [text], restart_required: { details: text }, url },
        ],
        threats: [{ details: text }],
        title: text,
      },
    ],
  };
}

async function faultsOf(
  run: ServiceTest,
  document: unknown,
  version: CsafVersion,
  services: Services,
): Promise<readonly Fault[]> {
  const verdict = new Verdict();
  await run.runWith(new Facts(document as AnyDocument, version), verdict, services);
  return verdict.faults;
}

function pointersOf(faults: readonly Fault[]): string[] {
  return faults.map(({ pointer }) => pointer).toSorted();
}

const treePaths: Readonly<Record<CsafVersion, string>> = { '2.0': 'relationships', '2.1': 'product_paths' };

function linkPointers(version: CsafVersion): string[] {
  const products = [
    '/product_tree/branches/0/branches/0/product',
    '/product_tree/full_product_names/0',
    `/product_tree/${treePaths[version]}/0/full_product_name`,
  ];
  const carriers = ['/document', '/vulnerabilities/0'];
  return [
    ...carriers.flatMap((at) => [`${at}/acknowledgments/0/urls/0`, `${at}/acknowledgments/0/urls/1`]),
    ...carriers.flatMap((at) => [`${at}/references/0/url`, `${at}/references/2/url`]),
    '/document/aggregate_severity/namespace',
    '/document/distribution/tlp/url',
    '/document/publisher/namespace',
    ...products.flatMap((at) => [
      `${at}/product_identification_helper/sbom_urls/0`,
      `${at}/product_identification_helper/x_generic_uris/0/namespace`,
      `${at}/product_identification_helper/x_generic_uris/0/uri`,
    ]),
    '/vulnerabilities/0/remediations/0/url',
  ].toSorted();
}

const prosePointers: readonly string[] = [
  ...['/document', '/vulnerabilities/0'].flatMap((at) => [
    `${at}/acknowledgments/0/summary`,
    ...['audience', 'text', 'title'].map((key) => `${at}/notes/0/${key}`),
    `${at}/references/0/summary`,
    `${at}/references/2/summary`,
    `${at}/title`,
  ]),
  '/document/aggregate_severity/text',
  '/document/distribution/text',
  '/document/publisher/issuing_authority',
  '/document/tracking/revision_history/0/summary',
  '/product_tree/product_groups/0/summary',
  '/vulnerabilities/0/involvements/0/summary',
  '/vulnerabilities/0/remediations/0/details',
  '/vulnerabilities/0/remediations/0/entitlements/0',
  '/vulnerabilities/0/remediations/0/restart_required/details',
  '/vulnerabilities/0/threats/0/details',
].toSorted();

function namePointers(version: CsafVersion): string[] {
  return [
    ...['/document', '/vulnerabilities/0'].flatMap((at) => [
      `${at}/acknowledgments/0/names/0`,
      `${at}/acknowledgments/0/names/1`,
      `${at}/acknowledgments/0/organization`,
    ]),
    '/document/publisher/name',
    '/document/tracking/aliases/0',
    '/document/tracking/generator/engine/name',
    '/product_tree/branches/0/branches/0/name',
    '/product_tree/branches/0/branches/0/product/name',
    '/product_tree/branches/0/name',
    '/product_tree/full_product_names/0/name',
    `/product_tree/${treePaths[version]}/0/full_product_name/name`,
  ].toSorted();
}

const allBroken: Services = { online: { faultOf: async () => 'it answers with status 404' } };
const noneBroken: Services = { online: { faultOf: async () => undefined } };

/** Splits at spaces, and takes words with a capital X in them for misspelt; knows English alone. */
const spelling: Services = {
  spelling: {
    misspelt: async (text, language) =>
      language === 'en' ? text.split(' ').filter((word) => word.includes('X')) : undefined,
  },
};

/** Takes every `bad` for a mistake; knows English alone. */
const grammar: Services = {
  grammar: { mistakes: async (text, language) => (language === 'en' ? (text.match(/bad/g) ?? []) : undefined) },
};

for (const version of versions) {
  test(`6.3.6 asks for every URL of CSAF ${version} but those of the document itself`, async () => {
    const faults = await faultsOf(
      useOfNonSelfReferencingUrlsFailingToResolve,
      fullDocument(version),
      version,
      allBroken,
    );
    assert.deepEqual(pointersOf(faults), linkPointers(version));
    assert.equal(faults[0]?.detail, '"https://example.com/a": it answers with status 404');
  });
  test(`6.3.7 asks for the URLs of the document itself of CSAF ${version}`, async () => {
    const faults = await faultsOf(useOfSelfReferencingUrlsFailingToResolve, fullDocument(version), version, allBroken);
    assert.deepEqual(pointersOf(faults), ['/document/references/1/url', '/vulnerabilities/0/references/1/url']);
  });
  test(`6.3.6 and 6.3.7 have nothing to say of URLs of CSAF ${version} that can be retrieved`, async () => {
    for (const run of [useOfNonSelfReferencingUrlsFailingToResolve, useOfSelfReferencingUrlsFailingToResolve]) {
      assert.deepEqual(await faultsOf(run, fullDocument(version), version, noneBroken), []);
    }
  });
  test(`6.3.8 reads every text of CSAF ${version}`, async () => {
    const faults = await faultsOf(spellCheck, fullDocument(version, { text: 'some Xrong Xext' }), version, spelling);
    assert.deepEqual(pointersOf(faults), prosePointers);
    assert.equal(faults[0]?.detail, '`Xrong`, `Xext`');
  });
  test(`6.3.8 finds slips in every name of CSAF ${version}`, async () => {
    const faults = await faultsOf(spellCheck, fullDocument(version, { name: 'ProdXct A' }), version, spelling);
    assert.deepEqual(pointersOf(faults), namePointers(version));
  });
  test(`6.3.8 takes names of CSAF ${version} for right, wherever they are`, async () => {
    const document = fullDocument(version, { name: 'DesigoX', text: 'of DesigoX and' });
    assert.deepEqual(await faultsOf(spellCheck, document, version, spelling), []);
  });
}

test('6.3.16 reads every text of CSAF 2.1 that is no name', async () => {
  const faults = await faultsOf(grammarCheck, fullDocument('2.1', { text: 'bad, bad', name: 'bad' }), '2.1', grammar);
  assert.deepEqual(pointersOf(faults), prosePointers);
  assert.equal(faults[0]?.detail, 'bad bad');
});

test('6.3.16 names ten mistakes of a text and counts the others', async () => {
  const faults = await faultsOf(grammarCheck, fullDocument('2.1', { text: 'bad '.repeat(12) }), '2.1', grammar);
  assert.equal(faults[0]?.detail, `${'bad '.repeat(10)}And 2 more.`);
});

test('6.3.8 names twenty words of a text and counts the others', async () => {
  const text = Array.from({ length: 22 }, (_, index) => `X${index}`).join(' ');
  const faults = await faultsOf(spellCheck, fullDocument('2.1', { text }), '2.1', spelling);
  assert.match(faults[0]?.detail ?? '', /`X19` and 2 more$/);
});

/** Whether the category is read, which is free text in CSAF Base alone. */
const categories: readonly { category: string; at: readonly string[] }[] = [
  { category: 'SecXrity Advisory', at: ['/document/category'] },
  { category: 'Security Advisory', at: [] },
  { category: 'csaf_X', at: [] },
];

for (const { category, at } of categories) {
  test(`6.3.8: the category ${category}`, async () => {
    const faults = await faultsOf(spellCheck, fullDocument('2.1', { category }), '2.1', spelling);
    assert.deepEqual(pointersOf(faults), at);
  });
}

const languageTests: readonly (readonly [ServiceTest, Services])[] = [
  [spellCheck, spelling],
  [grammarCheck, grammar],
];

for (const [run, services] of languageTests) {
  test(`${run.id} fails once, at the language, when that is not supported`, async () => {
    const faults = await faultsOf(run, fullDocument('2.1', { lang: 'tlh', text: 'bad X' }), '2.1', services);
    assert.deepEqual(pointersOf(faults), ['/document/lang']);
    assert.match(faults[0]?.detail ?? '', /`tlh`/);
  });
  test(`${run.id} is skipped without a language`, async () => {
    const document = JSON.parse(JSON.stringify(fullDocument('2.1', { text: 'bad X' })));
    delete document.document.lang;
    assert.deepEqual(await faultsOf(run, document, '2.1', services), []);
  });
}

test('a document with no more than it must have', async () => {
  const services = { ...allBroken, ...spelling, ...grammar };
  const document = {
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      lang: 'en',
      publisher: { name: 'X', namespace: 'https://example.com' },
      title: 'Title',
      tracking: { revision_history: [] },
    },
  };
  const found = await faultsOf(useOfNonSelfReferencingUrlsFailingToResolve, document, '2.0', services);
  assert.deepEqual(pointersOf(found), ['/document/publisher/namespace']);
  assert.deepEqual(await faultsOf(spellCheck, document, '2.0', services), []);
});
