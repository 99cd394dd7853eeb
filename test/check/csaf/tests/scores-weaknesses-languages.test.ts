import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConformityTest, CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import type { AnyDocument } from '../../../../src/check/csaf/facts/document.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import { invalidCvssComputation } from '../../../../src/check/csaf/tests/6.1.9-invalid-cvss-computation.ts';
import { inconsistentCvss } from '../../../../src/check/csaf/tests/6.1.10-inconsistent-cvss.ts';
import { cwe } from '../../../../src/check/csaf/tests/6.1.11-cwe.ts';
import { language } from '../../../../src/check/csaf/tests/6.1.12-language.ts';
import { purl } from '../../../../src/check/csaf/tests/6.1.13-purl.ts';
import { purlQualifiers } from '../../../../src/check/csaf/tests/6.1.42-purl-qualifiers.ts';
import { useOfPrivateLanguage } from '../../../../src/check/csaf/tests/6.2.14-use-of-private-language.ts';
import { useOfDefaultLanguage } from '../../../../src/check/csaf/tests/6.2.15-use-of-default-language.ts';
import { cvssForFixedProducts } from '../../../../src/check/csaf/tests/6.2.19-cvss-for-fixed-products.ts';
import { usageOfDeprecatedCwe } from '../../../../src/check/csaf/tests/6.2.23-usage-of-deprecated-cwe.ts';
import { usageOfNonLatestCweVersion } from '../../../../src/check/csaf/tests/6.2.24-usage-of-non-latest-cwe-version.ts';
import { usageOfCweNotAllowedForVulnerabilityMapping } from '../../../../src/check/csaf/tests/6.2.25-usage-of-cwe-not-allowed-for-vulnerability-mapping.ts';
import { usageOfCweAllowedWithReviewForVulnerabilityMapping } from '../../../../src/check/csaf/tests/6.2.26-usage-of-cwe-allowed-with-review-for-vulnerability-mapping.ts';
import { useOfCvssV2AsTheOnlyScoringSystem } from '../../../../src/check/csaf/tests/6.3.1-use-of-cvss-v2-as-the-only-scoring-system.ts';
import { useOfCvssV30 } from '../../../../src/check/csaf/tests/6.3.2-use-of-cvss-v3-0.ts';
import { missingCwe } from '../../../../src/check/csaf/tests/6.3.4-missing-cwe.ts';
import { missingCvssV40 } from '../../../../src/check/csaf/tests/6.3.12-missing-cvss-v4-0.ts';
import { Verdict } from '../../../../src/check/csaf/verdict.ts';

/** A document of one vulnerability, or of what else is given, and the pointers at which the test fails. */
interface Case {
  name: string;
  version: CsafVersion;
  parts: Parts;
  /** With `?` in front where the fault is a mere warning. */
  fails: readonly string[];
}

interface Parts {
  document?: object;
  released?: string;
  products?: readonly object[];
  vulnerability?: object;
}

function documentOf({ document, released = '2024-01-21T10:00:00Z', products, vulnerability }: Parts, version: string) {
  const full_product_names = products?.map((helper, index) => ({
    name: `Product ${index}`,
    product_id: `P${index}`,
    product_identification_helper: helper,
  }));
  return {
    document: { csaf_version: version, tracking: { current_release_date: released }, ...document },
    ...(full_product_names === undefined ? {} : { product_tree: { full_product_names } }),
    ...(vulnerability === undefined ? {} : { vulnerabilities: [vulnerability] }),
  };
}

function pointersOf(conformityTest: ConformityTest, { version, parts }: Case): string[] {
  const document: AnyDocument = JSON.parse(JSON.stringify(documentOf(parts, version)));
  const verdict = new Verdict();
  conformityTest.run(new Facts(document, version), verdict);
  return verdict.faults.map(({ pointer, warning }) => (warning ? `?${pointer}` : pointer));
}

function table(conformityTest: ConformityTest, cases: readonly Case[]): void {
  for (const one of cases) {
    test(`${conformityTest.id} in CSAF ${one.version}: ${one.name}`, () => {
      assert.deepEqual(pointersOf(conformityTest, one), one.fails);
    });
  }
}

