import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { useOfMultipleStarsInModelNumber } from '../../../../src/check/csaf/tests/6.1.43-use-of-multiple-stars-in-model-number.ts';
import { useOfMultipleStarsInSerialNumber } from '../../../../src/check/csaf/tests/6.1.44-use-of-multiple-stars-in-serial-number.ts';
import { useOfMultipleStarsInSku } from '../../../../src/check/csaf/tests/6.1.61-use-of-multiple-stars-in-sku.ts';
import { useOfMd5AsTheOnlyHashAlgorithm } from '../../../../src/check/csaf/tests/6.2.8-use-of-md5-as-the-only-hash-algorithm.ts';
import { useOfSha1AsTheOnlyHashAlgorithm } from '../../../../src/check/csaf/tests/6.2.9-use-of-sha-1-as-the-only-hash-algorithm.ts';
import { missingProductIdentificationHelper } from '../../../../src/check/csaf/tests/6.2.16-missing-product-identification-helper.ts';
import { hardwareAndSoftware } from '../../../../src/check/csaf/tests/6.2.31-hardware-and-software.ts';
import { useOfSameProductIdentificationHelperForDifferentProducts } from '../../../../src/check/csaf/tests/6.2.32-use-of-same-product-identification-helper-for-different-products.ts';
import { useOfShortHash } from '../../../../src/check/csaf/tests/6.3.5-use-of-short-hash.ts';
import { nestedProductPath } from '../../../../src/check/csaf/tests/6.3.22-nested-product-path.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

/** Products `P0`, `P1`, … with these helpers. */
function products(...helpers: (object | undefined)[]): Parts {
  return { product_tree: { full_product_names: helpers.map((helper, index) => product(`P${index}`, helper)) } };
}

function product(product_id: string, product_identification_helper?: object): object {
  return { name: 'A product', product_id, product_identification_helper };
}

function path(id: string, from: string, to: string, helper?: object): object {
  const subpaths = [{ category: 'installed_on', next_product_reference: to }];
  return { beginning_product_reference: from, full_product_name: product(id, helper), subpaths };
}

const names = '/product_tree/full_product_names';
const helper = `${names}/0/product_identification_helper`;

const patternTests: [ConformityTest, string][] = [
  [useOfMultipleStarsInModelNumber, 'model_numbers'],
  [useOfMultipleStarsInSerialNumber, 'serial_numbers'],
  [useOfMultipleStarsInSku, 'skus'],
];

for (const [test, list] of patternTests) {
  const patterns = (...texts: string[]): Parts => products({ [list]: texts });
  testRows(test, [
    { name: 'one star each', parts: patterns('*', 'a*', '*b', 'a*b', '???') },
    { name: 'two stars', parts: patterns('a', '*a*', '**'), fails: [`${helper}/${list}/1`, `${helper}/${list}/2`] },
    { name: 'escaped stars', parts: patterns('\\**\\*', '\\*\\*\\*') },
    { name: 'an escaped backslash before a star', parts: patterns('\\\\*\\\\*'), fails: [`${helper}/${list}/0`] },
    { name: 'an escaped backslash before an escaped star', parts: patterns('\\\\\\**') },
    { name: 'a backslash at the end', parts: patterns('*\\') },
    { name: 'other lists', parts: products({ cpe: 'cpe:2.3:a:*:*:*:*:*:*:*:*:*:*', x_generic_uris: [] }) },
    {
      name: 'branches and product paths',
      parts: {
        product_tree: {
          branches: [{ category: 'vendor', name: 'V', product: product('P', { [list]: ['**'] }) }],
          product_paths: [path('Q', 'P', 'P', { [list]: ['**'] })],
        },
      },
      fails: [
        `/product_tree/branches/0/product/product_identification_helper/${list}/0`,
        `/product_tree/product_paths/0/full_product_name/product_identification_helper/${list}/0`,
      ],
    },
  ]);
}

function hashed(...algorithms: string[]): Parts {
  const file_hashes = algorithms.map((algorithm) => ({ algorithm, value: '0'.repeat(64) }));
  return products({ hashes: [{ file_hashes, filename: 'a.so' }] });
}

const hashTests: [ConformityTest, string, string][] = [
  [useOfMd5AsTheOnlyHashAlgorithm, 'md5', 'sha1'],
  [useOfSha1AsTheOnlyHashAlgorithm, 'sha1', 'md5'],
];

for (const [test, weak, other] of hashTests) {
  testRows(test, [
    { name: 'alone', parts: hashed(weak), fails: [`${helper}/hashes/0/file_hashes`], details: ['a.so'] },
    { name: 'twice', parts: hashed(weak, weak), fails: [`${helper}/hashes/0/file_hashes`] },
    { name: 'with another one', parts: hashed(weak, other) },
    { name: 'another one', parts: hashed(other) },
    {
      name: 'in upper case',
      versions: ['2.0'],
      parts: hashed(weak.toUpperCase()),
      fails: [`${helper}/hashes/0/file_hashes`],
    },
    { name: 'no hashes', parts: products({ skus: ['1'] }, undefined) },
  ]);
}

