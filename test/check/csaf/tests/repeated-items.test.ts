import { multipleScoresWithSameVersionPerProduct } from '../../../../src/check/csaf/tests/6.1.7-multiple-scores-with-same-version-per-product.ts';
import { multipleUseOfSameCve } from '../../../../src/check/csaf/tests/6.1.23-multiple-use-of-same-cve.ts';
import { multipleDefinitionInInvolvements } from '../../../../src/check/csaf/tests/6.1.24-multiple-definition-in-involvements.ts';
import { multipleUseOfSameHashAlgorithm } from '../../../../src/check/csaf/tests/6.1.25-multiple-use-of-same-hash-algorithm.ts';
import type { Parts } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const v = '/vulnerabilities/0';

/** A score of CVSS, as far as the test reads it. */
const cvss = (version: string): object => ({ [`cvss_v${version[0]}`]: { version, vectorString: `CVSS:${version}/` } });
const scores = (...items: [string, ...string[]][]): Parts => ({
  vulnerabilities: [{ scores: items.map(([version, ...products]) => ({ ...cvss(version), products })) }],
});
const metric = (version: string, source: string | undefined, ...products: string[]): object => ({
  content: cvss(version),
  source,
  products,
});
const metrics = (...items: object[]): Parts => ({ vulnerabilities: [{ metrics: items }] });

testRows(multipleScoresWithSameVersionPerProduct, [
  {
    name: 'a version twice',
    versions: ['2.0'],
    parts: scores(['3.1', 'A', 'B'], ['3.1', 'C', 'B']),
    fails: [`${v}/scores/1/cvss_v3`],
    details: ['"B" has CVSS "3.1" twice'],
    related: [[`${v}/scores/0/cvss_v3`]],
  },
  {
    name: 'versions of each kind',
    versions: ['2.0'],
    parts: scores(['2.0', 'A'], ['3.0', 'A'], ['3.1', 'A'], ['3.1', 'B']),
  },
  { name: 'CVSS 4, which 2.0 does not define', versions: ['2.0'], parts: scores(['4.0', 'A'], ['4.0', 'A']) },
  {
    name: 'metrics, which 2.0 does not define',
    versions: ['2.0'],
    parts: metrics(metric('3.1', undefined, 'A'), metric('3.1', undefined, 'A')),
  },
  {
    name: 'different vulnerabilities',
    versions: ['2.0'],
    parts: {
      vulnerabilities: [
        ...(scores(['3.1', 'A']).vulnerabilities ?? []),
        ...(scores(['3.1', 'A']).vulnerabilities ?? []),
      ],
    },
  },
  {
    name: 'a version thrice, by nobody named',
    versions: ['2.1'],
    parts: metrics(metric('4.0', undefined, 'A'), metric('4.0', undefined, 'A'), metric('4.0', undefined, 'A')),
    fails: [`${v}/metrics/1/content/cvss_v4`, `${v}/metrics/2/content/cvss_v4`],
  },
  {
    name: 'a version twice, by the same source',
    versions: ['2.1'],
    parts: metrics(metric('3.1', 'https://a.example', 'A'), metric('3.1', 'https://a.example', 'A')),
    fails: [`${v}/metrics/1/content/cvss_v3`],
  },
  {
    name: 'a version by different sources, one of them not named',
    versions: ['2.1'],
    parts: metrics(
      metric('3.1', 'https://a.example', 'A'),
      metric('3.1', 'https://b.example', 'A'),
      metric('3.1', undefined, 'A'),
    ),
  },
  {
    name: 'a version that CSAF does not know',
    versions: ['2.1'],
    parts: metrics(metric('3.9', undefined, 'A'), metric('3.9', undefined, 'A')),
    fails: [`${v}/metrics/1/content/cvss_v3`],
  },
]);