function languageCase(version: CsafVersion, tags: object, fails: readonly string[]): Case {
  return { name: JSON.stringify(tags), version, parts: { document: tags }, fails };
}

table(language, [
  languageCase('2.0', { lang: 'en', source_lang: 'de-CH-1901' }, []),
  languageCase('2.1', { lang: 'EN-us' }, []),
  languageCase('2.0', { lang: 'EZ' }, ['/document/lang']),
  languageCase('2.1', { lang: 'jp', source_lang: 'en-UK' }, ['/document/lang', '/document/source_lang']),
  languageCase('2.1', { lang: 'qtx', source_lang: 'i-default' }, []),
]);

table(useOfPrivateLanguage, [
  languageCase('2.0', { lang: 'qtx', source_lang: 'en' }, ['/document/lang']),
  languageCase('2.1', { lang: 'en', source_lang: 'EN-zz' }, ['/document/source_lang']),
  languageCase('2.1', { lang: 'x-mine', source_lang: 'de-x-mine' }, ['/document/lang', '/document/source_lang']),
  languageCase('2.0', { lang: 'aa', source_lang: 'de-a-xx-qm' }, []),
]);

table(useOfDefaultLanguage, [
  languageCase('2.0', { lang: 'I-Default' }, ['/document/lang']),
  languageCase('2.1', { lang: 'en', source_lang: 'i-default' }, ['/document/source_lang']),
  languageCase('2.1', { lang: 'en' }, []),
]);

const helper = '/product_tree/full_product_names/0/product_identification_helper';

function purlCase(version: CsafVersion, value: string, valid: boolean): Case {
  const products = [version === '2.0' ? { purl: value } : { purls: [value] }];
  const pointer = version === '2.0' ? `${helper}/purl` : `${helper}/purls/0`;
  return { name: value, version, parts: { products }, fails: valid ? [] : [pointer] };
}

table(purl, [
  purlCase('2.0', 'pkg:maven/@1.3.4', false),
  purlCase('2.1', 'pkg:maven/@1.3.4', false),
  purlCase('2.1', 'pkg:oci/example/image', false),
  purlCase('2.0', 'pkg:npm/%40scope/name@1.0.0', true),
  purlCase('2.0', 'pkg:rpm/name@1.0.0', true),
  purlCase('2.1', 'pkg:rpm/name@1.0.0', false),
  { name: 'products without helper or PURL', version: '2.1', parts: { products: [{ cpe: 'x' }] }, fails: [] },
]);

function purlsCase(name: string, purls: readonly string[], fails: readonly number[]): Case {
  const pointers = fails.map((index) => `${helper}/purls/${index}`);
  return { name, version: '2.1', parts: { products: [{ purls }] }, fails: pointers };
}

table(purlQualifiers, [
  purlsCase('only qualifiers differ', ['pkg:npm/a@1', 'pkg:npm/a@1?x=1', 'pkg:npm/%61@1?x=2'], []),
  purlsCase('names differ', ['pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:npm/a@1?x=1'], [1]),
  purlsCase('a version is missing', ['pkg:npm/a@1', 'pkg:npm/a'], [1]),
  purlsCase('subpaths differ', ['pkg:npm/a@1#x', 'pkg:npm/a@1#y'], [1]),
  purlsCase('the type does not care about case', ['pkg:github/Foo/Bar@1', 'pkg:github/foo/bar@1'], []),
  purlsCase('one is not valid', ['pkg:maven/@1', 'pkg:npm/a@1', 'pkg:npm/a@1'], []),
  purlsCase('there is one', ['pkg:npm/a@1'], []),
]);

const xss = "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')";
const item = '/vulnerabilities/0/cwes/0';

function cweCase(name: string, id: string, weakness: string, version: string, fails: readonly string[]): Case {
  const cwes = [{ id, name: weakness, version }];
  return { name, version: '2.1', parts: { vulnerability: { cwes } }, fails };
}

function cweCase20(name: string, id: string, weakness: string, fails: readonly string[]): Case {
  return { name, version: '2.0', parts: { vulnerability: { cwe: { id, name: weakness } } }, fails };
}