testRows(useOfShortHash, [
  {
    name: '63 and 64 characters',
    parts: products({
      hashes: [
        {
          file_hashes: [
            { algorithm: 'sha256', value: '0'.repeat(64) },
            { algorithm: 'x', value: '0'.repeat(63) },
          ],
          filename: 'a',
        },
      ],
    }),
    fails: [`${helper}/hashes/0/file_hashes/1/value`],
    details: ['63'],
  },
  { name: 'no hashes', parts: products(undefined, { skus: ['1'] }) },
]);

const path20 = {
  category: 'installed_on',
  full_product_name: product('Q'),
  product_reference: 'P0',
  relates_to_product_reference: 'P1',
};

testRows(missingProductIdentificationHelper, [
  { name: 'one with, one without', parts: products({ skus: ['1'] }, undefined), fails: [`${names}/1`] },
  {
    name: 'a relationship',
    versions: ['2.0'],
    parts: { product_tree: { relationships: [path20], product_paths: 'of no meaning' } },
    fails: ['/product_tree/relationships/0/full_product_name'],
  },
  {
    name: 'a product path and a branch',
    versions: ['2.1'],
    parts: {
      product_tree: {
        branches: [{ category: 'vendor', name: 'V', product: product('P') }],
        product_paths: [path('Q', 'P', 'P')],
        relationships: 'of no meaning',
      },
    },
    fails: ['/product_tree/branches/0/product', '/product_tree/product_paths/0/full_product_name'],
  },
  { name: 'no product tree', parts: {} },
]);

const serial = { serial_numbers: ['1'] };

testRows(hardwareAndSoftware, [
  { name: 'in no path', parts: products(serial, { model_numbers: ['1'] }), fails: [`${names}/0`, `${names}/1`] },
  { name: 'other helpers', parts: products({ skus: ['1'] }, undefined) },
  {
    name: 'at both ends of a path',
    parts: {
      product_tree: {
        full_product_names: [product('A', serial), product('B', serial)],
        product_paths: [path('C', 'A', 'B')],
      },
    },
  },
  {
    name: 'a path that nothing refers to',
    parts: { product_tree: { full_product_names: [product('A')], product_paths: [path('C', 'A', 'A', serial)] } },
    fails: ['/product_tree/product_paths/0/full_product_name'],
  },
]);

const hash = (filename: string, ...values: string[]): object => ({
  file_hashes: values.map((value) => ({ value, algorithm: 'sha256' })),
  filename,
});
const uri = (namespace: string, text: string): object => ({ namespace, uri: text });
const second = `${names}/1/product_identification_helper`;

testRows(useOfSameProductIdentificationHelperForDifferentProducts, [
  ...['model_numbers', 'purls', 'sbom_urls', 'serial_numbers', 'skus'].map((list) => ({
    name: `same of ${list}`,
    parts: products({ [list]: ['a', 'b'] }, { [list]: ['c', 'b'] }),
    fails: [`${second}/${list}/1`],
    related: [[`${helper}/${list}/1`]],
    details: ['"P0" and "P1"'],
  })),
  { name: 'same CPE', parts: products({ cpe: 'cpe:/a' }, { cpe: 'cpe:/a' }), fails: [`${second}/cpe`] },
  {
    name: 'same hash of files of other names and with other hashes',
    parts: products({ hashes: [hash('a', '1', '2')] }, { hashes: [hash('c', '4'), hash('b', '3', '2')] }),
    fails: [`${second}/hashes/1/file_hashes/1`],
  },
  {
    name: 'same generic URI, its keys in another order',
    parts: products({ x_generic_uris: [uri('n', 'u')] }, { x_generic_uris: [{ uri: 'u', namespace: 'n' }] }),
    fails: [`${second}/x_generic_uris/0`],
  },
  {
    name: 'same file name, same namespace, same value of another kind',
    parts: products(
      { hashes: [hash('a', '1')], x_generic_uris: [uri('n', 'u')], skus: ['1'] },
      { hashes: [hash('a', '2')], x_generic_uris: [uri('n', 'v')], model_numbers: ['1'] },
    ),
  },
  {
    name: 'texts that run together',
    parts: products({ x_generic_uris: [uri('a","b', 'c')] }, { x_generic_uris: [uri('a', 'b","c')] }),
  },
  {
    name: 'one product twice',
    parts: { product_tree: { full_product_names: [product('P', serial), product('P', serial)] } },
  },
  {
    name: 'three products',
    parts: products(serial, serial, serial),
    fails: [`${second}/serial_numbers/0`, `${names}/2/product_identification_helper/serial_numbers/0`],
    related: [[`${helper}/serial_numbers/0`], [`${helper}/serial_numbers/0`]],
  },
]);

testRows(nestedProductPath, [
  {
    name: 'a path at both ends of another',
    parts: {
      product_tree: { full_product_names: [product('A')], product_paths: [path('B', 'A', 'A'), path('C', 'B', 'B')] },
    },
    fails: [
      '/product_tree/product_paths/1/beginning_product_reference',
      '/product_tree/product_paths/1/subpaths/0/next_product_reference',
    ],
    related: [['/product_tree/product_paths/0/full_product_name'], ['/product_tree/product_paths/0/full_product_name']],
  },
  {
    name: 'paths beside each other',
    parts: { product_tree: { product_paths: [path('B', 'A', 'A'), path('C', 'A', 'A')] } },
  },
  {
    name: 'a path through itself',
    parts: { product_tree: { product_paths: [path('B', 'B', 'A')] } },
    fails: ['/product_tree/product_paths/0/beginning_product_reference'],
  },
]);
