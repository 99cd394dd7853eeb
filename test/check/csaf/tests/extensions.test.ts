import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Extension } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import type { ExtensionPlace } from '../../../../src/check/csaf/facts/extensions.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import { contentSchema } from '../../../../src/check/csaf/tests/6.1.60.1-content-schema.ts';
import { extensionSchema as schemaTest } from '../../../../src/check/csaf/tests/6.1.60.2-extension-schema.ts';
import { extensionMetadata as metadataTest } from '../../../../src/check/csaf/tests/6.1.60.3-extension-metadata.ts';
import { extensionInSupersededOrWithdrawnDocument } from '../../../../src/check/csaf/tests/6.2.39.5-extension-in-superseded-or-withdrawn-document.ts';
import { registeredExtension } from '../../../../src/check/csaf/tests/6.2.54.1-registered-extension.ts';
import { officialExtension } from '../../../../src/check/csaf/tests/6.2.54.2-official-extension.ts';
import { criticalExtension } from '../../../../src/check/csaf/tests/6.2.54.3-critical-extension.ts';
import { usageOfExperimentalExtensionInTlpClearDocument } from '../../../../src/check/csaf/tests/6.2.54.4-usage-of-experimental-extension-in-tlp-clear-document.ts';
import { extensionCategoryEssential } from '../../../../src/check/csaf/tests/6.3.21.1-extension-category-essential.ts';
import { usageOfExperimentalExtensionInNonTlpClearDocument } from '../../../../src/check/csaf/tests/6.3.21.2-usage-of-experimental-extension-in-non-tlp-clear-document.ts';
import { usageOfExtensionAtDocumentLevel } from '../../../../src/check/csaf/tests/6.3.21.3-usage-of-extension-at-document-level.ts';
import { usageOfExtensionInProductTreeBranchPath } from '../../../../src/check/csaf/tests/6.3.21.4-usage-of-extension-in-product-tree-branch-path.ts';
import { usageOfExtensionInProductTreeFullProductNamesPath } from '../../../../src/check/csaf/tests/6.3.21.5-usage-of-extension-in-product-tree-full-product-names-path.ts';
import { usageOfExtensionInProductTreeProductPathsPath } from '../../../../src/check/csaf/tests/6.3.21.6-usage-of-extension-in-product-tree-product-paths-path.ts';
import { usageOfExtensionInVulnerabilitiesMetricsPath } from '../../../../src/check/csaf/tests/6.3.21.7-usage-of-extension-in-vulnerabilities-metrics-path.ts';
import { usageOfExtensionAtVulnerabilitiesLevel } from '../../../../src/check/csaf/tests/6.3.21.8-usage-of-extension-at-vulnerabilities-level.ts';
import { usageOfExtensionAtRootLevel } from '../../../../src/check/csaf/tests/6.3.21.9-usage-of-extension-at-root-level.ts';
import { prepareExtensions } from '../../../../src/check/csaf/values/extension-schema.ts';
import { type Fault, Verdict } from '../../../../src/check/csaf/verdict.ts';
import { extensionMetadata, extensionSchema } from '../values/extension-packages.ts';
import { documentWith, extension, listPointers, schemaUrl } from './extension-documents.ts';

type Lists = Partial<Record<ExtensionPlace, readonly Extension[]>>;

/** `one` may stand once everywhere and not beside `foe`; `many` five times; `none` nowhere; `bare` has no metadata. */
const known = await prepareExtensions([
  { schema: extensionSchema('one'), metadata: extensionMetadata('one', 1, ['foe', 'many']) },
  { schema: extensionSchema('many'), metadata: extensionMetadata('many', 5, ['one']) },
  { schema: extensionSchema('none'), metadata: extensionMetadata('none', 0) },
  { schema: extensionSchema('bare') },
  { schema: extensionSchema('official'), metadata: extensionMetadata('official', 9), class: 'official' },
  { schema: extensionSchema('registered'), metadata: extensionMetadata('registered', 9), class: 'registered' },
]);

const places: readonly ExtensionPlace[] = [
  'document',
  'branches',
  'full_product_names',
  'product_paths',
  'metrics',
  'vulnerabilities',
  'root',
];

function everywhere(...items: readonly Extension[]): Lists {
  return Object.fromEntries(places.map((place) => [place, items]));
}

function faultsOf(run: ConformityTest, lists: Lists, more?: { category?: string; label?: string }): readonly Fault[] {
  const verdict = new Verdict();
  run.run(new Facts(documentWith(lists, more), '2.1', known), verdict);
  return verdict.faults;
}