table(cwe, [
  cweCase20('right', 'CWE-79', xss, []),
  cweCase20('a former name', 'CWE-79', "Failure to Preserve Web Page Structure ('Cross-site Scripting')", []),
  cweCase20('the name of another one', 'CWE-79', 'Improper Input Validation', ['/vulnerabilities/0/cwe/name']),
  cweCase20('a category', 'CWE-16', 'Configuration', ['/vulnerabilities/0/cwe/id']),
  cweCase20('never there', 'CWE-999999', 'constructor', ['/vulnerabilities/0/cwe/id']),
  {
    name: 'later than the list known here',
    version: '2.0',
    parts: { released: '2999-01-01T00:00:00Z', vulnerability: { cwe: { id: 'CWE-999999', name: 'x' } } },
    fails: ['?/vulnerabilities/0/cwe/id'],
  },
  { name: 'none', version: '2.0', parts: { vulnerability: {} }, fails: [] },
  cweCase('right', 'CWE-79', xss, '4.13', []),
  cweCase('the name of another one', 'CWE-79', 'Improper Input Validation', '4.13', [`${item}/name`]),
  cweCase('not yet there', 'CWE-1419', 'Incorrect Initialization of Resource', '4.12', [`${item}/id`]),
  cweCase('not yet renamed', 'CWE-1192', 'Improper Identifier for IP Block used in System-On-Chip (SOC)', '4.13', [
    `${item}/name`,
  ]),
  cweCase('no such version', 'CWE-79', xss, '3.9', [`${item}/version`]),
  cweCase('a version of the future', 'CWE-79', xss, '99.0', [`?${item}/version`]),
  cweCase('a view', 'CWE-1008', 'Architectural Concepts', '4.13', [`${item}/id`]),
]);

table(usageOfDeprecatedCwe, [
  cweCase('deprecated', 'CWE-596', 'DEPRECATED: Incorrect Semantic Object Comparison', '4.13', [`${item}/id`]),
  cweCase('not yet deprecated', 'CWE-596', 'Incorrect Semantic Object Comparison', '3.0', []),
  cweCase('unknown', 'CWE-999999', 'x', '4.13', []),
]);

table(usageOfCweNotAllowedForVulnerabilityMapping, [
  cweCase('discouraged', 'CWE-20', 'Improper Input Validation', '4.13', [`${item}/id`]),
  cweCase('prohibited', 'CWE-1187', 'DEPRECATED: Use of Uninitialized Resource', '4.13', [`${item}/id`]),
  cweCase('allowed', 'CWE-112', 'Missing XML Validation', '4.13', []),
  cweCase('allowed with review', 'CWE-1023', 'Incomplete Comparison with Missing Factors', '4.13', []),
  cweCase('of a version that does not tell', 'CWE-20', 'Improper Input Validation', '4.11', []),
]);

table(usageOfCweAllowedWithReviewForVulnerabilityMapping, [
  cweCase('allowed with review', 'CWE-1023', 'Incomplete Comparison with Missing Factors', '4.13', [`${item}/id`]),
  cweCase('allowed', 'CWE-112', 'Missing XML Validation', '4.13', []),
  cweCase('discouraged', 'CWE-20', 'Improper Input Validation', '4.13', []),
]);

function releaseCase(released: string, version: string, fails: boolean): Case {
  const vulnerability = { cwes: [{ id: 'CWE-79', name: xss, version }] };
  return {
    name: `CWE ${version} on ${released}`,
    version: '2.1',
    parts: { released, vulnerability },
    fails: fails ? [`${item}/version`] : [],
  };
}

table(usageOfNonLatestCweVersion, [
  releaseCase('2024-01-21T10:00:00Z', '4.13', false),
  releaseCase('2024-01-21T10:00:00Z', '4.12', true),
  releaseCase('2024-01-21T10:00:00Z', '4.15', true),
  releaseCase('2024-02-29T10:00:00Z', '4.13', false),
  releaseCase('2024-02-29T10:00:00Z', '4.14', false),
  releaseCase('2024-02-29T10:00:00Z', '4.12', true),
  releaseCase('2024-03-01T01:00:00+02:00', '4.13', false),
  releaseCase('2024-03-01T10:00:00Z', '4.13', true),
  releaseCase('2024-03-01T10:00:00Z', '99.0', true),
  releaseCase('2999-01-01T00:00:00Z', '99.0', false),
  releaseCase('2999-01-01T00:00:00Z', '4.2', true),
  releaseCase('2001-01-01T00:00:00Z', '1.0', true),
]);