testRows(multipleUseOfSameCve, [
  {
    name: 'a CVE thrice',
    parts: {
      vulnerabilities: ['CVE-2017-0145', 'CVE-2017-0146', undefined, 'CVE-2017-0145', undefined, 'CVE-2017-0145'].map(
        (cve) => ({ cve }),
      ),
    },
    fails: ['/vulnerabilities/3/cve', '/vulnerabilities/5/cve'],
    related: [['/vulnerabilities/0/cve'], ['/vulnerabilities/0/cve']],
  },
  { name: 'no vulnerabilities', parts: {} },
]);

const involvements = (...items: [string, string | undefined, string?][]): Parts => ({
  vulnerabilities: [{ involvements: items.map(([party, date, status = 'open']) => ({ party, date, status })) }],
});

testRows(multipleDefinitionInInvolvements, [
  {
    name: 'a party twice, in another status',
    parts: involvements(['vendor', '2024-01-24T10:00:00Z'], ['vendor', '2024-01-24T10:00:00Z', 'completed']),
    fails: [`${v}/involvements/1`],
    related: [[`${v}/involvements/0`]],
  },
  {
    name: 'the same moment in another zone',
    parts: involvements(['vendor', '2024-01-24T10:00:00Z'], ['vendor', '2024-01-24T11:00:00.0+01:00']),
    fails: [`${v}/involvements/1`],
  },
  {
    name: 'the same digits in another zone',
    parts: involvements(['vendor', '2024-01-24T10:00:00Z'], ['vendor', '2024-01-24T10:00:00+01:00']),
  },
  {
    name: 'other parties',
    parts: involvements(['vendor', '2024-01-24T10:00:00Z'], ['discoverer', '2024-01-24T10:00:00Z']),
  },
  { name: 'no dates', parts: involvements(['vendor', undefined], ['vendor', undefined]) },
  {
    name: 'other moments',
    parts: involvements(['vendor', '2024-01-24T10:00:00Z'], ['vendor', '2024-01-24T10:00:00.5Z']),
  },
]);

const hashed = (...files: string[][]): object => ({
  name: 'A',
  product_id: 'A',
  product_identification_helper: {
    hashes: files.map((algorithms) => ({
      filename: 'f',
      file_hashes: algorithms.map((algorithm) => ({ algorithm, value: '00' })),
    })),
  },
});
const helper = 'product_identification_helper/hashes';

testRows(multipleUseOfSameHashAlgorithm, [
  {
    name: 'in a branch and in a name',
    parts: {
      product_tree: {
        branches: [{ category: 'product_name', name: 'p', product: hashed(['sha256', 'sha512', 'sha256']) }],
        full_product_names: [{ name: 'B', product_id: 'B' }, hashed(['sha256'], ['md5', 'md5', 'md5'])],
      },
    },
    fails: [
      `/product_tree/branches/0/product/${helper}/0/file_hashes/2`,
      `/product_tree/full_product_names/1/${helper}/1/file_hashes/1`,
      `/product_tree/full_product_names/1/${helper}/1/file_hashes/2`,
    ],
    details: ['"sha256"', '"md5"', '"md5"'],
  },
  {
    name: 'once in each of two files',
    parts: { product_tree: { full_product_names: [hashed(['sha256', 'md5'], ['sha256'])] } },
  },
  {
    name: 'in a relationship',
    versions: ['2.0'],
    parts: {
      product_tree: {
        relationships: [
          { full_product_name: hashed(['md5', 'md5']), product_reference: 'A', relates_to_product_reference: 'B' },
        ],
      },
    },
    fails: [`/product_tree/relationships/0/full_product_name/${helper}/0/file_hashes/1`],
  },
  {
    name: 'in a product path',
    versions: ['2.1'],
    parts: {
      product_tree: {
        product_paths: [{ full_product_name: hashed(['md5', 'md5']), beginning_product_reference: 'A', subpaths: [] }],
      },
    },
    fails: [`/product_tree/product_paths/0/full_product_name/${helper}/0/file_hashes/1`],
  },
]);