interface Case {
  what: string;
  run: ConformityTest;
  lists: Lists;
  more?: { category?: string; label?: string };
  /** Pointers of the findings; a warning has `?` behind it. */
  at: readonly string[];
  detail?: RegExp;
}

const wrong = { content: { colour: 1 } };
const everyItem = places.map((place) => `${listPointers[place]}/0`).toSorted();
const placeTests: readonly (readonly [ExtensionPlace, ConformityTest])[] = [
  ['document', usageOfExtensionAtDocumentLevel],
  ['branches', usageOfExtensionInProductTreeBranchPath],
  ['full_product_names', usageOfExtensionInProductTreeFullProductNamesPath],
  ['product_paths', usageOfExtensionInProductTreeProductPathsPath],
  ['metrics', usageOfExtensionInVulnerabilitiesMetricsPath],
  ['vulnerabilities', usageOfExtensionAtVulnerabilitiesLevel],
  ['root', usageOfExtensionAtRootLevel],
];

const cases: readonly Case[] = [
  {
    what: 'what the schema of the document has accepted',
    run: contentSchema,
    lists: everywhere(extension('one')),
    at: [],
  },
  { what: 'items that their schema accepts', run: schemaTest, lists: everywhere(extension('one')), at: [] },
  {
    what: 'items that their schema refuses, everywhere',
    run: schemaTest,
    lists: everywhere(extension('one', wrong)),
    at: everyItem.map((item) => `${item}/content/colour`),
    detail: /must be string/,
  },
  {
    what: 'the second item alone',
    run: schemaTest,
    lists: { root: [extension('one'), extension('many', wrong)] },
    at: ['/x_extensions/1/content/colour'],
  },
  {
    what: 'an extension that is not known, as a warning with its URL and class',
    run: schemaTest,
    lists: { root: [extension('other')] },
    at: ['/x_extensions/0?'],
    detail: /experimental extension `https:\/\/example\.com\/extensions\/other_1\.0\.0\.json`/,
  },
  { what: 'once where once is allowed', run: metadataTest, lists: everywhere(extension('one')), at: [] },
  {
    what: 'twice where once is allowed',
    run: metadataTest,
    lists: { document: [extension('one'), extension('one')], root: [extension('one')] },
    at: ['/document/x_extensions'],
    detail: /stands here 2 times, 1 at most/,
  },
  {
    what: 'five times where that is allowed',
    run: metadataTest,
    lists: { root: Array(5).fill(extension('many')) },
    at: [],
  },
  {
    what: 'six times where five are allowed',
    run: metadataTest,
    lists: { metrics: Array(6).fill(extension('many')) },
    at: [listPointers.metrics],
  },
  {
    what: 'an extension where it is not allowed at all',
    run: metadataTest,
    lists: everywhere(extension('none')),
    at: places.map((place) => listPointers[place]).toSorted(),
    detail: /must not stand here/,
  },
  {
    what: 'incompatible ones of the same list, once for the two',
    run: metadataTest,
    lists: { root: [extension('one'), extension('many')] },
    at: ['/x_extensions'],
    detail: /must not stand beside/,
  },
  {
    what: 'incompatible ones of different lists, in each',
    run: metadataTest,
    lists: { root: [extension('one')], document: [extension('many')] },
    at: ['/document/x_extensions', '/x_extensions'],
  },
  {
    what: 'an incompatible one that is not known itself',
    run: metadataTest,
    lists: { root: [extension('one'), extension('foe')] },
    at: ['/x_extensions', '/x_extensions?'],
  },
  {
    what: 'one without metadata, as a warning, once a list',
    run: metadataTest,
    lists: { root: [extension('bare'), extension('bare')] },
    at: ['/x_extensions?'],
    detail: /`https:\/\/example\.com\/extensions\/bare_1\.0\.0\.json`/,
  },
  {
    what: 'a listed class',
    run: registeredExtension,
    lists: { root: [extension('official'), extension('registered')] },
    at: [],
  },
  { what: 'an experimental one', run: registeredExtension, lists: everywhere(extension('one')), at: everyItem },
  { what: 'an unknown one', run: registeredExtension, lists: { root: [extension('foe')] }, at: ['/x_extensions/0'] },
  { what: 'an official one', run: officialExtension, lists: { root: [extension('official')] }, at: [] },
  {
    what: 'a registered one',
    run: officialExtension,
    lists: { root: [extension('registered')] },
    at: ['/x_extensions/0'],
    detail: /\(registered\)/,
  },
  { what: 'an experimental one', run: officialExtension, lists: everywhere(extension('one')), at: everyItem },
  { what: 'one that is not critical', run: criticalExtension, lists: everywhere(extension('one')), at: [] },
  {
    what: 'a critical one',
    run: criticalExtension,
    lists: everywhere(extension('one', { critical: true })),
    at: everyItem.map((item) => `${item}/critical`),
  },
  ...['significant', 'supplementary'].map((category) => ({
    what: category,
    run: extensionCategoryEssential,
    lists: { root: [extension('one', { category: category === 'significant' ? 'significant' : 'supplementary' })] },
    at: [],
  })),
  {
    what: 'essential',
    run: extensionCategoryEssential,
    lists: everywhere(extension('one', { category: 'essential' })),
    at: everyItem.map((item) => `${item}/category`),
  },
  ...['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'].flatMap((label) => {
    const isClear = label === 'CLEAR';
    const common = { lists: everywhere(extension('one')), more: { label } };
    return [
      { ...common, what: label, run: usageOfExperimentalExtensionInTlpClearDocument, at: isClear ? everyItem : [] },
      { ...common, what: label, run: usageOfExperimentalExtensionInNonTlpClearDocument, at: isClear ? [] : everyItem },
    ];
  }),
  {
    what: 'listed ones in a public document',
    run: usageOfExperimentalExtensionInTlpClearDocument,
    lists: { root: [extension('official'), extension('registered')] },
    at: [],
  },
  {
    what: 'listed ones in another document',
    run: usageOfExperimentalExtensionInNonTlpClearDocument,
    lists: { root: [extension('official'), extension('registered')] },
    more: { label: 'RED' },
    at: [],
  },
  ...placeTests.flatMap(([place, run]) => {
    const { [place]: own, ...others } = everywhere(extension('one'), extension('two'));
    return [
      { what: `extensions at ${place}`, run, lists: { [place]: own }, at: [listPointers[place]], detail: /one.*two/ },
      { what: `extensions everywhere but at ${place}`, run, lists: others, at: [] },
    ];
  }),
  {
    what: 'more extensions than are named',
    run: usageOfExtensionAtRootLevel,
    lists: { root: ['a', 'b', 'c', 'd', 'e'].map((name) => extension(name)) },
    at: ['/x_extensions'],
    detail: /c_1\.0\.0\.json` and 2 more$/,
  },
  ...['csaf_superseded', 'csaf_withdrawn'].map((category) => ({
    what: `extensions in ${category}`,
    run: extensionInSupersededOrWithdrawnDocument,
    lists: everywhere(extension('one')),
    more: { category },
    at: ['/document/x_extensions', '/x_extensions'],
  })),
  ...['csaf_base', 'csaf_vex'].map((category) => ({
    what: `extensions in ${category}`,
    run: extensionInSupersededOrWithdrawnDocument,
    lists: everywhere(extension('one')),
    more: { category },
    at: [],
  })),
  {
    what: 'none in csaf_withdrawn',
    run: extensionInSupersededOrWithdrawnDocument,
    lists: {},
    more: { category: 'csaf_withdrawn' },
    at: [],
  },
];

for (const { what, run, lists, more, at, detail } of cases) {
  test(`${run.id}: ${what}`, () => {
    const faults = faultsOf(run, lists, more);
    const found = faults.map(({ pointer, warning }) => (warning ? `${pointer}?` : pointer)).toSorted();
    assert.deepEqual(found, at);
    if (detail !== undefined) assert.match(faults[0]?.detail ?? '', detail);
  });
}

test('related elements of 6.1.60.3 are the items, or the incompatible one', () => {
  const twice = faultsOf(metadataTest, { root: [extension('one'), extension('bare'), extension('one')] });
  assert.deepEqual(twice[0]?.related, ['/x_extensions/0', '/x_extensions/2']);
  const foes = faultsOf(metadataTest, { root: [extension('one')], document: [extension('foe')] });
  assert.deepEqual(foes.find(({ pointer }) => pointer === '/x_extensions')?.related, ['/document/x_extensions/0']);
});

test('without known extensions each one is a warning, and experimental', () => {
  for (const run of [schemaTest, metadataTest]) {
    const verdict = new Verdict();
    run.run(new Facts(documentWith({ root: [extension('official')] }), '2.1'), verdict);
    assert.equal(verdict.faults.length, 1);
    assert.equal(verdict.faults[0]?.warning, true);
    assert.equal(verdict.faults[0]?.detail, `the experimental extension \`${schemaUrl('official')}\` is not supported`);
  }
});
