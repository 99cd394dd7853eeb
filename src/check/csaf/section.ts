import type { CsafVersion, TestDescription } from './conformity-test.ts';

const documents: Readonly<Record<CsafVersion, string>> = {
  '2.0': 'https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html',
  '2.1': 'https://docs.oasis-open.org/csaf/csaf/v2.1/csd03/csaf-v2.1-csd03.html',
};

/** Anchors of CSAF 2.1 that are not made of the heading alone, because another section has the same one. */
const anchors21: ReadonlyMap<string, string> = new Map([
  ['schema', 'schema-elements'],
  ['6.1.11', 'mandatory-tests--cwe'],
  ['6.1.27.1', 'document-notes-for-informational-advisory-and-security-incident-response'],
  ['6.1.27.2', 'document-references-for-informational-advisory-and-security-incident-response'],
  ['6.1.27.3', 'vulnerabilities-for-informational-advisory'],
  ['6.1.27.4', 'product-tree-for-security-advisory-vex-deprecated-security-advisory'],
  ['6.1.27.11', 'vulnerabilities-for-security-advisory-or-vex'],
  ['6.1.27.14', 'document-notes-for-withdrawn-and-superseded'],
  ['6.1.27.15', 'product-tree-for-withdrawn-and-superseded'],
  ['6.1.27.16', 'revision-history-for-withdrawn-and-superseded'],
  ['6.1.34', 'mandatory-tests--branches-recursion-depth'],
  ['6.1.37', 'mandatory-tests--date-and-time'],
  ['6.1.60.1', 'mandatory-tests--extension-tests-content-schema'],
  ['6.1.60.2', 'mandatory-tests--extension-tests-extension-schema'],
  ['6.1.60.3', 'mandatory-tests--extension-tests-metadata'],
  ['6.2.13', 'recommended-tests--sorting'],
]);

/** Where a version of the standard describes a test. */
export function sectionUrl(test: TestDescription, version: CsafVersion): string {
  return `${documents[version]}#${version === '2.0' ? anchor20(test) : anchor21(test)}`;
}

/** The heading as that of a test in a version of the standard. */
export function titleIn({ title, titles }: TestDescription, version: CsafVersion): string {
  return titles?.[version] ?? title;
}

/** Number and heading, without their dots: `6131-version-range-in-product-version`. */
function anchor20(test: TestDescription): string {
  if (test.id === 'schema') return '3-schema-elements';
  const heading = titleIn(test, '2.0').toLowerCase().replaceAll(' ', '-');
  return `${test.id.replaceAll('.', '')}-${heading.replace(/[^a-z0-9_-]/g, '')}`;
}

/** The heading, in which anything but letters and digits is a hyphen: `missing-cvss-v4-0`. */
function anchor21({ id, title }: TestDescription): string {
  return anchors21.get(id) ?? title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