table(missingCwe, [
  { name: 'none', version: '2.0', parts: { vulnerability: { cve: 'CVE-2024-0001' } }, fails: ['/vulnerabilities/0'] },
  { name: 'none', version: '2.1', parts: { vulnerability: { cve: 'CVE-2024-0001' } }, fails: ['/vulnerabilities/0'] },
  cweCase20('one', 'CWE-79', xss, []),
  cweCase('one', 'CWE-79', xss, '4.13', []),
]);

const v2 = 'AV:N/AC:L/Au:N/C:C/I:C/A:C';
const v30 = 'CVSS:3.0/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:H/A:H';
const v31 = 'CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:H/A:H';
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H';

const cvss2 = { version: '2.0', vectorString: v2, baseScore: 10 };
const cvss30 = { version: '3.0', vectorString: v30, baseScore: 6.5, baseSeverity: 'MEDIUM' };
const cvss31 = { version: '3.1', vectorString: v31, baseScore: 6.5, baseSeverity: 'MEDIUM' };
const cvss4 = { version: '4.0', vectorString: v4, baseScore: 10, baseSeverity: 'CRITICAL' };

type Content = Readonly<Record<string, object>>;
type Item = readonly [content: Content, ...products: string[]];

/** Scores of CSAF 2.0 or metrics of 2.1, for the product `P` unless others are named. */
function scored(version: CsafVersion, items: readonly Item[], status?: object): object {
  const all = items.map(([content, ...products]) => ({
    products: products.length === 0 ? ['P'] : products,
    ...(version === '2.0' ? content : { content }),
  }));
  return {
    [version === '2.0' ? 'scores' : 'metrics']: all,
    ...(status === undefined ? {} : { product_status: status }),
  };
}

function scoreCase(
  version: CsafVersion,
  name: string,
  items: readonly Item[],
  fails: readonly string[],
  status?: object,
): Case {
  return { name, version, parts: { vulnerability: scored(version, items, status) }, fails };
}

const in20 = '/vulnerabilities/0/scores/0';
const in21 = '/vulnerabilities/0/metrics/0/content';

table(invalidCvssComputation, [
  scoreCase('2.0', 'right', [[{ cvss_v2: cvss2, cvss_v3: cvss30 }], [{ cvss_v3: cvss31 }]], []),
  scoreCase(
    '2.0',
    'all wrong',
    [[{ cvss_v3: { ...cvss31, baseScore: 10, baseSeverity: 'LOW' } }]],
    [`${in20}/cvss_v3/baseScore`, `${in20}/cvss_v3/baseSeverity`],
  ),
  scoreCase(
    '2.0',
    'scores of groups that the vector does not define',
    [
      [{ cvss_v3: { ...cvss31, temporalScore: 6.5, environmentalScore: 6.4 } }],
      [{ cvss_v2: { ...cvss2, temporalScore: 9, environmentalScore: 10 } }],
    ],
    [`${in20}/cvss_v3/environmentalScore`, '/vulnerabilities/0/scores/1/cvss_v2/temporalScore'],
  ),
  scoreCase(
    '2.0',
    'temporal',
    [[{ cvss_v3: { ...cvss31, vectorString: `${v31}/E:P`, temporalScore: 6.2, temporalSeverity: 'HIGH' } }]],
    [`${in20}/cvss_v3/temporalSeverity`],
  ),
  scoreCase(
    '2.0',
    'rounded on the way',
    [
      [
        {
          cvss_v2: {
            version: '2.0',
            vectorString: 'AV:A/AC:H/Au:N/C:N/I:C/A:N/TD:M/CR:H/IR:M',
            baseScore: 4.6,
            environmentalScore: 3.5,
          },
        },
      ],
    ],
    [],
  ),
  scoreCase(
    '2.0',
    'a vector without score',
    [[{ cvss_v2: { ...cvss2, vectorString: 'AV:N/AC:L' } }], [{ cvss_v3: { ...cvss31, vectorString: `${v31}/A:N` } }]],
    [`${in20}/cvss_v2/baseScore`, '/vulnerabilities/0/scores/1/cvss_v3/baseScore'],
  ),
  scoreCase('2.0', 'CVSS 4.0, which CSAF 2.0 does not know', [[{ cvss_v4: { ...cvss4, baseScore: 1 } }]], []),
  scoreCase(
    '2.1',
    'threat metrics count in CVSS 4.0',
    [
      [{ cvss_v4: { ...cvss4, vectorString: `${v4}/E:P`, baseScore: 9.3 } }],
      [{ cvss_v4: { ...cvss4, vectorString: `${v4}/E:P` } }],
    ],
    ['/vulnerabilities/0/metrics/1/content/cvss_v4/baseScore'],
  ),
  scoreCase(
    '2.1',
    'metrics beside the vector may count',
    [
      [{ cvss_v4: { ...cvss4, exploitMaturity: 'PROOF_OF_CONCEPT', baseScore: 9.3 } }],
      [{ cvss_v4: { ...cvss4, exploitMaturity: 'PROOF_OF_CONCEPT' } }],
    ],
    [],
  ),
]);

table(inconsistentCvss, [
  scoreCase(
    '2.0',
    'the same',
    [[{ cvss_v2: { ...cvss2, accessVector: 'NETWORK' }, cvss_v3: { ...cvss31, scope: 'UNCHANGED' } }]],
    [],
  ),
  scoreCase(
    '2.0',
    'another one',
    [[{ cvss_v2: { ...cvss2, accessVector: 'LOCAL' }, cvss_v3: { ...cvss31, scope: 'CHANGED' } }]],
    [`${in20}/cvss_v2/accessVector`, `${in20}/cvss_v3/scope`],
  ),
  scoreCase('2.1', 'the vector says nothing', [[{ cvss_v3: { ...cvss31, modifiedScope: 'CHANGED' } }]], []),
  scoreCase(
    '2.1',
    'the vector says that it is not defined',
    [[{ cvss_v3: { ...cvss31, vectorString: `${v31}/MS:X`, modifiedScope: 'CHANGED' } }]],
    [`${in21}/cvss_v3/modifiedScope`],
  ),
  scoreCase(
    '2.1',
    'CVSS 4.0',
    [[{ cvss_v4: { ...cvss4, subIntegrityImpact: 'LOW', attackVector: 'NETWORK' } }]],
    [`${in21}/cvss_v4/subIntegrityImpact`],
  ),
  scoreCase(
    '2.1',
    'the vector cannot be read',
    [[{ cvss_v2: { ...cvss2, vectorString: 'AV:N', accessVector: 'LOCAL' } }]],
    [],
  ),
]);

const fixed = { fixed: ['P'] };
const fixedPointer = '/vulnerabilities/0/product_status/fixed/0';
const nothing31 = { ...cvss31, vectorString: `${v31}/MC:N/MI:N/MA:N` };

table(cvssForFixedProducts, [
  scoreCase('2.0', 'no environment', [[{ cvss_v3: cvss31 }]], [fixedPointer], fixed),
  scoreCase('2.0', 'environment in the vector', [[{ cvss_v3: nothing31 }]], [], fixed),
  scoreCase(
    '2.0',
    'environment beside the vector',
    [[{ cvss_v2: { ...cvss2, targetDistribution: 'NONE' } }]],
    [],
    fixed,
  ),
  scoreCase('2.0', 'environmental score', [[{ cvss_v3: { ...cvss31, environmentalScore: 0 } }]], [], fixed),
  scoreCase('2.0', 'one of two scores', [[{ cvss_v2: cvss2, cvss_v3: nothing31 }]], [fixedPointer], fixed),
  scoreCase('2.0', 'of another product', [[{ cvss_v3: cvss31 }, 'Q']], [], fixed),
  scoreCase('2.0', 'no score', [], [], fixed),
  scoreCase(
    '2.1',
    'of a product that is first fixed, too',
    [[{ cvss_v4: cvss4 }]],
    ['/vulnerabilities/0/product_status/first_fixed/0', fixedPointer],
    { first_fixed: ['P'], fixed: ['P', 'Q'] },
  ),
  scoreCase(
    '2.1',
    'CVSS 4.0 without effect',
    [[{ cvss_v4: { ...cvss4, vectorString: `${v4}/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:N`, baseScore: 0 } }]],
    [],
    fixed,
  ),
]);

table(useOfCvssV2AsTheOnlyScoringSystem, [
  scoreCase('2.0', 'alone', [[{ cvss_v2: cvss2 }]], [`${in20}/cvss_v2`]),
  scoreCase('2.0', 'with CVSS 3', [[{ cvss_v2: cvss2, cvss_v3: cvss31 }]], []),
  scoreCase('2.0', 'with CVSS 3 in another item', [[{ cvss_v2: cvss2 }], [{ cvss_v3: cvss31 }]], []),
  scoreCase('2.1', 'with CVSS 4', [[{ cvss_v2: cvss2 }], [{ cvss_v4: cvss4 }]], []),
  scoreCase(
    '2.1',
    'with CVSS 4 for one of two products',
    [[{ cvss_v2: cvss2 }, 'P', 'Q'], [{ cvss_v4: cvss4 }]],
    [`${in21}/cvss_v2`],
  ),
  scoreCase('2.1', 'no CVSS 2', [[{ cvss_v4: cvss4 }]], []),
]);

table(useOfCvssV30, [
  scoreCase('2.0', '3.0', [[{ cvss_v3: cvss30 }]], [`${in20}/cvss_v3/version`]),
  scoreCase('2.1', '3.0', [[{ cvss_v3: cvss30 }]], [`${in21}/cvss_v3/version`]),
  scoreCase(
    '2.0',
    'in the vector alone',
    [[{ cvss_v3: { ...cvss30, version: '3.1' } }]],
    [`${in20}/cvss_v3/vectorString`],
  ),
  scoreCase(
    '2.1',
    'in the vector alone',
    [[{ cvss_v3: { ...cvss30, version: '3.4' } }]],
    [`${in21}/cvss_v3/vectorString`],
  ),
  scoreCase('2.1', 'others', [[{ cvss_v2: cvss2, cvss_v3: cvss31, cvss_v4: cvss4 }]], []),
]);

// Of a CVSS 3 object whose version is none, the schema does not say what else it lacks.
const unversioned = { version: '1.0.0', baseScore: 6.8, baseSeverity: 'MEDIUM' };

for (const one of [invalidCvssComputation, inconsistentCvss, useOfCvssV30]) {
  table(one, [
    scoreCase('2.0', 'no vector and no version', [[{ cvss_v3: unversioned }]], []),
    scoreCase('2.1', 'no vector and no version', [[{ cvss_v3: unversioned }]], []),
  ]);
}

const epss = { percentile: '0.5', probability: '0.5', timestamp: '2024-01-21T10:00:00Z' };
const affected = { known_affected: ['P', 'Q'], last_affected: ['Q'], fixed: ['R'] };

table(missingCvssV40, [
  scoreCase('2.1', 'alone', [[{ cvss_v4: cvss4 }]], []),
  scoreCase('2.1', 'of a version that 6.1.8 refuses', [[{ cvss_v4: { ...cvss4, version: '4.0.1' } }]], []),
  scoreCase('2.1', 'missing', [[{ cvss_v2: cvss2, cvss_v3: cvss31 }]], [in21]),
  scoreCase(
    '2.1',
    'missing in one of two items',
    [[{ cvss_v4: cvss4 }], [{ cvss_v3: cvss31 }]],
    ['/vulnerabilities/0/metrics/1/content'],
  ),
  scoreCase('2.1', 'other metrics', [[{ epss }]], []),
  scoreCase(
    '2.1',
    'an affected product without score',
    [[{ cvss_v4: cvss4 }]],
    ['/vulnerabilities/0/product_status/known_affected/1'],
    affected,
  ),
  scoreCase('2.1', 'affected products with scores', [[{ cvss_v4: cvss4 }, 'P', 'Q']], [], affected),
]);
